package uk.carejourney.embedded;

import de.bwaldvogel.mongo.MongoServer;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server that speaks MongoDB's protocol on loopback and keeps its documents in one file.
 *
 * <p>It writes to the disk several times a second, and when closed: a kill loses the last moment of
 * what it confirmed, always as a whole (documents and positions roll back together, to where they
 * stood between two commands). So it is fit for read models, which are rebuilt from the ledger, and
 * never for a record of its own.
 */
public final class ReadModelServer implements AutoCloseable {

    private final MVStore store;
    private final MongoServer server;

    private ReadModelServer(MVStore store, MongoServer server) {
        this.store = store;
        this.server = server;
    }

    /**
     * Opens the documents in a folder and answers on loopback.
     *
     * @param port where; 0 for any that is free
     * @throws StackRefusal if the port is taken or the documents cannot be opened
     * @throws IOException if the folder cannot be made
     */
    public static ReadModelServer start(Path folder, int port) throws IOException {
        StackPort.MONGO.refuseIfTaken(port);
        Path file = Files.createDirectories(folder).resolve("read-models.mv");
        MVStore store = open(file);
        MongoServer server = new MongoServer(new WholeCommandsBackend(store));
        ReadModelServer models = new ReadModelServer(store, server);
        try {
            server.bind("127.0.0.1", port);
            return models;
        } catch (RuntimeException e) {
            try (models) {
                throw e;
            }
        }
    }

    private static MVStore open(Path file) {
        try {
            return new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
        } catch (MVStoreException e) {
            throw new StackRefusal(
                    ("The read models in %s can't be opened (%s): delete that file, "
                                    + "they are rebuilt from the ledger")
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /** Where it answers. */
    public String uri() {
        return server.getConnectionString();
    }

    /** Whether a kill right now would lose something confirmed. */
    boolean hasUnwritten() {
        return store.hasUnsavedChanges();
    }

    /** Stops answering, then writes everything to the disk. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
