package uk.carejourney.alerts;

import org.jspecify.annotations.Nullable;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.clocks.Clock;
import uk.carejourney.clocks.ClockState;
import uk.carejourney.clocks.Clocks;
import uk.carejourney.clocks.Due;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * When alerting began. What had happened to a clock by then is history, whenever it is recorded.
 */
public final class GoLive {

    private final Instant at;
    private final Supplier<Clocks> then;
    private @Nullable Clocks asked;

    /**
     * The moment for one subject.
     *
     * @param then the subject's clocks at that moment by what is known now; asked at most once, and
     *     only where a clock does not tell by itself
     */
    public GoLive(Instant at, Supplier<Clocks> then) {
        this.at = at;
        this.then = then;
    }

    /** Whether the clock had become what it is before alerting began. */
    boolean precededBy(Clock clock) {
        if (clock.rule().start().isEmpty()) {
            return likeThen(clock) && nothingNew(clock);
        }
        if (clock.state() == ClockState.OVERDUE) {
            return clock.doneOn()
                    .map(Calendar::startOf)
                    .or(() -> clock.due().map(Due::over))
                    .filter(at::isAfter)
                    .isPresent();
        }
        return clock.start().isBefore(Calendar.dayOf(at)) && likeThen(clock);
    }

    private Clocks then() {
        Clocks known = asked == null ? then.get() : asked;
        asked = known;
        return known;
    }

    private boolean likeThen(Clock clock) {
        return then().list().stream()
                .filter(one -> Watched.key(one).equals(Watched.key(clock)))
                .anyMatch(one -> one.state() == clock.state());
    }

    /** A limit is passed anew by something that was not there when alerting began. */
    private boolean nothingNew(Clock clock) {
        return then().list().stream()
                .filter(one -> Watched.key(one).equals(Watched.key(clock)))
                .anyMatch(one -> one.restsOn().containsAll(clock.restsOn()));
    }
}
