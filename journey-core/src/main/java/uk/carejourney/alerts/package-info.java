/**
 * What becomes of clocks that need someone's attention: which alert is raised, changed or ended,
 * and what people may do with one.
 *
 * <p>Pure: the same clocks, the same steps so far and the same moment give the same steps, so that
 * deciding again records nothing again. The life of an alert is the steps recorded about it; there
 * is no other state.
 */
@NullMarked
package uk.carejourney.alerts;

import org.jspecify.annotations.NullMarked;
