package uk.carejourney.infra.ledger.notary;

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

    private static final int MOST_BEYOND = 1000;

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
        for (StoredRow row : stored(from, to)) {
            long due = from + leaves.size();
            if (row.position() != due) {
                throw Contradiction.changed(due, "is missing");
            }
            if (row.fault().isPresent()) {
                throw Contradiction.changed(due, row.fault().get());
            }
            leaves.add(row.leaf());
        }
        if (leaves.size() != to - from) {
            throw Contradiction.changed(from + leaves.size(), "is missing");
        }
        return leaves;
    }

    /** Whatever rows there are from one position to before another, in order. */
    List<StoredRow> stored(long from, long to) throws SQLException {
        List<StoredRow> stored = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(StoredRow.QUERY)) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    stored.add(StoredRow.read(rows));
                }
            }
        }
        return stored;
    }

    /** The positions of rows that stand where no entry was ever recorded. */
    List<Long> beyondTheHead() throws SQLException {
        List<Long> positions = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "select position from ledger.event where position < 0 or position"
                                        + " >= (select next_position from ledger.head)"
                                        + " order by position limit "
                                        + MOST_BEYOND);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
        }
        return positions;
    }
}
