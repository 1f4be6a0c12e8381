package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.rulebook.Length;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When time that adds up in a moving period can next make a difference, if nothing is recorded:
 * never later than it does, and sooner by a day at most; by a minute, where hours count.
 */
final class TimeTurns {

    private final Instant now;
    private final LocalDate today;
    private final Length over;
    private final boolean hours;

    TimeTurns(Instant now, Length over, boolean hours) {
        this.now = now;
        this.today = Calendar.dayOf(now);
        this.over = over;
        this.hours = hours;
    }

    /** When so much more has been added, by what goes on. */
    Instant growing(Duration left) {
        if (hours) {
            return now.plus(
                    left.compareTo(Duration.ofMinutes(1)) > 0 ? left : Duration.ofMinutes(1));
        }
        return Calendar.startOf(today.plusDays(Math.max(1, left.toDays())));
    }

    /** When it is another whole number of hours; of days, it is every day. */
    Instant grown(Duration spent) {
        return hours ? now.plus(Duration.ofHours(1).minus(beyondTheHour(spent))) : tomorrow();
    }

    /** When it is one whole hour less; of days, it is every day. */
    Instant shrunk(Duration spent) {
        return hours ? now.plus(beyondTheHour(spent)).plusMillis(1) : tomorrow();
    }

    private static Duration beyondTheHour(Duration spent) {
        return spent.minus(Duration.ofHours(spent.toHours()));
    }

    /** When what falls out already makes a difference. */
    Instant soon() {
        return hours ? now.plus(Duration.ofMinutes(1)) : tomorrow();
    }

    Instant tomorrow() {
        return Calendar.startOf(today.plusDays(1));
    }

    /** When something counted begins to fall out, or has fallen out. */
    Instant out(Instant counted) {
        Instant out =
                Calendar.startOf(Lengths.plainlyAfter(Calendar.dayOf(counted).minusDays(1), over));
        return out.isAfter(now) ? out : soon();
    }
}
