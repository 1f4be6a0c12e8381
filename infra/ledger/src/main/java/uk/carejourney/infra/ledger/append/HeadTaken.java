package uk.carejourney.infra.ledger.append;

import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.recording.Outcome;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The head of the ledger, and what is already known about the jobs at hand: asked under lock, or
 * presumed ({@link HeadAsLeft}).
 *
 * @param frontier the tree so far; its size is the next position
 * @param lastRecorded when the last entry was recorded
 * @param databaseTime the database's clock
 * @param demonstration whether the ledger says of itself that its people are invented
 * @param keys what was recorded before under the jobs' keys
 * @param versions the last sequence of each of the jobs' streams; a new stream is left out
 */
record HeadTaken(
        MerkleFrontier frontier,
        Instant lastRecorded,
        Instant databaseTime,
        boolean demonstration,
        Map<ByteBuffer, KnownKey> keys,
        Map<UUID, Long> versions) {

    /** What an idempotency key was used for. */
    record KnownKey(long firstPosition, int count, byte[] content) {

        /** What to say to someone who uses it again. */
        Outcome verdictOn(byte[] again) {
            return Arrays.equals(content, again)
                    ? new Outcome.Duplicate(firstPosition, count)
                    : new Outcome.KeyReused(firstPosition);
        }
    }

    /** Locks the head until the connection's transaction ends. */
    static HeadTaken take(Connection connection, List<Job> jobs) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select * from ledger.take_head(?, ?)")) {
            byte[][] keys = jobs.stream().map(job -> job.sealed().key()).toArray(byte[][]::new);
            Object[] streams = jobs.stream().map(Job::stream).distinct().toArray();
            query.setArray(1, connection.createArrayOf("bytea", keys));
            query.setArray(2, connection.createArrayOf("uuid", streams));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return read(row);
            }
        }
    }

    private static HeadTaken read(ResultSet row) throws SQLException {
        Map<ByteBuffer, KnownKey> keys = new HashMap<>();
        if (row.getArray("known_keys") != null) {
            byte[][] known = (byte[][]) array(row, "known_keys");
            Long[] first = (Long[]) array(row, "first_positions");
            Integer[] counts = (Integer[]) array(row, "counts");
            byte[][] contents = (byte[][]) array(row, "contents");
            for (int i = 0; i < known.length; i++) {
                keys.put(ByteBuffer.wrap(known[i]), new KnownKey(first[i], counts[i], contents[i]));
            }
        }
        Map<UUID, Long> versions = new HashMap<>();
        if (row.getArray("known_streams") != null) {
            UUID[] streams = (UUID[]) array(row, "known_streams");
            Long[] last = (Long[]) array(row, "versions");
            for (int i = 0; i < streams.length; i++) {
                versions.put(streams[i], last[i]);
            }
        }
        return new HeadTaken(
                MerkleFrontier.decoded(row.getLong("next_position"), row.getBytes("frontier")),
                row.getObject("last_recorded", OffsetDateTime.class).toInstant(),
                row.getObject("database_time", OffsetDateTime.class).toInstant(),
                row.getBoolean("demonstration"),
                keys,
                versions);
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }

    /** The keys recorded before, for those who ask outside a batch. */
    static Map<ByteBuffer, KnownKey> keys(Connection connection, Collection<byte[]> keys)
            throws SQLException {
        Map<ByteBuffer, KnownKey> known = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select key, first_position, n, content from ledger.append_key"
                                + " where key = any (?)")) {
            query.setArray(1, connection.createArrayOf("bytea", keys.toArray(byte[][]::new)));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            ByteBuffer.wrap(rows.getBytes(1)),
                            new KnownKey(rows.getLong(2), rows.getInt(3), rows.getBytes(4)));
                }
            }
        }
        return known;
    }
}
