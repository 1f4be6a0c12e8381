package uk.carejourney.journey;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When a fact happened in the child's world, with exactly the precision that is known.
 *
 * <p>A day never becomes midnight, a month never becomes its first day, and a date that cannot
 * exist is kept as it was given. The written form ({@code toString} and {@link #parse}) is stored.
 */
public sealed interface Happened {

    /** English days begin and end in London. */
    ZoneId LONDON = ZoneId.of("Europe/London");

    /** On one day; the time of day is not known. Written {@code 2026-03-02}. */
    record OnDay(LocalDate day) implements Happened {
        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** At one instant, in UTC, as finely as it was given. Written {@code 2026-03-02T10:15:00Z}. */
    record At(Instant instant) implements Happened {
        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /**
     * From one day to another, both included; an open period has no last day yet. Written {@code
     * 2026-03-02/2026-03-09} or {@code 2026-03-02/}. A period may be impossible (last before
     * first): it is then kept as given.
     */
    record During(LocalDate first, @Nullable LocalDate last) implements Happened {
        @Override
        public String toString() {
            return first + "/" + (last == null ? "" : last);
        }
    }

    /** Some day in one month. Written {@code 2026-03}. */
    record InMonth(YearMonth month) implements Happened {
        @Override
        public String toString() {
            return month.toString();
        }
    }

    /** Some day in one year, of four digits. Written {@code 2026}. */
    record InYear(Year year) implements Happened {
        public InYear {
            if (year.getValue() < 0 || year.getValue() > 9999) {
                throw new IllegalArgumentException("a year has four digits: " + year);
            }
        }

        @Override
        public String toString() {
            return String.format(java.util.Locale.ROOT, "%04d", year.getValue());
        }
    }

    /** Not known, or not a date: the text as given, perhaps empty. Written {@code ?31/02/2020}. */
    record NotKnown(String given) implements Happened {
        @Override
        public String toString() {
            return "?" + given;
        }
    }

    static Happened on(LocalDate day) {
        return new OnDay(day);
    }

    static Happened on(String isoDay) {
        return new OnDay(LocalDate.parse(isoDay));
    }

    /** The first day it can have happened on, in England; empty when nothing is known. */
    default Optional<LocalDate> earliest() {
        return switch (this) {
            case OnDay(var day) -> Optional.of(day);
            case At(var instant) -> Optional.of(LocalDate.ofInstant(instant, LONDON));
            case During(var first, var _) -> Optional.of(first);
            case InMonth(var month) -> Optional.of(month.atDay(1));
            case InYear(var year) -> Optional.of(year.atDay(1));
            case NotKnown(var _) -> Optional.empty();
        };
    }

    /** The last day it can have happened on; empty when nothing is known or it has not ended. */
    default Optional<LocalDate> latest() {
        return switch (this) {
            case OnDay(var day) -> Optional.of(day);
            case At(var instant) -> Optional.of(LocalDate.ofInstant(instant, LONDON));
            case During(var _, var last) -> Optional.ofNullable(last);
            case InMonth(var month) -> Optional.of(month.atEndOfMonth());
            case InYear(var year) -> Optional.of(year.atMonth(12).atEndOfMonth());
            case NotKnown(var _) -> Optional.empty();
        };
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if the text is none of the forms above
     */
    static Happened parse(String text) {
        try {
            if (text.startsWith("?")) {
                return new NotKnown(text.substring(1));
            }
            int slash = text.indexOf('/');
            if (slash > 0) {
                String last = text.substring(slash + 1);
                return new During(
                        LocalDate.parse(text.substring(0, slash)),
                        last.isEmpty() ? null : LocalDate.parse(last));
            }
            return switch (text.length()) {
                case 4 -> new InYear(Year.parse(text));
                case 7 -> new InMonth(YearMonth.parse(text));
                case 10 -> new OnDay(LocalDate.parse(text));
                default -> new At(Instant.parse(text));
            };
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException(
                    "'%s' is not a date: write 2026-03-02, 2026-03, 2026, 2026-03-02T10:15:00Z or 2026-03-02/2026-03-09"
                            .formatted(text),
                    notADate);
        }
    }
}
