/**
 * A child's way to adoption: the agency's decision, consent, family finding, match, placement for
 * adoption, application, support, and what the child is given of their own story.
 *
 * <p>Law: Adoption and Children Act 2002; Adoption Agencies Regulations 2005; Statutory guidance on
 * adoption (2013). Leaves out court orders ({@code court}), panels ({@code careplan}), adoption
 * reviews ({@code review}) and visits ({@code visit}), and the assessment of adopters ({@code
 * carer}). What joins a child to adopters is by grant only.
 */
@NullMarked
package uk.carejourney.adoption;

import org.jspecify.annotations.NullMarked;
