/**
 * What the rulebook says of one child at one moment: every clock, its state and the facts it rests
 * on.
 *
 * <p>Pure and total: the same facts, rules, calendar, settings and moment give the same clocks, in
 * whatever order the facts come. What was known at an earlier moment is asked with the facts,
 * rules, calendar and settings known then. Clocks are worked out afresh every time; a due date is
 * never kept.
 */
@NullMarked
package uk.carejourney.clocks;

import org.jspecify.annotations.NullMarked;
