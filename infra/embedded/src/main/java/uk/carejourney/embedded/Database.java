package uk.carejourney.embedded;

import java.util.List;

/**
 * The two PostgreSQL servers and what sets them apart. Keys live alone so that they can be lost
 * alone.
 */
enum Database {
    LEDGER("ledger", StackPort.LEDGER, 64, "128MB"),
    KEYS("keys", StackPort.KEYS, 24, "16MB");

    static final String READINGS = "readings";

    private final String databaseName;
    private final StackPort port;
    private final int maxConnections;
    private final String sharedBuffers;

    Database(String databaseName, StackPort port, int maxConnections, String sharedBuffers) {
        this.databaseName = databaseName;
        this.port = port;
        this.maxConnections = maxConnections;
        this.sharedBuffers = sharedBuffers;
    }

    /** Names the database, its data folder and its log. */
    String databaseName() {
        return databaseName;
    }

    /** Every database in this server: beside the ledger that of readings, which is apart. */
    List<String> databases() {
        return this == LEDGER ? List.of(databaseName, READINGS) : List.of(databaseName);
    }

    StackPort port() {
        return port;
    }

    int maxConnections() {
        return maxConnections;
    }

    String sharedBuffers() {
        return sharedBuffers;
    }
}
