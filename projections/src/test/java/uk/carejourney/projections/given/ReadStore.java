package uk.carejourney.projections.given;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import uk.carejourney.embedded.ReadModelServer;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** The embedded server, keeping its documents in a folder. */
    public static ReadStore embedded(Path folder) {
        return embedded(folder, "read_models");
    }

    public static ReadStore embedded(Path folder, String database) {
        try {
            ReadModelServer server = ReadModelServer.start(folder, 0);
            return new ReadStore(server.uri(), database, server::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
