package uk.carejourney.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a rule said over a stretch of time.
 *
 * @param from the first day in force; empty where it has not been commenced
 * @param until the last day in force; empty while it goes on
 * @param due the deadline in this version
 * @param law what brought it in, where that is known
 */
public record Version(
        Optional<LocalDate> from, Optional<LocalDate> until, Deadline due, Optional<String> law) {

    /** Whether it was in force on a day. */
    public boolean inForce(LocalDate day) {
        return from.isPresent()
                && !day.isBefore(from.get())
                && until.filter(last -> last.isBefore(day)).isEmpty();
    }

    /** Which day decides the version that holds for a clock. */
    public enum Basis {
        /** The day the clock started: duties that arise once. */
        START,
        /** The day the version itself makes it due: visits, reviews and other repeated duties. */
        DUE
    }

    /**
     * A time in which a duty was not absolute.
     *
     * @param from the first due day it holds for
     * @param until the last due day it holds for
     * @param because what relaxed it
     */
    public record Relaxed(LocalDate from, LocalDate until, String because) {
        public boolean covers(LocalDate due) {
            return !due.isBefore(from) && !due.isAfter(until);
        }
    }
}
