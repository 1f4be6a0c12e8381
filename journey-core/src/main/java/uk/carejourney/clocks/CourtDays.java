package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.calendar.Holidays;
import uk.carejourney.journey.Happened;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days to which an order may run: neither a Sunday nor a holiday (Children Act 1989 s.45(2)). */
final class CourtDays {

    /** Kept at weekends by the Banking and Financial Dealings Act 1971 and at common law. */
    private static final Set<MonthDay> CHRISTMAS = Set.of(MonthDay.of(12, 25), MonthDay.of(12, 26));

    private CourtDays() {}

    /** Christmas Day and Boxing Day are holidays on a Saturday too, besides their substitutes. */
    static boolean is(LocalDate day, Calendar calendar) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !CHRISTMAS.contains(MonthDay.from(day))
                && calendar.holidays().on(day).isEmpty();
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
