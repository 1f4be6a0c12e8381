package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.ledger.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Event identifiers that are the same on every run, so that an import tried again carries the very
 * same entries.
 *
 * <p>They are UUIDs of version 7 (RFC 9562): the time is the first instant after the return's year,
 * the counter the fact's turn among the child's facts of this return, which puts facts of one day
 * in their order; the rest is taken from the digest of return, row and turn.
 */
final class EventIds {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long AFTER_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private final String batch;
    private final long millis;
    private long turn;

    EventIds(ReturnSetting setting) {
        this.batch = setting.batch();
        this.millis =
                setting.year()
                        .last()
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .toEpochMilli();
    }

    /** The identifier of the child's next fact, read from this row. */
    UUID next(String rowKey) {
        byte[] digest =
                Sha256.of(
                        "%s/%s/%s/%d"
                                .formatted(ChildMapping.SYSTEM, batch, rowKey, turn)
                                .getBytes(StandardCharsets.UTF_8));
        // Counters beyond 12 bits carry into the time, as the RFC allows.
        long time = millis + (turn >>> COUNTER_BITS);
        long counter = turn & ((1L << COUNTER_BITS) - 1);
        turn++;
        return new UUID(
                (time << 16) | VERSION_7 | counter,
                VARIANT | (ByteBuffer.wrap(digest).getLong() & AFTER_VARIANT));
    }
}
