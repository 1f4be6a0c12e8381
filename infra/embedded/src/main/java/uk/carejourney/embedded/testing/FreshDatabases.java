package uk.carejourney.embedded.testing;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.StackAddresses;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out empty databases inside the running servers, a new one at every call. */
public final class FreshDatabases {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final StackAddresses addresses;

    FreshDatabases(StackAddresses addresses) {
        this.addresses = addresses;
    }

    /** An empty database in the ledger's server. */
    public DatabaseAddress ledger() {
        return create(addresses.ledger());
    }

    /** An empty database in the keys' server. */
    public DatabaseAddress keys() {
        return create(addresses.keys());
    }

    /** The name of a database not used yet in the read models' server. */
    public String mongo() {
        return nextName();
    }

    private static DatabaseAddress create(DatabaseAddress server) {
        String name = nextName();
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No fresh database in " + server.jdbcUrl(), e);
        }
        String url = server.jdbcUrl();
        return new DatabaseAddress(
                url.substring(0, url.lastIndexOf('/') + 1) + name, server.user());
    }

    private static String nextName() {
        return "fresh_" + COUNT.incrementAndGet();
    }
}
