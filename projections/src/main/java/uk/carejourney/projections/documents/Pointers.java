package uk.carejourney.projections.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Says for each read model which generation is read, and hands out the next. */
public final class Pointers {

    private static final String GENERATION = "generation";
    private static final String SCHEMA = "schema";
    private static final String RESERVED = "reserved";

    private final MongoCollection<Document> pointers;

    public Pointers(MongoDatabase database) {
        this.pointers = database.getCollection("read-models");
    }

    /**
     * Where a read model's readers are pointed to.
     *
     * @param generation the generation they read
     * @param schema the shape of its documents
     */
    public record Pointer(Generation generation, int schema) {}

    /** What is read now; empty if the read model was never begun. */
    public Optional<Pointer> current(String projection) {
        return Optional.ofNullable(pointers.find(eq("_id", projection)).first())
                .filter(pointer -> pointer.containsKey(GENERATION))
                .map(pointer -> read(projection, pointer));
    }

    /** What is read now; points to the first generation if there was none. */
    public Pointer begin(String projection, int schema) {
        pointers.updateOne(
                eq("_id", projection),
                combine(
                        setOnInsert(GENERATION, 1),
                        setOnInsert(SCHEMA, schema),
                        setOnInsert(RESERVED, 1)),
                new UpdateOptions().upsert(true));
        return current(projection).orElseThrow();
    }

    /** A generation nobody has used: what a rebuild builds. */
    public Generation reserve(String projection) {
        Document reserved =
                pointers.findOneAndUpdate(
                        eq("_id", projection),
                        inc(RESERVED, 1),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        if (reserved == null) {
            throw new IllegalStateException("no generation of " + projection + " was reserved");
        }
        return new Generation(projection, reserved.getInteger(RESERVED));
    }

    /**
     * Points readers to another generation, unless someone else did, or reserved a later one,
     * meanwhile.
     *
     * @param from what they read before; absent if nothing
     * @return whether they read the new one now
     */
    public boolean change(@Nullable Generation from, Generation to, int schema) {
        Integer before = from == null ? null : Integer.valueOf(from.number());
        return pointers.updateOne(
                                and(
                                        eq("_id", to.projection()),
                                        eq(GENERATION, before),
                                        eq(RESERVED, to.number())),
                                combine(set(GENERATION, to.number()), set(SCHEMA, schema)))
                        .getModifiedCount()
                == 1;
    }

    private static Pointer read(String projection, Document pointer) {
        return new Pointer(
                new Generation(projection, pointer.getInteger(GENERATION)),
                pointer.getInteger(SCHEMA));
    }
}
