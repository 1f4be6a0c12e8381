package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.calendar.Holidays;
import uk.carejourney.journey.Happened;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;

/** Days to which an order may run: neither a Sunday nor a holiday (Children Act 1989 s.45(2)). */
final class CourtDays {

    private CourtDays() {}

    static boolean is(LocalDate day, Calendar calendar) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && calendar.holidays().on(day).isEmpty();
    }

    /** Noon of the first such day after one that is not. */
    static Reckoned noonAfter(LocalDate day, String words, Calendar calendar) {
        Holidays holidays = calendar.holidays();
        LocalDate open = day;
        while (!is(open, calendar)) {
            open = open.plusDays(1);
            if (!holidays.know(open)) {
                return new Reckoned.Unknown(
                        "the holidays of %d are not in the calendar".formatted(open.getYear()));
            }
        }
        Instant noon = open.atTime(12, 0).atZone(Happened.LONDON).toInstant();
        return new Reckoned.Dated(
                Due.at(
                        noon,
                        "%s, then from %s to noon on %s"
                                .formatted(words, Words.day(day), Words.day(open))));
    }
}
