package uk.carejourney.projections.measures;

import uk.carejourney.measures.Period;

import java.time.Instant;

/**
 * The measures of one period, as known at one position.
 *
 * @param id names it; the same question has the same
 * @param position the last position known
 * @param asOf the moment clocks stand at: the end of the period, or when it was asked before
 * @param state how far it is
 * @param done subjects counted so far by this process; meaningless once ready
 * @param of subjects to be counted
 */
public record MeasureRun(
        String id, Period period, long position, Instant asOf, State state, int done, int of) {

    /** How far the working out is. */
    public enum State {
        WORKING,
        READY,
        /** It could not be worked out; the log says why, and asking again tries again. */
        FAILED
    }
}
