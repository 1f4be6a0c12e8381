package uk.carejourney.projections.running;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;

import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Pointers;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A read model as readers see it: the generation its pointer names, whatever process builds it. */
public final class CurrentModel {

    private static final long LOOK_AGAIN_MILLIS = 10;

    private final MongoDatabase database;
    private final String name;
    private final Pointers pointers;
    private final Tokens tokens;

    /**
     * @param name of the read model, and of the collection of a whole subject's documents
     */
    public CurrentModel(MongoDatabase database, String name) {
        this.database = database;
        this.name = name;
        this.pointers = new Pointers(database);
        this.tokens = new Tokens(database);
    }

    /** Empty until a first generation is begun. */
    public Optional<Generation> generation() {
        return pointers.current(name).map(Pointers.Pointer::generation);
    }

    /** One of its collections. */
    public Optional<MongoCollection<Document>> collection(String collection) {
        return generation()
                .map(generation -> database.getCollection(generation.collection(collection)));
    }

    /** The whole document of one subject. */
    public Optional<Document> document(UUID subject) {
        return collection(name)
                .flatMap(documents ->
                        Optional.ofNullable(documents.find(eq("_id", subject.toString())).first()));
    }

    /** Position of the last entry built in; -1 if none is. */
    public long position() {
        return generation().map(generation -> tokens.builtTo(generation).orElse(-1)).orElse(-1L);
    }

    /**
     * Waits until a position is built in.
     *
     * @return whether it is; false when the time was up
     */
    public boolean awaitAtLeast(long position, Duration timeout) throws InterruptedException {
        return await(() -> position() >= position, timeout);
    }

    /**
     * Waits until a position is built into one subject's document, or everything up to it is.
     *
     * @return whether it is; false when the time was up
     */
    public boolean awaitAtLeast(UUID subject, long position, Duration timeout)
            throws InterruptedException {
        return await(() -> builtTo(subject) >= position || position() >= position, timeout);
    }

    private long builtTo(UUID subject) {
        return document(subject).map(document -> document.getLong("builtTo")).orElse(-1L);
    }

    private static boolean await(BooleanSupplier reached, Duration timeout)
            throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() >= end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        return true;
    }
}
