package uk.carejourney.infra.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import uk.carejourney.embedded.DatabaseAddress;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A peer's own database in the ledger's server, with as many connections as serve it best. */
final class PeerDatabase {

    // More connections than this only add latency on a small machine, and the server has 64.
    private static final int CONNECTIONS = 24;

    private PeerDatabase() {}

    static HikariDataSource create(DatabaseAddress server, String name) throws SQLException {
        DatabaseAddress made = make(server, name);
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(made.jdbcUrl());
        config.setUsername(made.user());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** A new and empty database in a server. */
    static DatabaseAddress make(DatabaseAddress server, String name) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        int end = server.jdbcUrl().lastIndexOf('/') + 1;
        return new DatabaseAddress(server.jdbcUrl().substring(0, end) + name, server.user());
    }
}
