package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Checks a whole ledger from its rows alone, without the code that wrote them. */
final class LedgerAudit {

    private LedgerAudit() {}

    /**
     * Checks positions, sequences, times, leaves, bodies, keys and the root.
     *
     * @return how many entries there are
     */
    static long audit(TestLedger test) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(test.ledger.jdbcUrl(), test.ledger.user(), "");
                Statement statement = connection.createStatement()) {
            List<byte[]> leafHashes = rows(statement);
            try (ResultSet head =
                    statement.executeQuery(
                            "select next_position, root, frontier from ledger.head")) {
                head.next();
                assertThat(head.getLong(1)).isEqualTo(leafHashes.size());
                MerkleFrontier tree = MerkleFrontier.empty().with(leafHashes);
                assertThat(head.getBytes(2)).isEqualTo(tree.root());
                assertThat(head.getBytes(3)).isEqualTo(tree.encoded());
            }
            keysAccountForEverything(statement, leafHashes.size());
            return leafHashes.size();
        }
    }

    private static List<byte[]> rows(Statement statement) throws SQLException {
        List<byte[]> leafHashes = new ArrayList<>();
        Map<UUID, Long> sequences = new HashMap<>();
        String before = "";
        try (ResultSet row =
                statement.executeQuery(
                        "select position, stream, sequence, event_id, leaf, body,"
                                + " to_char(recorded_at at time zone 'UTC',"
                                + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'),"
                                + " position in (select r.position from ledger.removal r)"
                                + " from ledger.event order by position")) {
            while (row.next()) {
                assertThat(row.getLong(1)).isEqualTo(leafHashes.size());
                UUID stream = row.getObject(2, UUID.class);
                long due = sequences.merge(stream, 1L, Long::sum) - 1;
                assertThat(row.getLong(3)).isEqualTo(due);
                assertThat(row.getString(7)).isGreaterThan(before);
                before = row.getString(7);
                assertThat(new String(row.getBytes(5), StandardCharsets.UTF_8))
                        .contains("\"event\":\"" + row.getString(4) + "\"")
                        .contains("\"stream\":\"" + stream + "\"")
                        .contains("\"sequence\":" + due + ",")
                        .contains("\"recorded\":\"" + before + "\"")
                        .contains("\"body\":\"" + bodyDigest(row));
                leafHashes.add(MerkleFrontier.leafHash(row.getBytes(5)));
            }
        }
        return leafHashes;
    }

    /** Of a removed body nothing is left to compare, but the decision to remove it must stand. */
    private static String bodyDigest(ResultSet row) throws SQLException {
        byte[] body = row.getBytes(6);
        if (body == null) {
            assertThat(row.getBoolean(8)).as("a decision removed the body").isTrue();
            return "";
        }
        return Sha256.hex(Sha256.of(body)) + "\"";
    }

    private static void keysAccountForEverything(Statement statement, long size)
            throws SQLException {
        long next = 0;
        try (ResultSet keys =
                statement.executeQuery(
                        "select first_position, n from ledger.append_key"
                                + " order by first_position")) {
            while (keys.next()) {
                assertThat(keys.getLong(1)).isEqualTo(next);
                next += keys.getInt(2);
            }
        }
        assertThat(next).isEqualTo(size);
    }
}
