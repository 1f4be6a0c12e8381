package uk.carejourney.infra.ledger.keys;

import uk.carejourney.journey.Subject;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of the key store's main table. */
final class KeyRows {

    private static final String COLUMNS = "select key_id, subject, kind, wrapped, wrapped_by ";

    private KeyRows() {}

    /**
     * One key as it is stored.
     *
     * @param wrapped absent once destroyed
     */
    record Row(UUID keyId, UUID subject, String kind, Optional<CouncilKeys.Wrapped> wrapped) {}

    /** The key in use, or a destroyed one if none is. */
    static Optional<Row> of(Connection connection, UUID subject) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        COLUMNS
                                + "from keys.subject_key where subject = ?"
                                + " order by wrapped is null, created_at desc limit 1")) {
            query.setObject(1, subject);
            return rows(query).stream().findFirst();
        }
    }

    static List<Row> all(Connection connection, Collection<UUID> keyIds) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        COLUMNS + "from keys.subject_key where key_id = any (?)")) {
            Array wanted = connection.createArrayOf("uuid", keyIds.toArray());
            query.setArray(1, wanted);
            return rows(query);
        }
    }

    /** The keys in use by many subjects; a subject without one is left out. */
    static List<Row> inUseBy(Connection connection, Collection<UUID> subjects) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        COLUMNS
                                + "from keys.subject_key"
                                + " where subject = any (?) and wrapped is not null")) {
            query.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            return rows(query);
        }
    }

    /** Those of the keys that are not destroyed. */
    static Set<UUID> inUse(Connection connection, Collection<UUID> keyIds) throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select key_id from keys.subject_key"
                                + " where key_id = any (?) and wrapped is not null")) {
            query.setArray(1, connection.createArrayOf("uuid", keyIds.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    private static List<Row> rows(PreparedStatement query) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(
                        new Row(
                                rows.getObject(1, UUID.class),
                                rows.getObject(2, UUID.class),
                                rows.getString(3),
                                wrapped(rows)));
            }
        }
        return found;
    }

    private static Optional<CouncilKeys.Wrapped> wrapped(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes(4);
        return bytes == null
                ? Optional.empty()
                : Optional.of(new CouncilKeys.Wrapped(row.getBytes(5), bytes));
    }

    /** Whether a key was not stored because the key it is wrapped with was replaced. */
    static boolean isWrappedWithAReplacedKey(SQLException refused) {
        return "23503".equals(refused.getSQLState());
    }

    /** Stores the first key of a subject; does nothing if it has or ever had one. */
    static void insertFirst(Connection connection, Subject subject, SubjectKeys.Fresh fresh)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into keys.subject_key (key_id, subject, kind, wrapped,"
                                + " wrapped_by) select ?, ?, ?, ?, ? where not exists"
                                + " (select from keys.subject_key where subject = ?)"
                                + " on conflict (subject) where wrapped is not null do nothing")) {
            insert.setObject(1, fresh.id());
            insert.setObject(2, subject.id());
            insert.setString(3, subject.kind().word());
            insert.setBytes(4, fresh.wrapped().bytes());
            insert.setBytes(5, fresh.wrapped().by());
            insert.setObject(6, subject.id());
            insert.executeUpdate();
        }
    }

    /** Destroys every key of a subject and the numbers it was known by; the caller commits. */
    static void destroy(Connection connection, UUID subject) throws SQLException {
        run(
                connection,
                "update keys.subject_key set wrapped = null, wrapped_by = null, destroyed_at ="
                        + " clock_timestamp() where subject = ? and wrapped is not null",
                subject);
        run(connection, "delete from keys.alias where subject = ?", subject);
    }

    private static void run(Connection connection, String sql, UUID subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, subject);
            statement.executeUpdate();
        }
    }
}
