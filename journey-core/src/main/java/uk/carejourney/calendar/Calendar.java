package uk.carejourney.calendar;

import uk.carejourney.journey.Happened;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Counts as the law counts.
 *
 * <p>A period "within" or "after" a day leaves that day out: it is day 0, working day or not. A
 * period "beginning with" a day counts it as day 1. A deadline of calendar days, weeks or months
 * that falls on a weekend or holiday is not put off.
 */
public final class Calendar {

    /** In which no clock was ever put forward or back at midnight. */
    private static final ZoneRules LONDON = Happened.LONDON.getRules();

    private final Holidays holidays;
    private final Optional<SchoolYear> school;

    /**
     * @param holidays the days besides weekends that are not working days
     * @param school the terms and closures of the schools, where the council has published them
     */
    public Calendar(Holidays holidays, Optional<SchoolYear> school) {
        this.holidays = holidays;
        this.school = school;
    }

    /** England and Wales, without school terms. */
    public static Calendar englandAndWales() {
        return new Calendar(Holidays.englandAndWales(), Optional.empty());
    }

    public Holidays holidays() {
        return holidays;
    }

    public Optional<SchoolYear> school() {
        return school;
    }

    /** The last day of a period within {@code days} working days of a day. */
    public Counted workingDaysAfter(LocalDate start, int days) {
        return walk(start, days, 1);
    }

    /** The day that has {@code days} working days from it, itself included, up to a day. */
    public Counted workingDaysBefore(LocalDate end, int days) {
        return walk(end, days, -1);
    }

    /** Working days passed from one day to another: none on the same day, never negative. */
    public Optional<Integer> workingDaysTaken(LocalDate start, LocalDate end) {
        int taken = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (!holidays.know(day)) {
                return Optional.empty();
            }
            taken += holidays.isWorkingDay(day) ? 1 : 0;
        }
        return Optional.of(taken);
    }

    /** The last day of a period within {@code days} school days of a day. */
    public Counted schoolDaysAfter(LocalDate start, int days) {
        return school.isEmpty()
                ? new Counted.NotCountable("no school terms have been published")
                : school.get().daysAfter(start, days, holidays);
    }

    /**
     * The corresponding date some months later, or earlier where negative: the same number of day,
     * or the last day of a month that has none. Add all months in one step.
     */
    public static LocalDate monthsAfter(LocalDate start, int months) {
        YearMonth month = YearMonth.from(start).plusMonths(months);
        return month.atDay(Math.min(start.getDayOfMonth(), month.lengthOfMonth()));
    }

    /** The last day of a period of some days beginning with a day, which is day 1. */
    public static LocalDate lastOfDaysBeginningWith(LocalDate first, int days) {
        return first.plusDays(days - 1L);
    }

    /** Elapsed hours later, whatever the clocks did meanwhile. */
    public static Instant hoursAfter(Instant start, int hours) {
        return start.plus(Duration.ofHours(hours));
    }

    /** The first moment of a day in England. */
    public static Instant startOf(LocalDate day) {
        LocalDateTime midnight = day.atStartOfDay();
        return midnight.toInstant(LONDON.getOffset(midnight));
    }

    /** The first moment at which a day in England is over. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** The day in England at a moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, Happened.LONDON);
    }

    /** The first day of the three months of a calendar quarter that a day lies in. */
    public static LocalDate quarterOf(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    private Counted walk(LocalDate from, int days, int step) {
        List<Holiday> skipped = new ArrayList<>();
        LocalDate day = from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(step);
            if (!holidays.know(day)) {
                return new Counted.NotCountable(
                        "the holidays of %d are not in the calendar, which runs from %s to %s"
                                .formatted(day.getYear(), holidays.from(), holidays.until()));
            }
            if (holidays.isWorkingDay(day)) {
                left--;
            } else {
                holidays.on(day).ifPresent(skipped::add);
            }
        }
        skipped.sort(Comparator.comparing(Holiday::day));
        return new Counted.On(day, skipped);
    }
}
