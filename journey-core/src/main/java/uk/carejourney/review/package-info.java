/**
 * Reviews of a child's case, what they decide, and the independent reviewing officer who holds
 * them.
 *
 * <p>Law: Children Act 1989 sections 25A to 25C and 26; Care Planning, Placement and Case Review
 * (England) Regulations 2010 Parts 6 and 8; Adoption Agencies Regulations 2005 regulations 36 and
 * 37; the IRO Handbook (2010). Leaves out what the care plan then says ({@code careplan}), child
 * protection conferences ({@code protection}) and pathway plan reviews held outside a looked-after
 * review ({@code leavingcare}).
 */
@NullMarked
package uk.carejourney.review;

import org.jspecify.annotations.NullMarked;
