package uk.carejourney.gateway.comparing;

import uk.carejourney.fold.Comparison;
import uk.carejourney.fold.Difference;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.projections.chronology.Lateness;

import java.time.Instant;
import java.util.UUID;

/**
 * One child's record at two moments.
 *
 * @param child the pseudonym
 * @param from the earlier moment
 * @param to the later moment
 * @param comparison what differs
 */
public record MomentsCompared(UUID child, Moment from, Moment to, Comparison comparison) {

    /**
     * A moment of the record.
     *
     * @param asked as it was asked for
     * @param position the last position considered
     * @param at when that position was taken
     * @param erased how many entries recorded by then nobody can read any more
     */
    public record Moment(KnownBy asked, long position, Instant at, int erased) {}

    /** Whether it was recorded, here or at its source, later than it should have been. */
    public static boolean late(Difference difference) {
        return difference instanceof Difference.Added
                && Lateness.of(difference.after().recorded()).verdict() == Lateness.Verdict.LATE;
    }
}
