/**
 * Answers: what happened to this child, when, and when did we know?
 *
 * <p>One document per subject holds every entry about it as it was recorded, with what became of
 * each: corrected, withdrawn, disputed. "As known at a position" is the same reading of the entries
 * up to there. The council's own stream (rules, calendars, parameters) is left out.
 *
 * <p>Names and birth dates lie in these documents, as they do in the facts. They go when the
 * subject's key is destroyed: {@code ReadModel.forget} builds the document again without them, and
 * so does the next entry of that subject, and any rebuild.
 */
@NullMarked
package uk.carejourney.projections.chronology;

import org.jspecify.annotations.NullMarked;
