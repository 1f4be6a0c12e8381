/**
 * Where a looked-after child lives: placements found, started, supported, moved and ended.
 *
 * <p>Law: Children Act 1989 sections 22C and 22D; Care Planning, Placement and Case Review
 * (England) Regulations 2010 Parts 3 and 4. Leaves out who the carers are ({@code carer}) and why
 * the child is looked after ({@code admission}).
 */
@NullMarked
package uk.carejourney.placement;

import org.jspecify.annotations.NullMarked;
