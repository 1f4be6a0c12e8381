package uk.carejourney.infra.ledger;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes identifiers for entries: UUID version 7 (RFC 9562), each greater than the one before.
 *
 * <p>What happened on the same day is told in the order of its identifiers, so that facts given
 * together must not be shuffled: within a millisecond, and while the clock is behind where it was,
 * the random part grows by a random step (section 6.2, method 2). Only those of one source are in
 * order, so a process has one.
 */
public final class EventIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int RANDOM_BITS = 12;
    private static final long RANDOM = (1L << RANDOM_BITS) - 1;
    private static final long LOW = ~VARIANT >>> 1;

    private final InstantSource clock;
    private final RandomGenerator random;

    /** The milliseconds, and the twelve random bits that follow them. */
    private long high;

    private long low;

    /**
     * A source of identifiers.
     *
     * @param random must not be guessable where identifiers must not be
     */
    public EventIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The next one; any number of threads may ask. */
    public synchronized UUID next() {
        long now = clock.millis();
        if (now > high >>> RANDOM_BITS) {
            high = (now << RANDOM_BITS) | (random.nextLong() & RANDOM);
            low = random.nextLong() & LOW;
        } else {
            long more = low + 1 + (random.nextLong() >>> Integer.SIZE);
            // Full, it carries into what stands before it, at last into the milliseconds.
            high += more >>> 62;
            low = more & LOW;
        }
        return new UUID(
                ((high >>> RANDOM_BITS) << 16) | VERSION_7 | (high & RANDOM), VARIANT | low);
    }
}
