/**
 * Where a looked-after child lives: placements found, approved, started, supported, moved and
 * ended.
 *
 * <p>Law: Children Act 1989 sections 22C and 22D; Care Planning, Placement and Case Review
 * (England) Regulations 2010 Parts 3 and 4. Leaves out who the carers are ({@code carer}), why the
 * child is looked after ({@code admission}) and visits ({@code visit}).
 */
@NullMarked
package uk.carejourney.placement;

import org.jspecify.annotations.NullMarked;
