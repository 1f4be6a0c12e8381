package uk.carejourney.infra.ledger.append;

import org.postgresql.PGConnection;

import uk.carejourney.infra.ledger.keys.SealedEntry;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.ledger.MerkleFrontier;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The events one transaction adds, from one position on. */
final class Additions {

    private final long base;
    private final List<SealedEntry> entries = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<byte[]> leafBytes = new ArrayList<>();

    Additions(long base) {
        this.base = base;
    }

    void add(SealedEntry entry, Leaf leaf) {
        entries.add(entry);
        leaves.add(leaf);
        leafBytes.add(leaf.bytes());
    }

    int size() {
        return entries.size();
    }

    List<byte[]> leafHashes() {
        return leafBytes.stream().map(MerkleFrontier::leafHash).toList();
    }

    /**
     * Hands everything to the one function that may write, and commits. Both go to the database in
     * one message: after an error in the first it does not come to the second.
     *
     * @return the database's time, just before the commit
     */
    Instant commit(Connection open, MerkleFrontier grown, List<Job> accepted) throws SQLException {
        PGConnection connection = open.unwrap(PGConnection.class);
        try (PreparedStatement call =
                open.prepareStatement(
                        "select ledger.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?); commit")) {
            call.setLong(1, base);
            call.setBytes(2, grown.encoded());
            call.setBytes(3, grown.root());
            call.setArray(4, uuids(connection, Leaf::event));
            call.setArray(5, uuids(connection, Leaf::stream));
            call.setArray(6, sequences(connection));
            call.setArray(7, recorded(connection));
            call.setArray(8, bytes(connection, leafBytes, leaf -> leaf));
            call.setArray(9, bytes(connection, entries, SealedEntry::body));
            call.setArray(10, bytes(connection, accepted, job -> job.sealed().key()));
            call.setArray(11, sizes(connection, accepted));
            call.setArray(12, bytes(connection, accepted, job -> job.sealed().content()));
            call.execute();
            try (ResultSet row = call.getResultSet()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    // Primitive and byte arrays travel in binary form, which costs both sides least.
    private Array sequences(PGConnection connection) throws SQLException {
        return connection.createArrayOf(
                "bigint", leaves.stream().mapToLong(Leaf::sequence).toArray());
    }

    private static Array sizes(PGConnection connection, List<Job> jobs) throws SQLException {
        return connection.createArrayOf("integer", jobs.stream().mapToInt(Job::size).toArray());
    }

    private Array recorded(PGConnection connection) throws SQLException {
        Object[] times =
                leaves.stream().map(leaf -> leaf.recordedAt().atOffset(ZoneOffset.UTC)).toArray();
        return connection.createArrayOf("timestamptz", times);
    }

    private Array uuids(PGConnection connection, Function<Leaf, UUID> of) throws SQLException {
        return connection.createArrayOf("uuid", leaves.stream().map(of).toArray(UUID[]::new));
    }

    private static <T> Array bytes(PGConnection connection, List<T> all, Function<T, byte[]> of)
            throws SQLException {
        return connection.createArrayOf("bytea", all.stream().map(of).toArray(byte[][]::new));
    }
}
