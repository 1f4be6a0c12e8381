package uk.carejourney.calendar;

import java.time.LocalDate;
import java.util.List;

/** What counting came to. */
public sealed interface Counted {

    /**
     * A day was reached.
     *
     * @param day the last day of the period
     * @param skipped the holidays on weekdays that were passed over, in their order
     */
    record On(LocalDate day, List<Holiday> skipped) implements Counted {
        public On {
            skipped = List.copyOf(skipped);
        }
    }

    /** The days to be counted lie, in part, outside what the calendar knows. */
    record NotCountable(String why) implements Counted {}

    static Counted on(LocalDate day) {
        return new On(day, List.of());
    }
}
