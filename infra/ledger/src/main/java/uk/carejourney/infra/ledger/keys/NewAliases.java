package uk.carejourney.infra.ledger.keys;

import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Numbers to be noted, with the keys of those subjects that are new, all in one statement. */
final class NewAliases {

    // A number is noted only beside a key in use: whoever destroys the key waits for the lock and
    // then finds the number too, or was first, and then there is no row to lock.
    private static final String ADD =
            """
            with given as (
                select * from unnest(
                    ?::bytea[], ?::uuid[], ?::text[], ?::bytea[], ?::uuid[], ?::bytea[],
                    ?::bytea[])
                    as g (alias, subject, kind, local_id, key_id, wrapped, wrapped_by)),
            live as (
                select subject, kind from keys.subject_key
                where subject = any (?::uuid[]) and wrapped is not null for share),
            added as (
                insert into keys.alias (alias, subject, kind, local_id)
                select alias, subject, kind, local_id from given
                where key_id is not null or (subject, kind) in (select * from live)
                order by alias
                on conflict (alias) do nothing returning alias, subject)
            insert into keys.subject_key (key_id, subject, kind, wrapped, wrapped_by)
            select g.key_id, g.subject, g.kind, g.wrapped, g.wrapped_by from given g join added using (alias)
            where g.key_id is not null
            """;

    private NewAliases() {}

    /**
     * One number.
     *
     * @param alias its keyed digest
     * @param localId the number itself, encrypted
     * @param key the subject's first key; absent if the subject has one
     */
    record One(
            byte[] alias,
            UUID subject,
            String kind,
            byte[] localId,
            Optional<SubjectKeys.Fresh> key) {}

    /** Adds them all but those whose number is noted already, or whose key was destroyed. */
    static void add(Connection connection, List<One> aliases) throws SQLException {
        Columns columns = new Columns(connection, aliases);
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setArray(1, columns.bytes(One::alias));
            insert.setArray(2, columns.of("uuid", One::subject));
            insert.setArray(3, columns.of("text", One::kind));
            insert.setArray(4, columns.bytes(One::localId));
            insert.setArray(5, columns.of("uuid", one -> keyOf(one, SubjectKeys.Fresh::id)));
            insert.setArray(6, columns.bytes(one -> keyOf(one, key -> key.wrapped().bytes())));
            insert.setArray(7, columns.bytes(one -> keyOf(one, key -> key.wrapped().by())));
            insert.setArray(8, columns.of("uuid", One::subject));
            insert.executeUpdate();
        }
    }

    private static <T> @Nullable T keyOf(One one, Function<SubjectKeys.Fresh, T> part) {
        return one.key().map(part).orElse(null);
    }

    private record Columns(Connection connection, List<One> rows) {

        Array of(String type, Function<One, @Nullable Object> column) throws SQLException {
            return array(connection, type, rows.stream().map(column).toArray());
        }

        Array bytes(Function<One, byte @Nullable []> column) throws SQLException {
            return array(connection, "bytea", rows.stream().map(column).toArray(byte[][]::new));
        }
    }

    static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
