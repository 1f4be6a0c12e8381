package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

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

    /** When what was first counted falls out; null where it does so already. */
    Instant shrinking(@Nullable Instant first) {
        return first == null ? soon() : out(first);
    }

    /** When the last of it has fallen out. */
    Instant gone(Instant last) {
        return out(last);
    }

    private Instant soon() {
        return hours ? now.plus(Duration.ofMinutes(1)) : Calendar.startOf(today.plusDays(1));
    }

    private Instant out(Instant counted) {
        Instant out =
                Calendar.startOf(Lengths.plainlyAfter(Calendar.dayOf(counted).minusDays(1), over));
        return out.isAfter(now) ? out : soon();
    }
}
