package uk.carejourney.projections.given;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

import java.nio.file.Path;
import java.util.UUID;

/** A server read models lie in, and an empty database of its own in it. */
public final class ReadStore implements AutoCloseable {

    private final String uri;
    private final MongoClient client;
    private final MongoDatabase database;
    private final Runnable stop;

    private ReadStore(String uri, String database, Runnable stop) {
        this.uri = uri;
        this.client = MongoClients.create(uri);
        this.database = client.getDatabase(database).withWriteConcern(WriteConcern.MAJORITY);
        this.stop = stop;
    }

    /** The embedded server, keeping its documents in a file. */
    public static ReadStore embedded(Path file) {
        return embedded(file, "read_models");
    }

    public static ReadStore embedded(Path file, String database) {
        MongoServer server = new MongoServer(new H2Backend(file.toString()));
        return new ReadStore(server.bindAndGetConnectionString(), database, server::shutdownNow);
    }

    /** A server that runs elsewhere; the database is dropped in the end. */
    public static ReadStore at(String uri) {
        return new ReadStore(uri, "test_" + UUID.randomUUID(), () -> {});
    }

    /** Somebody else's view of the same database. */
    public static ReadStore sharing(String uri, String database) {
        return new ReadStore(uri, database, () -> {});
    }

    public String uri() {
        return uri;
    }

    public MongoDatabase database() {
        return database;
    }

    /** Drops the database and stops the server if it was started here. */
    public void discard() {
        database.drop();
        close();
    }

    @Override
    public void close() {
        client.close();
        stop.run();
    }
}
