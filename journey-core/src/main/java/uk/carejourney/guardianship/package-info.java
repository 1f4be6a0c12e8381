/**
 * A child's way to special guardianship: considered, notice given, assessed for the court, applied
 * for, and the support agreed.
 *
 * <p>Law: Children Act 1989 sections 14A to 14F; Special Guardianship Regulations 2005; Special
 * guardianship guidance (2017). Leaves out the order itself ({@code court}).
 */
@NullMarked
package uk.carejourney.guardianship;

import org.jspecify.annotations.NullMarked;
