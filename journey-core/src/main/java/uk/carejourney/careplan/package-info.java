/**
 * The care plan of a looked-after child, the plan for permanence, the way home, and the panels that
 * advise or decide on the way.
 *
 * <p>Law: Children Act 1989 sections 22, 22C and 31A; Care Planning, Placement and Case Review
 * (England) Regulations 2010 Parts 2 and 7 and regulation 39. Leaves out health and education plans
 * ({@code health}, {@code education}), pathway plans ({@code leavingcare}), adoption and special
 * guardianship ({@code adoption}, {@code guardianship}).
 */
@NullMarked
package uk.carejourney.careplan;

import org.jspecify.annotations.NullMarked;
