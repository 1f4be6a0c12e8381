package uk.carejourney.projections.measures;

import uk.carejourney.measures.Period;

import java.time.Instant;

/**
 * The measures of one period, as known at one position.
 *
 * @param id names it; the same question has the same, until something is erased
 * @param position the last position known
 * @param asOf the moment clocks stand at: the end of the period, or when it was asked before
 * @param grounds what it is worked out from besides
 * @param state how far it is
 * @param done subjects counted so far by this process; meaningless once ready
 * @param of subjects to be counted
 */
public record MeasureRun(
        String id,
        Period period,
        long position,
        Instant asOf,
        Grounds grounds,
        State state,
        int done,
        int of) {

    /**
     * What a question is answered from, besides the entries known.
     *
     * @param head the last position there was when it was asked
     * @param erased how many records and entries had ever been erased by then
     * @param rules SHA-256 of the rule files in force, in hexadecimal
     * @param declared SHA-256 of the council's entries that decide, in hexadecimal
     */
    public record Grounds(long head, int erased, String rules, String declared) {}

    /** How far the working out is. */
    public enum State {
        WORKING,
        READY,
        /** It could not be worked out; the log says why, and asking again tries again. */
        FAILED
    }

    /** The same, further on. */
    MeasureRun in(State now, int counted, int toCount) {
        return new MeasureRun(id, period, position, asOf, grounds, now, counted, toCount);
    }
}
