package uk.carejourney.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The terms of the council's schools and the days in them on which they are closed.
 *
 * @param terms the terms, in their order
 * @param closed half-term holidays and training days, besides weekends and bank holidays
 */
public record SchoolYear(List<Term> terms, Set<LocalDate> closed) {

    public SchoolYear {
        terms = terms.stream().sorted(Comparator.comparing(Term::first)).toList();
        closed = Set.copyOf(closed);
    }

    /** The last day of a period within some school days of a day. */
    Counted daysAfter(LocalDate start, int days, Holidays holidays) {
        LocalDate day = start;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (!know(day) || !holidays.know(day)) {
                return new Counted.NotCountable(
                        "the school terms around %s have not been published".formatted(day));
            }
            left -= isSchoolDay(day, holidays) ? 1 : 0;
        }
        return Counted.on(day);
    }

    /** School days from a day to another, both included. */
    public int daysIn(LocalDate first, LocalDate last, Holidays holidays) {
        int days = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days += isSchoolDay(day, holidays) ? 1 : 0;
        }
        return days;
    }

    /** Whether the day lies between the first and the last term published. */
    public boolean know(LocalDate day) {
        return !terms.isEmpty()
                && !day.isBefore(terms.getFirst().first())
                && !day.isAfter(terms.getLast().last());
    }

    private boolean isSchoolDay(LocalDate day, Holidays holidays) {
        return terms.stream().anyMatch(term -> term.covers(day))
                && holidays.isWorkingDay(day)
                && !closed.contains(day);
    }
}
