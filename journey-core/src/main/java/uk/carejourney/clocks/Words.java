package uk.carejourney.clocks;

import uk.carejourney.calendar.Holiday;
import uk.carejourney.journey.Happened;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Says days and arithmetic as people do. Every clock says several, so nothing here is formatted by
 * a pattern.
 */
public final class Words {

    private static final String[] DAYS =
            Arrays.stream(DayOfWeek.values())
                    .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
                    .toArray(String[]::new);

    private static final String[] MONTHS =
            Arrays.stream(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
                    .toArray(String[]::new);

    private Words() {}

    /** Such as Monday 16 March 2026. */
    public static String day(LocalDate day) {
        return DAYS[day.getDayOfWeek().getValue() - 1] + " " + dayOfMonth(day) + " " + year(day);
    }

    /** Such as Friday 27 March 2026 18:30, in England. */
    public static String moment(Instant moment) {
        ZonedDateTime at = moment.atZone(Happened.LONDON);
        return day(at.toLocalDate()) + " " + two(at.getHour()) + ":" + two(at.getMinute());
    }

    private static String dayOfMonth(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1];
    }

    /** Of four digits at least, as a date is written. */
    private static String year(LocalDate day) {
        int year = day.getYear();
        if (year >= 1000 && year <= 9999) {
            return Integer.toString(year);
        }
        String written = day.toString();
        return written.substring(0, written.length() - "-01-01".length());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** Such as ", skipping Good Friday 3 April and Easter Monday 6 April"; empty for none. */
    static String skipping(List<Holiday> skipped) {
        if (skipped.isEmpty()) {
            return "";
        }
        List<String> days =
                skipped.stream().map(one -> one.name() + " " + dayOfMonth(one.day())).toList();
        return ", skipping "
                + (days.size() == 1
                        ? days.getFirst()
                        : String.join(", ", days.subList(0, days.size() - 1))
                                + " and "
                                + days.getLast());
    }
}
