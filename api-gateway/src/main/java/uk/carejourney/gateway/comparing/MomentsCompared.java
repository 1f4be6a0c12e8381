package uk.carejourney.gateway.comparing;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fold.Comparison;
import uk.carejourney.fold.Difference;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.projections.chronology.Lateness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One child's record at two moments.
 *
 * @param child the pseudonym
 * @param from the earlier moment
 * @param to the later moment
 * @param about the day asked about; absent for all of life
 * @param comparison what differs
 */
public record MomentsCompared(
        UUID child, Moment from, Moment to, @Nullable LocalDate about, Comparison comparison) {

    /**
     * A moment of the record.
     *
     * @param asked as it was asked for
     * @param position the last position considered
     * @param at when that position was taken
     * @param erased how many entries recorded by then nobody can read any more
     */
    public record Moment(KnownBy asked, long position, Instant at, int erased) {}

    /** What differs about the day asked about. */
    public List<Difference> differences() {
        return comparison.about(about);
    }

    /** Whether it was recorded, here or at its source, later than it should have been. */
    public static boolean late(Difference difference) {
        return difference instanceof Difference.Added
                && Lateness.of(difference.after().recorded()).verdict() == Lateness.Verdict.LATE;
    }
}
