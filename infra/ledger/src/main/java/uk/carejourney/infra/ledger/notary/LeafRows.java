package uk.carejourney.infra.ledger.notary;

import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The stored rows as the notary reads them back, over one connection. */
final class LeafRows {

    private final Connection connection;

    LeafRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * The head of the ledger.
     *
     * @param size how many entries it says there are
     * @param root their tree hash, as computed when they were appended
     * @param recordedAt when the last was recorded
     */
    record Head(String origin, long size, byte[] root, Instant recordedAt) {}

    Head head() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "select origin, next_position, root, last_recorded"
                                        + " from ledger.head");
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Head(
                    row.getString(1),
                    row.getLong(2),
                    row.getBytes(3),
                    row.getObject(4, OffsetDateTime.class).toInstant());
        }
    }

    /**
     * The leaves from one position to before another, each with its row and its sealed body.
     *
     * @throws Contradiction naming the first position that is missing or not what its leaf says
     */
    List<byte[]> leaves(long from, long to) throws SQLException {
        List<byte[]> leaves = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select position, leaf, body, event_id, stream, sequence from ledger.event"
                                + " where position >= ? and position < ? order by position")) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long due = from + leaves.size();
                    if (row.getLong(1) != due) {
                        throw Contradiction.changed(due, "is missing");
                    }
                    leaves.add(leaf(row, due));
                }
            }
        }
        if (leaves.size() != to - from) {
            throw Contradiction.changed(from + leaves.size(), "is missing");
        }
        return leaves;
    }

    private static byte[] leaf(ResultSet row, long position) throws SQLException {
        byte[] leaf = row.getBytes(2);
        String text = new String(leaf, StandardCharsets.UTF_8);
        byte[] body = row.getBytes(3);
        // A body is absent only where it was removed for good; its leaf stays and still proves.
        if (body != null && !says(text, "body", Sha256.hex(Sha256.of(body)))) {
            throw Contradiction.changed(position, "has another body than its leaf says");
        }
        if (!says(text, "event", row.getString(4))
                || !says(text, "stream", row.getString(5))
                || !text.contains("\"sequence\":%d,".formatted(row.getLong(6)))) {
            throw Contradiction.changed(position, "is not the one its leaf speaks of");
        }
        return leaf;
    }

    private static boolean says(String leaf, String member, String value) {
        return leaf.contains("\"%s\":\"%s\"".formatted(member, value));
    }
}
