package uk.carejourney.infra.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.postgresql.ds.PGSimpleDataSource;

import java.time.Duration;

import javax.sql.DataSource;

/** Connections of the application's role: a small pool for short queries, or one at a time. */
final class Connections {

    private static final int SECONDS_TO_CONNECT = 10;

    // A batch takes milliseconds. Without an end a server that vanished would be waited for as
    // long as TCP does, and a stopped node would keep the head locked for all others.
    private static final int SECONDS_TO_ANSWER = 60;
    private static final String NO_IDLE_TRANSACTION = "-c idle_in_transaction_session_timeout=15s";

    private Connections() {}

    /**
     * A pool of connections.
     *
     * @param patience how long a caller waits for one, whether all are busy or the server is away
     */
    static HikariDataSource pool(DatabaseSettings database, int size, Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(database.prefix());
        config.setDataSource(single(database));
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(patience.toMillis());
        // A database that is down at the start is reported by the first query, not by the pool.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Opens a new connection whenever asked: for the two threads that keep theirs. */
    static DataSource single(DatabaseSettings database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.application().user());
        database.application().password().ifPresent(source::setPassword);
        source.setApplicationName("journey-ledger");
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        source.setSocketTimeout(SECONDS_TO_ANSWER);
        String given = source.getOptions();
        source.setOptions(given == null ? NO_IDLE_TRANSACTION : given + " " + NO_IDLE_TRANSACTION);
        return source;
    }
}
