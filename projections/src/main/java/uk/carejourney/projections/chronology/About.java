package uk.carejourney.projections.chronology;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * About which time: what happened up to a day, that one included.
 *
 * @param day the last day considered; absent for all of life
 */
public record About(@Nullable LocalDate day) {

    /** All that happened. */
    public static final About EVERYTHING = new About(null);

    /** What has no known day may have happened by then, so it stays. */
    boolean includes(Line line) {
        return day == null || line.day().map(happened -> !happened.isAfter(day)).orElse(true);
    }
}
