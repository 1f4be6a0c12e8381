package uk.carejourney.infra.ledger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.ledger.RecordingStopped.Why;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

/**
 * Asks the database every few seconds what time it is and whether it is frozen, and keeps callers
 * from recording if this node's clock is off or it is. The database refuses by itself when frozen;
 * asking first spares the queue.
 */
final class RecordingGuard {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingGuard.class);
    private static final Duration MOST_OFF = Duration.ofSeconds(2);
    private static final long NANOSECONDS_BETWEEN = Duration.ofSeconds(5).toNanos();

    private final DataSource database;
    private final InstantSource node;
    private final AtomicLong asked = new AtomicLong(System.nanoTime() - NANOSECONDS_BETWEEN);
    private volatile @Nullable RecordingStopped stopped;

    RecordingGuard(DataSource database, InstantSource node) {
        this.database = database;
        this.node = node;
    }

    /**
     * Lets the caller pass.
     *
     * @throws RecordingStopped if nothing may be recorded
     */
    void pass() {
        long last = asked.get();
        long now = System.nanoTime();
        // While recording is stopped every caller asks again: it may have been put right.
        if (now - last >= NANOSECONDS_BETWEEN || stopped != null) {
            if (asked.compareAndSet(last, now)) {
                ask();
            }
        }
        RecordingStopped why = stopped;
        if (why != null) {
            throw new RecordingStopped(why.why(), String.valueOf(why.getMessage()));
        }
    }

    private void ask() {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select clock_timestamp(), (select reason from ledger.freeze)")) {
            Instant before = node.instant();
            try (ResultSet row = query.executeQuery()) {
                row.next();
                stopped =
                        verdict(
                                before,
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                node.instant(),
                                row.getString(2));
            }
        } catch (SQLException unreachable) {
            // Recording itself will say so, to whom it concerns.
            LOG.debug("The database could not be asked for its time", unreachable);
        }
    }

    private static @Nullable RecordingStopped verdict(
            Instant before, Instant database, Instant after, @Nullable String frozen) {
        if (frozen != null) {
            return new RecordingStopped(Why.LEDGER_FROZEN, frozen);
        }
        // However long the answer took, the database's clock stood between the two moments.
        boolean behind = database.isAfter(after.plus(MOST_OFF));
        boolean ahead = database.isBefore(before.minus(MOST_OFF));
        return behind || ahead
                ? new RecordingStopped(
                        Why.NODE_CLOCK_OFF,
                        "this node's clock is %d ms %s the database's: set it by a time server"
                                .formatted(
                                        Duration.between(database, behind ? after : before)
                                                .abs()
                                                .toMillis(),
                                        behind ? "behind" : "ahead of"))
                : null;
    }
}
