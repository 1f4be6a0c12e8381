package uk.carejourney.infra.ledger.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Replaces the key that wraps every subject's key, while nodes go on recording and reading.
 *
 * <p>First the file holds both keys, then the key store names both, then every key is wrapped
 * again, then the key store forgets the old one, which it refuses while anything is wrapped with
 * it, and last the file does. Interrupted anywhere, doing it again finishes it.
 */
public final class CouncilKeyRotation {

    private static final int BATCH = 500;
    private static final String STILL_NAMED = "23503";

    private final DataSource database;
    private final CouncilKeyFile file;
    private final CouncilKeys council;
    private final SecureRandom random;

    public CouncilKeyRotation(
            DataSource database, Path file, CouncilKeys council, SecureRandom random) {
        this.database = database;
        this.file = new CouncilKeyFile(file);
        this.council = council;
        this.random = random;
    }

    /**
     * Puts a new key into this node's key file, beside the one it will replace; does nothing if one
     * is there. With several nodes, copy the file to all of them before going on.
     */
    public synchronized void prepare() {
        council.readAgain();
        if (!council.keys().isReplacing()) {
            byte[] key = new byte[CouncilKeys.KEY_BYTES];
            random.nextBytes(key);
            file.replace(council.keys().replacedBy(key));
            council.readAgain();
        }
    }

    /**
     * Prepares if that was not done, and replaces the key.
     *
     * @return how many subjects' keys were wrapped again
     */
    public synchronized int rotate() {
        prepare();
        int wrapped = 0;
        try (Connection connection = database.getConnection()) {
            CouncilKeyCheck.note(connection, council.digest());
            do {
                wrapped += wrapAll(connection);
            } while (!forgetEarlier(connection));
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
        file.replace(council.keys().withoutEarlier());
        council.readAgain();
        return wrapped;
    }

    private int wrapAll(Connection connection) throws SQLException {
        int all = 0;
        for (List<KeyRows.Row> batch = others(connection);
                !batch.isEmpty();
                batch = others(connection)) {
            all += wrapAgain(connection, batch);
        }
        return all;
    }

    private List<KeyRows.Row> others(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select key_id from keys.subject_key where wrapped_by <> ? limit "
                                + BATCH)) {
            query.setBytes(1, council.digest());
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return KeyRows.all(connection, ids);
        }
    }

    // Only what is still wrapped as it was read: a key destroyed meanwhile stays destroyed.
    private int wrapAgain(Connection connection, List<KeyRows.Row> rows) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update keys.subject_key set wrapped = ?, wrapped_by = ?"
                                + " where key_id = ? and wrapped = ?")) {
            int again = 0;
            for (KeyRows.Row row : rows) {
                if (row.wrapped().isPresent()) {
                    CouncilKeys.Wrapped was = row.wrapped().get();
                    CouncilKeys.Wrapped now = council.wrapAgain(row.keyId(), was);
                    update.setBytes(1, now.bytes());
                    update.setBytes(2, now.by());
                    update.setObject(3, row.keyId());
                    update.setBytes(4, was.bytes());
                    again += update.executeUpdate();
                }
            }
            return again;
        }
    }

    private boolean forgetEarlier(Connection connection) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from keys.council_key where digest <> ?")) {
            delete.setBytes(1, council.digest());
            delete.executeUpdate();
            return true;
        } catch (SQLException refused) {
            if (STILL_NAMED.equals(refused.getSQLState())) {
                // Another node has just made a key and wrapped it with the old one.
                return false;
            }
            throw refused;
        }
    }
}
