package uk.carejourney.infra.ledger.keys;

import uk.carejourney.journey.Subject;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * The key of every subject: made at first use, wrapped by the council's key, destroyed for good.
 */
public final class SubjectKeys {

    private final DataSource database;
    private final CouncilKeys council;
    private final SecureRandom random;
    private final KeyCache cache = new KeyCache();

    public SubjectKeys(DataSource database, CouncilKeys council, SecureRandom random) {
        this.database = database;
        this.council = council;
        this.random = random;
    }

    /** What has become of a key. */
    sealed interface State {

        /** It is here. */
        record Held(SubjectKey key) implements State {}

        /** It was destroyed; nothing under it can be read ever again. */
        record Destroyed() implements State {}
    }

    /** A key made but not yet stored. */
    record Fresh(UUID id, byte[] wrapped, SubjectKey key) {}

    Fresh fresh() {
        byte[] key = new byte[CouncilKeys.KEY_BYTES];
        random.nextBytes(key);
        UUID id = randomId();
        return new Fresh(id, council.wrap(id, key), new SubjectKey(id, key));
    }

    /** A random pseudonym or key identifier, of UUID version 4. */
    UUID randomId() {
        byte[] bits = new byte[Identifiers.BYTES];
        random.nextBytes(bits);
        bits[6] = (byte) ((bits[6] & 0x0f) | 0x40);
        bits[8] = (byte) ((bits[8] & 0x3f) | 0x80);
        return Identifiers.at(bits, 0);
    }

    /**
     * The key to record under, made now if the subject has none yet.
     *
     * @throws RecordDestroyed if it had one and it was destroyed
     */
    SubjectKey inUseBy(Subject subject) {
        return cache.inUseBy(subject.id()).orElseGet(() -> findOrMake(subject));
    }

    private SubjectKey findOrMake(Subject subject) {
        try (Connection connection = database.getConnection()) {
            Optional<SubjectKey> found = find(connection, subject.id());
            if (found.isPresent()) {
                return found.get();
            }
            Fresh fresh = fresh();
            if (store(connection, subject, fresh)) {
                cache.put(subject.id(), fresh.key(), true);
                return fresh.key();
            }
            // Another caller stored one first.
            return find(connection, subject.id()).orElseThrow(RecordDestroyed::new);
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
    }

    private Optional<SubjectKey> find(Connection connection, UUID subject) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select key_id, wrapped from keys.subject_key where subject = ?"
                                + " order by wrapped is null, created_at desc limit 1")) {
            query.setObject(1, subject);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                byte[] wrapped = row.getBytes(2);
                if (wrapped == null) {
                    throw new RecordDestroyed();
                }
                SubjectKey key = council.unwrap(row.getObject(1, UUID.class), wrapped);
                cache.put(subject, key, true);
                return Optional.of(key);
            }
        }
    }

    private static boolean store(Connection connection, Subject subject, Fresh fresh)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into keys.subject_key (key_id, subject, kind, wrapped)"
                                + " values (?, ?, ?, ?)"
                                + " on conflict (subject) where wrapped is not null do nothing")) {
            insert.setObject(1, fresh.id());
            insert.setObject(2, subject.id());
            insert.setString(3, subject.kind().word());
            insert.setBytes(4, fresh.wrapped());
            return insert.executeUpdate() == 1;
        }
    }

    /**
     * What has become of each of these keys, in one round trip; one that never existed is left out.
     */
    Map<UUID, State> states(Collection<UUID> keyIds) {
        Map<UUID, State> states = new HashMap<>();
        Set<UUID> unknown = new HashSet<>();
        for (UUID keyId : keyIds) {
            cache.byId(keyId)
                    .ifPresentOrElse(
                            key -> states.put(keyId, new State.Held(key)),
                            () -> unknown.add(keyId));
        }
        if (!unknown.isEmpty()) {
            load(unknown, states);
        }
        return states;
    }

    private void load(Set<UUID> keyIds, Map<UUID, State> states) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select key_id, subject, wrapped from keys.subject_key"
                                        + " where key_id = any (?)")) {
            Array wanted = connection.createArrayOf("uuid", keyIds.toArray());
            query.setArray(1, wanted);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    UUID keyId = rows.getObject(1, UUID.class);
                    byte[] wrapped = rows.getBytes(3);
                    if (wrapped == null) {
                        states.put(keyId, new State.Destroyed());
                    } else {
                        SubjectKey key = council.unwrap(keyId, wrapped);
                        cache.put(rows.getObject(2, UUID.class), key, false);
                        states.put(keyId, new State.Held(key));
                    }
                }
            }
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
    }

    /**
     * Destroys every key of a subject and forgets the numbers they were known by. Entries recorded
     * about them read as erased from now on: here at once, on other nodes within a minute.
     */
    public void destroy(UUID subject) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            run(
                    connection,
                    "update keys.subject_key set wrapped = null, destroyed_at = clock_timestamp()"
                            + " where subject = ? and wrapped is not null",
                    subject);
            run(connection, "delete from keys.alias where subject = ?", subject);
            connection.commit();
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        } finally {
            cache.forget(subject);
        }
    }

    private static void run(Connection connection, String sql, UUID subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, subject);
            statement.executeUpdate();
        }
    }

    /** Forgets every key held in memory, so that the next use asks the key store again. */
    public void forgetAll() {
        cache.forgetAll();
    }
}
