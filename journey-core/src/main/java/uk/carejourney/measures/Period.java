package uk.carejourney.measures;

import java.time.LocalDate;

/**
 * The days a measure is told for.
 *
 * @param first the first day
 * @param last the last day, which counts
 */
public record Period(LocalDate first, LocalDate last) {

    /**
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "a period cannot end on %s before it begins on %s".formatted(last, first));
        }
    }

    /** Whether a day is one of its days. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
