package uk.carejourney.infra.ledger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** One connection that one thread keeps for itself until it fails, and then opens anew. */
public final class KeptConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptConnection.class);

    private final DataSource database;
    private final boolean transactions;
    private @Nullable Connection connection;

    private KeptConnection(DataSource database, boolean transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** A connection on which every statement stands for itself. */
    public static KeptConnection forSingleStatements(DataSource database) {
        return new KeptConnection(database, false);
    }

    /** A connection whose user commits. */
    public static KeptConnection forTransactions(DataSource database) {
        return new KeptConnection(database, true);
    }

    /** The connection, opened if there is none. */
    public Connection open() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.getConnection();
            open.setAutoCommit(!transactions);
            connection = open;
        }
        return open;
    }

    /** What is asked of the database, nothing having been written before. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /**
     * Asks, and once more on a new connection if the one kept fails: it may be from before the
     * database was restarted, and that alone must fail nobody.
     */
    public <T> T ask(Question<T> question) throws SQLException {
        boolean kept = connection != null;
        try {
            return question.ask(open());
        } catch (SQLException stale) {
            close();
            if (!kept) {
                throw stale;
            }
            return question.ask(open());
        }
    }

    /** Ends a transaction under way, so that nothing half-done stays and nothing is kept locked. */
    @Override
    public void close() {
        Connection old = connection;
        connection = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (SQLException alreadyGone) {
            LOG.debug("The connection was already gone", alreadyGone);
        }
    }
}
