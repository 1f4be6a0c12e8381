package uk.carejourney.gateway.measuring;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * How far a read model is behind. Time is counted from the first look that found it behind until it
 * has caught up with what the ledger held then, because a demonstration's recorded times are
 * invented.
 */
final class Lag {

    private final LongSupplier head;
    private final LongSupplier built;
    private final InstantSource clock;
    private @Nullable Instant since;
    private long wanted;

    /**
     * The lag of one read model.
     *
     * @param head how many entries the ledger has
     * @param built how many of them, from the first, the read model holds
     * @param clock the true time
     */
    Lag(LongSupplier head, LongSupplier built, InstantSource clock) {
        this.head = head;
        this.built = built;
        this.clock = clock;
    }

    long events() {
        return Math.max(0, head.getAsLong() - built.getAsLong());
    }

    synchronized double seconds() {
        long size = head.getAsLong();
        long holds = built.getAsLong();
        Instant now = clock.instant();
        if (since != null && holds >= wanted) {
            since = null;
        }
        if (since == null && holds < size) {
            since = now;
            wanted = size;
        }
        return since == null ? 0 : Duration.between(since, now).toMillis() / 1000.0;
    }
}
