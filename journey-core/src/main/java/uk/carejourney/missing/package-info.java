/**
 * Children missing from where they live or away without authorisation, their return, the interview
 * offered afterwards, and the risk of exploitation.
 *
 * <p>Missing means that nobody knows where the child is; away without authorisation means that it
 * is known, but is not where the child should be. Law: Statutory guidance on children who run away
 * or go missing from home or care (2014); Working Together to Safeguard Children. Leaves out
 * strategy discussions that follow ({@code protection}).
 */
@NullMarked
package uk.carejourney.missing;

import org.jspecify.annotations.NullMarked;
