package uk.carejourney.infra.ledger.keys;

import uk.carejourney.infra.ledger.LedgerRefusal;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.ledger.Sha256;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

import javax.sql.DataSource;

/** Makes sure the council's key file is the one the key store was begun with. */
public final class CouncilKeyCheck {

    private CouncilKeyCheck() {}

    /**
     * Reads the council's keys and checks them against the key store.
     *
     * @param begun whether the ledger has entries, so that the key store must not be new
     * @throws LedgerRefusal if the file is missing, unfit, or belongs to another key store
     */
    public static CouncilKeys open(
            LedgerSettings settings, DataSource database, SecureRandom random, boolean begun) {
        Path file = settings.councilKeys();
        CouncilKeys keys =
                new CouncilKeys(
                        () -> new CouncilKeyFile(file).read(settings.makeCouncilKeys(), random));
        try (Connection connection = database.getConnection()) {
            if (begun) {
                refuseUnbegun(settings, connection);
            }
            if (!belong(connection, keys)) {
                throw new LedgerRefusal(
                        ("%s: %s holds other keys than those this key store is wrapped with; "
                                        + "restore the right file")
                                .formatted(LedgerSettings.COUNCIL_KEYS, file));
            }
            return keys;
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
    }

    private static void refuseUnbegun(LedgerSettings settings, Connection connection)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select from keys.council_key");
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new LedgerRefusal(
                        ("%s.url: the key store %s is empty but the ledger %s has entries; point"
                                        + " it at the key store they were recorded with, or"
                                        + " restore that")
                                .formatted(
                                        LedgerSettings.KEYS,
                                        settings.keys().url(),
                                        settings.ledger().url()));
            }
        }
    }

    // A file that holds the noted key as its earlier one was prepared for replacing it.
    private static boolean belong(Connection connection, CouncilKeys keys) throws SQLException {
        Set<String> noted = noted(connection);
        if (noted.isEmpty()) {
            begin(connection, keys.digest());
            noted = noted(connection);
        }
        if (!keys.keys().all().containsAll(noted)) {
            return false;
        }
        note(connection, keys.digest());
        return true;
    }

    // Of two nodes that begin together with different files, one stands.
    private static void begin(Connection connection, byte[] digest) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "lock table keys.council_key in share row exclusive mode;"
                                + " insert into keys.council_key (digest) select ? where not"
                                + " exists (select from keys.council_key)")) {
            insert.setBytes(1, digest);
            insert.executeUpdate();
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Makes a key known to the key store, so that others may be wrapped with it. */
    static void note(Connection connection, byte[] digest) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into keys.council_key (digest) values (?) on conflict do"
                                + " nothing")) {
            insert.setBytes(1, digest);
            insert.executeUpdate();
        }
    }

    private static Set<String> noted(Connection connection) throws SQLException {
        Set<String> noted = new HashSet<>();
        try (PreparedStatement query =
                        connection.prepareStatement("select digest from keys.council_key");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                noted.add(Sha256.hex(rows.getBytes(1)));
            }
        }
        return noted;
    }
}
