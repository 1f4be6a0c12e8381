package uk.carejourney.infra.ledger;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes identifiers for entries: UUID version 7 (RFC 9562), which sort by when they were made. */
public final class EventIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * A source of identifiers.
     *
     * @param random must not be guessable where identifiers must not be
     */
    public EventIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        long bits = random.nextLong();
        return new UUID(
                (clock.millis() << 16) | VERSION_7 | (bits & 0x0fff),
                VARIANT | (random.nextLong() >>> 2));
    }
}
