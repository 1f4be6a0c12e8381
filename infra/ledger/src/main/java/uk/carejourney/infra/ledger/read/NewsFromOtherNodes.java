package uk.carejourney.infra.ledger.read;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * Hears what other nodes record: at once through the database's notification, and within a second
 * even if one is lost.
 */
public final class NewsFromOtherNodes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NewsFromOtherNodes.class);
    private static final int MILLISECONDS_TO_WAIT = 1_000;

    private final DataSource database;
    private final Arrivals arrivals;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Connection listening;

    /**
     * Starts to listen.
     *
     * @param database gives the one connection it keeps
     */
    public NewsFromOtherNodes(DataSource database, Arrivals arrivals) {
        this.database = database;
        this.arrivals = arrivals;
        this.thread = Thread.ofPlatform().daemon().name("ledger-news").start(this::run);
    }

    private void run() {
        boolean said = false;
        while (closed.getCount() > 0) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                listening = connection;
                statement.execute("listen ledger");
                said = false;
                hear(connection, statement);
            } catch (SQLException lost) {
                if (!said && closed.getCount() > 0) {
                    LOG.warn("Lost touch with the ledger's database; trying again every second");
                    said = true;
                }
                pause();
            } catch (RuntimeException bug) {
                LOG.error("Listening for news met an error of its own and goes on", bug);
                pause();
            }
        }
    }

    private void hear(Connection connection, Statement statement) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (closed.getCount() > 0) {
            try (ResultSet row = statement.executeQuery("select next_position from ledger.head")) {
                row.next();
                arrivals.grewTo(row.getLong(1));
            }
            postgres.getNotifications(MILLISECONDS_TO_WAIT);
        }
    }

    private void pause() {
        try {
            closed.await(MILLISECONDS_TO_WAIT, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            closed.countDown();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        Connection open = listening;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException alreadyGone) {
            LOG.debug("The connection was already gone", alreadyGone);
        }
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
