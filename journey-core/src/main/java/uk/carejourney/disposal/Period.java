package uk.carejourney.disposal;

import uk.carejourney.fold.Told;
import uk.carejourney.journey.Happened;

import java.time.LocalDate;
import java.util.List;

/**
 * One period a record must be kept for.
 *
 * @param law whether a regulation sets it, rather than the council's own schedule
 * @param source where it is set
 * @param through the last day the record must be kept
 * @param words how that day was counted
 * @param facts the entries it rests on
 */
public record Period(
        boolean law, String source, LocalDate through, String words, List<Told> facts) {

    /**
     * The anniversary of a day. One of 29 February falls on 1 March in a common year, so that
     * nothing is destroyed a day early.
     */
    static LocalDate anniversary(LocalDate day, int years) {
        LocalDate same = day.plusYears(years);
        return same.getDayOfMonth() == day.getDayOfMonth() ? same : same.plusDays(1);
    }

    /** The last day a thing known to have happened so can have happened on. */
    static java.util.Optional<LocalDate> latest(Happened happened) {
        return happened.latest().or(happened::earliest);
    }
}
