package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.rulebook.Length;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What time that adds up is measured in: days of England, none longer for a clock put back, or
 * milliseconds where hours count.
 */
enum Tick {
    DAY,
    MILLISECOND;

    private static final long A_DAY = Duration.ofDays(1).toMillis();
    private static final long AN_HOUR = Duration.ofHours(1).toMillis();

    static Tick of(Length most) {
        return Lengths.inHours(most) ? MILLISECOND : DAY;
    }

    /** The tick a day begins with. */
    long of(LocalDate day) {
        return this == DAY ? day.toEpochDay() : Calendar.startOf(day).toEpochMilli();
    }

    long of(Instant moment) {
        return this == DAY ? of(Calendar.dayOf(moment)) : moment.toEpochMilli();
    }

    /** An instant where it is known and makes a difference, otherwise the day. */
    long of(Moment moment) {
        return moment.instant() == null ? of(moment.day()) : of(moment.instant());
    }

    Instant instant(long tick) {
        return this == DAY
                ? Calendar.startOf(LocalDate.ofEpochDay(tick))
                : Instant.ofEpochMilli(tick);
    }

    LocalDate day(long tick) {
        return this == DAY ? LocalDate.ofEpochDay(tick) : Calendar.dayOf(instant(tick));
    }

    /** How many ticks so many days are. */
    long days(long number) {
        return this == DAY ? number : number * A_DAY;
    }

    /** How many ticks a length is. */
    long in(Length length) {
        Duration elapsed = Lengths.elapsed(length);
        return this == DAY ? elapsed.toDays() : elapsed.toMillis();
    }

    /** How many ticks make one more of what is said: an hour, or a day. */
    long said() {
        return this == DAY ? 1 : AN_HOUR;
    }

    /** What is counted up to a tick ends before it; the day itself counts, whatever the hour. */
    long end(long tick) {
        return this == DAY ? tick + 1 : tick;
    }
}
