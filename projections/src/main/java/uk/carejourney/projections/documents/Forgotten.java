package uk.carejourney.projections.documents;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;

import org.bson.Document;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The subjects about whom something was erased from the ledger. Their documents are built from what
 * the ledger still tells, never from entries that were read before.
 *
 * <p>Whoever erases notes the subject first and builds its documents again afterwards. Whoever
 * writes asks after writing too. So either the writer sees the note, or the eraser sees what was
 * written: nothing read too early stays, however the two meet.
 */
final class Forgotten {

    private static final String COLLECTION = "forgotten";

    private final MongoCollection<Document> subjects;

    Forgotten(MongoDatabase database) {
        this.subjects = database.getCollection(COLLECTION);
    }

    void note(UUID subject) {
        subjects.updateOne(
                eq("_id", subject.toString()),
                setOnInsert("noted", true),
                new UpdateOptions().upsert(true));
    }

    /** Those of some subjects that were noted. */
    Set<UUID> among(Collection<UUID> some) {
        return subjects.find(in("_id", some.stream().map(UUID::toString).toList()))
                .map(found -> UUID.fromString(found.getString("_id")))
                .into(new HashSet<>());
    }
}
