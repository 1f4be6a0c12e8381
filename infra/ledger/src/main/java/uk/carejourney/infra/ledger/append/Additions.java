package uk.carejourney.infra.ledger.append;

import uk.carejourney.infra.ledger.keys.SealedEntry;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.ledger.MerkleFrontier;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

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
     */
    void commit(Connection connection, MerkleFrontier grown, List<Job> accepted)
            throws SQLException {
        try (PreparedStatement call =
                connection.prepareStatement(
                        "select ledger.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?); commit")) {
            call.setLong(1, base);
            call.setBytes(2, grown.encoded());
            call.setBytes(3, grown.root());
            call.setArray(4, uuids(connection, leaves.stream().map(Leaf::event).toArray()));
            call.setArray(5, uuids(connection, leaves.stream().map(Leaf::stream).toArray()));
            call.setArray(
                    6,
                    connection.createArrayOf(
                            "bigint", leaves.stream().map(Leaf::sequence).toArray()));
            call.setArray(7, recorded(connection));
            call.setArray(8, bytes(connection, leafBytes));
            call.setArray(9, bytes(connection, entries.stream().map(SealedEntry::body).toList()));
            call.setArray(
                    10,
                    bytes(connection, accepted.stream().map(job -> job.sealed().key()).toList()));
            call.setArray(
                    11,
                    connection.createArrayOf(
                            "integer", accepted.stream().map(Job::size).toArray()));
            call.setArray(
                    12,
                    bytes(
                            connection,
                            accepted.stream().map(job -> job.sealed().content()).toList()));
            call.execute();
        }
    }

    private Array recorded(Connection connection) throws SQLException {
        Object[] times =
                leaves.stream().map(leaf -> leaf.recordedAt().atOffset(ZoneOffset.UTC)).toArray();
        return connection.createArrayOf("timestamptz", times);
    }

    private static Array uuids(Connection connection, Object[] ids) throws SQLException {
        return connection.createArrayOf("uuid", ids);
    }

    private static Array bytes(Connection connection, List<byte[]> parts) throws SQLException {
        return connection.createArrayOf("bytea", parts.toArray(byte[][]::new));
    }
}
