package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.calendar.Counted;
import uk.carejourney.rulebook.Length;
import uk.carejourney.rulebook.Unit;

import java.time.Duration;
import java.time.LocalDate;

/** Adds lengths of time to days. */
final class Lengths {

    private Lengths() {}

    /** The last day of a period of some length from a day; hours are counted elsewhere. */
    static Counted after(LocalDate day, Length length, Calendar calendar) {
        return switch (length.unit()) {
            case WORKING_DAYS -> calendar.workingDaysAfter(dayBefore(day, length), length.amount());
            case SCHOOL_DAYS -> calendar.schoolDaysAfter(dayBefore(day, length), length.amount());
            case MONTHS, YEARS -> Counted.on(lastOfMonths(day, length));
            default -> Counted.on(plainlyAfter(dayBefore(day, length), length));
        };
    }

    /** The day counting starts after: where the day itself is day 1, the one before it. */
    private static LocalDate dayBefore(LocalDate day, Length length) {
        return day.minusDays(length.inclusive() ? 1 : 0);
    }

    /** A month that has no such day ends with its last, beginning with the day or after it. */
    private static LocalDate lastOfMonths(LocalDate day, Length length) {
        LocalDate same = plainlyAfter(day, length);
        boolean clamped = same.getDayOfMonth() != day.getDayOfMonth();
        return clamped ? same : dayBefore(same, length);
    }

    /** The day some length before another; school days are counted as working days. */
    static Counted before(LocalDate day, Length length, Calendar calendar) {
        return switch (length.unit()) {
            case WORKING_DAYS, SCHOOL_DAYS -> calendar.workingDaysBefore(day, length.amount());
            default -> Counted.on(plainlyBefore(day, length));
        };
    }

    /** The day a length of calendar time after another; working and school days count as days. */
    static LocalDate plainlyAfter(LocalDate day, Length length) {
        int amount = length.amount();
        return switch (length.unit()) {
            case HOURS -> day.plusDays(Math.ceilDiv(amount, 24));
            case DAYS, WORKING_DAYS, SCHOOL_DAYS -> day.plusDays(amount);
            case WEEKS -> day.plusWeeks(amount);
            case MONTHS -> Calendar.monthsAfter(day, amount);
            case YEARS -> Calendar.monthsAfter(day, 12 * amount);
        };
    }

    /** The day a length of calendar time before another; working and school days count as days. */
    static LocalDate plainlyBefore(LocalDate day, Length length) {
        return plainlyAfter(day, new Length(-length.amount(), length.unit(), false));
    }

    /** How long it is on the clock; anything but hours and weeks counts as days. */
    static Duration elapsed(Length length) {
        return switch (length.unit()) {
            case HOURS -> Duration.ofHours(length.amount());
            case WEEKS -> Duration.ofDays(7L * length.amount());
            default -> Duration.ofDays(length.amount());
        };
    }

    /** Whether it is counted in hours. */
    static boolean inHours(Length length) {
        return length.unit() == Unit.HOURS;
    }
}
