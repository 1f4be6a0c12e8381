/**
 * The journey itself: one child's facts folded into what is held to be true, on any day.
 *
 * <p>Timelines, clocks, figures and returns all read the journey from here, so they can't disagree.
 * The fold is pure and total: the same facts give the same journey in whatever order or batches
 * they come, and odd facts are said to be odd, never thrown at.
 */
@NullMarked
package uk.carejourney.fold;

import org.jspecify.annotations.NullMarked;
