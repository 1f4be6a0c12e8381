package uk.carejourney.infra.ledger.read;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
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
    private static final int MILLISECONDS_TO_REST = 2;

    /**
     * A node alone needs no news, and sending it would wake it at every commit. So whoever comes
     * first takes one lock, and everybody after it shares another, which is what ledger.append
     * looks at.
     */
    private static final String ANNOUNCE =
            """
            do $$ begin
                if not pg_try_advisory_lock(1819501415, 1) then
                    perform pg_advisory_lock_shared(1819501415, 2);
                end if;
            end $$
            """;

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
                statement.execute(ANNOUNCE);
                said = false;
                hear(connection, statement);
            } catch (SQLException lost) {
                if (!said && closed.getCount() > 0) {
                    LOG.warn("Lost touch with the ledger's database; trying again every second");
                    said = true;
                }
                pause(MILLISECONDS_TO_WAIT);
            } catch (RuntimeException bug) {
                LOG.error("Listening for news met an error of its own and goes on", bug);
                pause(MILLISECONDS_TO_WAIT);
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
            // A busy ledger has news a thousand times a second, some of it this node's own.
            while (heard(postgres.getNotifications(MILLISECONDS_TO_WAIT))) {
                pause(MILLISECONDS_TO_REST);
            }
        }
    }

    private boolean heard(PGNotification @Nullable [] news) {
        if (news == null || news.length == 0) {
            return false;
        }
        // Each says the position after what was recorded, and they come in order.
        arrivals.grewTo(Long.parseLong(news[news.length - 1].getParameter()));
        return true;
    }

    private void pause(int milliseconds) {
        try {
            closed.await(milliseconds, TimeUnit.MILLISECONDS);
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
