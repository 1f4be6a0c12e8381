/**
 * From rows to facts: what each row of the return says happened to the child, beside the row itself
 * and what is wrong with it.
 *
 * <p>Pure. Nothing is repaired: a cell that can't be true stays in the entry's raw text and is
 * flagged, and a fact is made only of what the row says. A row may become several facts; each cites
 * the row. Leaves out what the rules of the return say about a whole population.
 */
@NullMarked
package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.NullMarked;
