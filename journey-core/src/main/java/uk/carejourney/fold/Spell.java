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
 * @param from its first day
 * @param end the entry that ended it; absent while it goes on
 * @param to the day it ended, itself not included; absent while it goes on
 */
public record Spell<F extends Fact>(
        Told start, F begun, LocalDate from, @Nullable Told end, @Nullable LocalDate to) {

    /** Whether it was so on that day. The day it ended belongs to what came after. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(to);
    }

    Spell<F> endedBy(Told ending, LocalDate on) {
        return new Spell<>(start, begun, from, ending, on);
    }
}
