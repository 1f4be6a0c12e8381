package uk.carejourney.infra.ledger.keys;

import uk.carejourney.infra.ledger.KeptConnection;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Asks the key store, for many jobs at once, whether the keys they were sealed under are still in
 * use: another node may have destroyed one a moment ago, and what is recorded under a destroyed key
 * is lost. For one thread.
 */
public final class KeysInUse implements AutoCloseable {

    private final KeptConnection connection;
    private final SubjectKeys keys;

    /**
     * Connects when first asked.
     *
     * @param database the key store; gives the one connection this keeps
     * @param keys told to forget the keys found destroyed
     */
    public KeysInUse(DataSource database, SubjectKeys keys) {
        this.connection = KeptConnection.forSingleStatements(database);
        this.keys = keys;
    }

    /**
     * Those of the keys that are in use at this moment.
     *
     * @throws KeyStoreUnreachable if the key store does not answer
     */
    public Set<UUID> among(Collection<UUID> keyIds) {
        Set<UUID> asked = new HashSet<>(keyIds);
        try {
            Set<UUID> inUse = connection.ask(open -> KeyRows.inUse(open, asked));
            asked.removeAll(inUse);
            asked.forEach(keys::forget);
            return inUse;
        } catch (SQLException unreachable) {
            connection.close();
            throw new KeyStoreUnreachable(unreachable);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
