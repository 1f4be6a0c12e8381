package uk.carejourney.fold;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Fact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of days something was so.
 *
 * @param <F> the kind of fact it began with
 * @param start the fact it began with
 * @param begun what it began with
 * @param from its first day; where the start is not known, the first day it was seen to be so
 * @param startKnown whether {@code from} is the day it began; no clock may start where it is not
 * @param end the entry that ended it; absent while it goes on
 * @param to the day it ended, itself not included; absent while it goes on
 */
public record Spell<F extends Fact>(
        Told start,
        F begun,
        LocalDate from,
        boolean startKnown,
        @Nullable Told end,
        @Nullable LocalDate to) {

    static <F extends Fact> Spell<F> open(Told start, F begun, Since since) {
        return new Spell<>(start, begun, since.day(), since.known(), null, null);
    }

    /** Whether it was so on that day. The day it ended belongs to what came after. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(to);
    }

    Spell<F> endedBy(Told ending, LocalDate on) {
        return new Spell<>(start, begun, from, startKnown, ending, on);
    }
}
