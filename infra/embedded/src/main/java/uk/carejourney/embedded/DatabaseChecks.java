package uk.carejourney.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What must be true of a PostgreSQL server before anything is recorded in it. */
final class DatabaseChecks {

    /** Without these three a confirmed fact can vanish in a power cut. */
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /** A recovery from an archive may replay a whole day. */
    private static final Duration TO_RECOVER = Duration.ofMinutes(30);

    private DatabaseChecks() {}

    /** Makes sure our databases exist, then asks the server itself how it runs them. */
    static void run(Database database, int port) {
        String name = database.databaseName();
        try {
            awaitRecovered(name, DatabaseAddress.of(port, "postgres"));
            create(database.databases(), DatabaseAddress.of(port, "postgres"));
            for (String each : database.databases()) {
                refuseUnlessDurable(each, DatabaseAddress.of(port, each));
            }
        } catch (SQLException e) {
            throw new StackRefusal(
                    "The %s database on port %d does not answer as it should: %s"
                            .formatted(name, port, e.getMessage()),
                    e);
        }
    }

    /** Restored from a backup a server answers questions long before it takes anything. */
    private static void awaitRecovered(String name, DatabaseAddress server) throws SQLException {
        long end = System.nanoTime() + TO_RECOVER.toNanos();
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            while (only(statement, "SELECT pg_is_in_recovery()").equals("t")) {
                if (System.nanoTime() >= end) {
                    throw new StackRefusal(
                            "The %s database still recovers from its archive after %d minutes: start again to go on"
                                    .formatted(name, TO_RECOVER.toMinutes()));
                }
                only(statement, "SELECT pg_sleep(0.1)");
            }
        }
    }

    private static void create(List<String> names, DatabaseAddress server) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                String count = "SELECT count(*) FROM pg_database WHERE datname = '" + name + "'";
                if (only(statement, count).equals("0")) {
                    statement.execute("CREATE DATABASE " + name);
                }
            }
        }
    }

    private static void refuseUnlessDurable(String name, DatabaseAddress address)
            throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : DURABLE.entrySet()) {
                String found = only(statement, "SHOW " + setting.getKey());
                if (!found.equals(setting.getValue())) {
                    throw notDurable(name, setting.getKey(), found);
                }
            }
        }
    }

    private static StackRefusal notDurable(String name, String setting, String found) {
        return new StackRefusal(
                ("The %s database has %s=%s and could lose confirmed facts: take back "
                                + "the ALTER DATABASE or ALTER ROLE that set it, then start again")
                        .formatted(name, setting, found));
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), "");
    }

    private static String only(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
