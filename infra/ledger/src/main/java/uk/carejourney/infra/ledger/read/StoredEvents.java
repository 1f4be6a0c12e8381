package uk.carejourney.infra.ledger.read;

import uk.carejourney.infra.ledger.LedgerUnavailable;
import uk.carejourney.infra.ledger.keys.StoredEvent;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.ledger.LedgerHead;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/** The rows of the ledger as they are stored, over a small pool of connections. */
public final class StoredEvents {

    /** Rows in one page at most. */
    public static final int MOST_ROWS = 5_000;

    private static final String ROW =
            "select position, stream, sequence, event_id, recorded_at, body from ledger.event ";

    private final DataSource database;

    public StoredEvents(DataSource database) {
        this.database = database;
    }

    public LedgerHead head() {
        return query(
                "select next_position, last_recorded, root, origin, council, demonstration"
                        + " from ledger.head",
                statement -> {},
                row -> {
                    row.next();
                    return new LedgerHead(
                            row.getLong(1),
                            instant(row, 2),
                            row.getBytes(3),
                            new Leaf.Log(row.getString(4), row.getString(5), row.getBoolean(6)));
                });
    }

    /**
     * Consecutive rows from a position on, below the head as it is now.
     *
     * @throws HoleInLedger if one is missing
     */
    public List<StoredEvent> page(long from, int max) {
        List<StoredEvent> page =
                query(
                        ROW + "where position >= ? and position < ? order by position",
                        statement -> {
                            statement.setLong(1, from);
                            statement.setLong(2, from + Math.min(max, MOST_ROWS));
                        },
                        StoredEvents::rows);
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).position() != from + i) {
                throw new HoleInLedger(from + i);
            }
        }
        return page;
    }

    /** The rows of a stream from a sequence on. */
    public List<StoredEvent> stream(UUID stream, long from) {
        return query(
                ROW + "where stream = ? and sequence >= ? order by sequence",
                statement -> {
                    statement.setObject(1, stream);
                    statement.setLong(2, from);
                },
                StoredEvents::rows);
    }

    /** The newest rows of a stream below a sequence, newest first. */
    public List<StoredEvent> newest(UUID stream, long below, int max) {
        return query(
                ROW + "where stream = ? and sequence < ? order by sequence desc limit ?",
                statement -> {
                    statement.setObject(1, stream);
                    statement.setLong(2, below);
                    statement.setInt(3, Math.min(max, MOST_ROWS));
                },
                StoredEvents::rows);
    }

    /**
     * The rows of a stream from the last one its snapshot holds, that one included, or all of them
     * if there is no snapshot of this form: then the first is that of sequence 0.
     */
    public List<StoredEvent> sinceSnapshot(UUID stream, int form) {
        return query(
                ROW
                        + "where stream = ? and sequence >= coalesce((select s.sequence from"
                        + " ledger.snapshot s join ledger.stream_head h on h.stream = s.stream"
                        + " where s.stream = ? and s.form = ? and s.sequence <= h.version), 0)"
                        + " order by sequence",
                statement -> {
                    statement.setObject(1, stream);
                    statement.setObject(2, stream);
                    statement.setInt(3, form);
                },
                StoredEvents::rows);
    }

    /** The sequence of the last row of a stream; empty for one never recorded in. */
    public Optional<Long> version(UUID stream) {
        return query(
                "select version from ledger.stream_head where stream = ?",
                statement -> statement.setObject(1, stream),
                row -> row.next() ? Optional.of(row.getLong(1)) : Optional.empty());
    }

    /** Those of the streams that were ever recorded in. */
    public Set<UUID> begun(Collection<UUID> streams) {
        return query(
                "select stream from ledger.stream_head where stream = any (?)",
                statement ->
                        statement.setArray(
                                1,
                                statement.getConnection().createArrayOf("uuid", streams.toArray())),
                rows -> {
                    Set<UUID> begun = new HashSet<>();
                    while (rows.next()) {
                        begun.add(rows.getObject(1, UUID.class));
                    }
                    return begun;
                });
    }

    /**
     * Consecutive leaves from a position on.
     *
     * @throws HoleInLedger if one of them is missing, naming the first that is
     */
    public List<byte[]> leaves(long from, int max) {
        List<byte[]> leaves =
                query(
                        "select position, leaf from ledger.event where position >= ? and"
                                + " position < ? order by position",
                        statement -> {
                            statement.setLong(1, from);
                            statement.setLong(2, from + max);
                        },
                        rows -> {
                            List<byte[]> all = new ArrayList<>();
                            while (rows.next() && rows.getLong(1) == from + all.size()) {
                                all.add(rows.getBytes(2));
                            }
                            return all;
                        });
        if (leaves.size() < max) {
            throw new HoleInLedger(from + leaves.size());
        }
        return leaves;
    }

    /** The leaf at a position. */
    public Optional<byte[]> leaf(long position) {
        return query(
                "select leaf from ledger.event where position = ?",
                statement -> statement.setLong(1, position),
                row -> row.next() ? Optional.of(row.getBytes(1)) : Optional.empty());
    }

    Optional<Long> positionOf(UUID event) {
        return query(
                "select position from ledger.event_position where event_id = ?",
                statement -> statement.setObject(1, event),
                row -> row.next() ? Optional.of(row.getLong(1)) : Optional.empty());
    }

    /** How many rows were recorded at or before an instant. */
    public long recordedBy(Instant instant) {
        return query(
                "select ledger.recorded_by(?)",
                statement -> statement.setObject(1, instant.atOffset(ZoneOffset.UTC)),
                row -> {
                    row.next();
                    return row.getLong(1);
                });
    }

    private static List<StoredEvent> rows(ResultSet rows) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        while (rows.next()) {
            events.add(
                    new StoredEvent(
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            rows.getLong(3),
                            rows.getObject(4, UUID.class),
                            instant(rows, 5),
                            Optional.ofNullable(rows.getBytes(6))));
        }
        return events;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException unreachable) {
            throw new LedgerUnavailable("The ledger could not be read", unreachable);
        }
    }
}
