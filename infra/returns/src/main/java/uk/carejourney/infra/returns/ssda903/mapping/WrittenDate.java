package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Happened;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** Dates as the return writes them: {@code dd/mm/yyyy}. */
final class WrittenDate {

    private static final int LENGTH = 10;

    private WrittenDate() {}

    /** The day written; null if it is not a day of the calendar so written. */
    static @Nullable LocalDate day(String text) {
        if (!isShaped(text) || !digits(text, 0, 2) || !digits(text, 3, 5) || !digits(text, 6, 10)) {
            return null;
        }
        try {
            return LocalDate.of(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** A date any part of which may be {@code ZZ}, as precisely as it is known (rule 632). */
    static Happened partial(String text) {
        LocalDate day = day(text);
        if (day != null) {
            return Happened.on(day);
        }
        if (isShaped(text) && digits(text, 6, 10) && partsKnownOrNot(text)) {
            int year = number(text, 6, 10);
            int month = digits(text, 3, 5) ? number(text, 3, 5) : 0;
            boolean dayUnknown = text.startsWith("ZZ");
            if (dayUnknown && month >= 1 && month <= 12) {
                return new Happened.InMonth(YearMonth.of(year, month));
            }
            if (text.startsWith("ZZ", 3)) {
                return new Happened.InYear(Year.of(year));
            }
        }
        return new Happened.NotKnown(text);
    }

    /** Whether a text {@link #partial} could not place is a date of which nothing is known. */
    static boolean saysNothing(String text) {
        return text.isEmpty() || text.equals("ZZ/ZZ/ZZZZ");
    }

    private static boolean partsKnownOrNot(String text) {
        return (text.startsWith("ZZ") || digits(text, 0, 2))
                && (text.startsWith("ZZ", 3) || digits(text, 3, 5));
    }

    private static boolean isShaped(String text) {
        return text.length() == LENGTH && text.charAt(2) == '/' && text.charAt(5) == '/';
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
