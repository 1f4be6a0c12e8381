package uk.carejourney.infra.ledger.notary;

import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/**
 * One row of the ledger as it lies in the database.
 *
 * @param position where it stands
 * @param leaf what was hashed
 * @param fault what the rest of the row says otherwise than its leaf, if anything
 */
record StoredRow(long position, byte[] leaf, Optional<String> fault) {

    /** What {@link #read} needs, for positions from one to before another. */
    static final String QUERY =
            "select e.position, e.leaf, e.body, e.event_id, e.stream, e.sequence,"
                    + " to_char(e.recorded_at at time zone 'UTC',"
                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), r.leaf_hash"
                    + " from ledger.event e left join ledger.removal r on r.position = e.position"
                    + " where e.position >= ? and e.position < ? order by e.position";

    static StoredRow read(ResultSet row) throws SQLException {
        byte[] leaf = row.getBytes(2);
        return new StoredRow(row.getLong(1), leaf, fault(row, leaf));
    }

    byte[] leafHash() {
        return MerkleFrontier.leafHash(leaf);
    }

    private static Optional<String> fault(ResultSet row, byte[] leaf) throws SQLException {
        String text = new String(leaf, StandardCharsets.UTF_8);
        byte[] body = row.getBytes(3);
        if (body == null) {
            // Its leaf stays and still proves, but two people must have decided to remove it.
            byte[] decided = row.getBytes(8);
            if (decided == null || !Arrays.equals(decided, MerkleFrontier.leafHash(leaf))) {
                return Optional.of("has no body, and no decision to remove it stands");
            }
        } else if (!says(text, "body", Sha256.hex(Sha256.of(body)))) {
            return Optional.of("has another body than its leaf says");
        }
        if (!says(text, "event", row.getString(4))
                || !says(text, "stream", row.getString(5))
                || !text.contains("\"sequence\":%d,".formatted(row.getLong(6)))) {
            return Optional.of("is not the one its leaf speaks of");
        }
        return says(text, "recorded", row.getString(7))
                ? Optional.empty()
                : Optional.of("bears another time of recording than its leaf says");
    }

    private static boolean says(String leaf, String member, String value) {
        return leaf.contains("\"%s\":\"%s\"".formatted(member, value));
    }
}
