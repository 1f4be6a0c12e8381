package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.rulebook.Length;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The last days in which what adds up is counted.
 *
 * @param over how long it is
 * @param today its last day
 */
record Window(Length over, LocalDate today) {

    boolean holds(LocalDate day) {
        return holds(day, today);
    }

    private boolean holds(LocalDate day, LocalDate last) {
        return day.isAfter(Lengths.plainlyBefore(last, over));
    }

    /** When a day is no longer in it; months may end a few days sooner than they are long. */
    Instant leaves(LocalDate day) {
        LocalDate last = Lengths.plainlyAfter(day, over);
        while (holds(day, last)) {
            last = last.plusDays(1);
        }
        return Calendar.startOf(last);
    }
}
