package uk.carejourney.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The weekdays that are not working days, over the days for which they are known.
 *
 * @param from the first day known
 * @param until the last day known
 * @param days the holidays, by day
 */
public record Holidays(LocalDate from, LocalDate until, Map<LocalDate, String> days) {

    public Holidays {
        days = Map.copyOf(days);
    }

    public static Holidays of(LocalDate from, LocalDate until, Collection<Holiday> holidays) {
        Map<LocalDate, String> days = new TreeMap<>();
        holidays.forEach(holiday -> days.put(holiday.day(), holiday.name()));
        return new Holidays(from, until, days);
    }

    /** Those of England and Wales, from October 1991 to the last year proclaimed. */
    public static Holidays englandAndWales() {
        return HolidayFile.ENGLAND_AND_WALES;
    }

    /** Whether it is known of this day if it is a working day. */
    public boolean know(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The holiday on a weekday, where there is one. */
    public Optional<Holiday> on(LocalDate day) {
        return isWeekend(day)
                ? Optional.empty()
                : Optional.ofNullable(days.get(day)).map(name -> new Holiday(day, name));
    }

    /** Whether it is a working day; ask only of days that are {@linkplain #know known}. */
    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !days.containsKey(day);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
