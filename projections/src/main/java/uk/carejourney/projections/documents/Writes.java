package uk.carejourney.projections.documents;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * The writes of one batch, sent as one bulk write per collection.
 *
 * <p>The last collection decides what has been built in, so it is written last: after a crash in
 * between, the batch comes again and writes the others to the same content. Nothing older ever
 * replaces anything newer, even if two processes believe they own the same subjects.
 */
final class Writes {

    /** MongoDB holds 16 MiB in one document; the rest is for its own bookkeeping. */
    static final int LARGEST_BYTES = 15 * 1024 * 1024;

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    /** Finding nothing, because another wrote meanwhile, must not pass in silence. */
    private static final UpdateOptions UPDATE_OR_CLASH = new UpdateOptions().upsert(true);

    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoDatabase database;
    private final Generation generation;
    private final SequencedMap<String, List<WriteModel<RawBsonDocument>>> models =
            new LinkedHashMap<>();
    private final String deciding;

    Writes(MongoDatabase database, Generation generation, List<String> collections) {
        this.database = database;
        this.generation = generation;
        collections.forEach(name -> models.put(name, new ArrayList<>()));
        this.deciding = collections.getLast();
    }

    /**
     * Replaces a subject's documents, if they still are as they were when they were read. Of those
     * that hold the same already only the stamp is written: so they too stand against whoever is
     * late with something older.
     *
     * @param stored some of the documents as they were read, by collection
     */
    void replace(
            UUID subject,
            Stamp before,
            Stamp after,
            Map<String, Document> documents,
            Map<String, Document> stored) {
        String id = subject.toString();
        models.forEach((collection, writes) -> {
            Document content = documents.get(collection);
            Document there = stored.get(collection);
            if (content != null) {
                boolean decides = collection.equals(deciding);
                Bson unchanged = decides ? as(id, before) : upTo(id, after);
                writes.add(
                        there != null && Stamp.holds(there, content)
                                ? new UpdateOneModel<>(
                                        unchanged,
                                        after.onlyThis(content),
                                        decides ? UPDATE_OR_CLASH : new UpdateOptions())
                                : new ReplaceOneModel<>(
                                        unchanged, encoded(id, after, content), UPSERT));
            } else {
                writes.add(new DeleteOneModel<>(upTo(id, after)));
            }
        });
    }

    /** Removes what a writer that did not come to its end left of a subject without documents. */
    void remove(UUID subject) {
        models.forEach((collection, writes) -> {
            if (!collection.equals(deciding)) {
                writes.add(new DeleteOneModel<>(new Document("_id", subject.toString())));
            }
        });
    }

    void send() {
        models.forEach(this::send);
    }

    /** For a refresh: readers of the other collections may see erased data for a moment longer. */
    void sendDecidingFirst() {
        models.reversed().forEach(this::send);
    }

    private void send(String collection, List<WriteModel<RawBsonDocument>> writes) {
        if (writes.isEmpty()) {
            return;
        }
        try {
            database.getCollection(generation.collection(collection), RawBsonDocument.class)
                    .bulkWrite(writes, ANY_ORDER);
        } catch (MongoBulkWriteException refused) {
            if (collection.equals(deciding) || !onlyNewerOnesStand(refused)) {
                throw refused;
            }
        }
    }

    /**
     * An upsert whose filter found no document, though one has the id: a newer one stands there.
     */
    private static boolean onlyNewerOnesStand(MongoBulkWriteException refused) {
        return refused.getWriteConcernError() == null
                && refused.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    // One flat filter, never $and of several: the embedded server finds a document by its id only
    // where the id stands at the top, and otherwise looks at every document there is.
    private static Bson as(String id, Stamp before) {
        return new Document("_id", id)
                .append(Stamp.BUILT_TO, before.builtTo())
                .append(Stamp.REFRESHED, before.refreshed());
    }

    private static Bson upTo(String id, Stamp after) {
        return new Document("_id", id)
                .append(Stamp.BUILT_TO, new Document("$lte", after.builtTo()))
                .append(Stamp.REFRESHED, new Document("$lte", after.refreshed()));
    }

    private RawBsonDocument encoded(String id, Stamp stamp, Document content) {
        RawBsonDocument bytes = new RawBsonDocument(stamp.on(id, content), new DocumentCodec());
        if (bytes.getByteBuffer().remaining() > LARGEST_BYTES) {
            throw new DocumentTooLarge(generation.projection(), id, stamp.builtTo());
        }
        return bytes;
    }
}
