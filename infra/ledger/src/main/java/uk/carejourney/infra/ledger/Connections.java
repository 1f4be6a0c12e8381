package uk.carejourney.infra.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;

/** Connections of the application's role: a small pool for short queries, or one at a time. */
final class Connections {

    private static final long MILLISECONDS_TO_WAIT = 30_000;

    private Connections() {}

    static HikariDataSource pool(DatabaseSettings database, int size, String name) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(single(database));
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(MILLISECONDS_TO_WAIT);
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
        return source;
    }
}
