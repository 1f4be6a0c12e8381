package uk.carejourney.infra.ledger.keys;

import uk.carejourney.infra.ledger.LedgerRefusal;
import uk.carejourney.infra.ledger.LedgerSettings;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

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
        CouncilKeys keys = new CouncilKeyFile(file).read(settings.makeCouncilKeys(), random);
        try (Connection connection = database.getConnection()) {
            if (begun) {
                refuseUnbegun(settings, connection);
            }
            if (!Arrays.equals(keys.digest(), noted(connection, keys.digest()))) {
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

    private static byte[] noted(Connection connection, byte[] digest) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into keys.council_key (digest) values (?) on conflict do"
                                + " nothing")) {
            insert.setBytes(1, digest);
            insert.executeUpdate();
        }
        try (PreparedStatement query =
                        connection.prepareStatement("select digest from keys.council_key");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }
}
