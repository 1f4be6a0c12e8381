package uk.carejourney.projections.documents;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;

import uk.carejourney.projections.Projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads one generation's documents, several subjects' in one question. */
final class StoredDocuments {

    private final MongoDatabase database;
    private final Generation generation;
    private final Projection projection;

    StoredDocuments(MongoDatabase database, Generation generation, Projection projection) {
        this.database = database;
        this.generation = generation;
        this.projection = projection;
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(generation.collection(name));
    }

    /** The documents of some subjects in one collection. */
    Map<UUID, Document> find(String name, Collection<UUID> subjects) {
        Map<UUID, Document> found = new HashMap<>();
        collection(name)
                .find(in("_id", subjects.stream().map(UUID::toString).toList()))
                .forEach(document ->
                        found.put(UUID.fromString(document.getString("_id")), document));
        return found;
    }

    /** The documents that say what has been built in. */
    Map<UUID, Document> deciding(Collection<UUID> subjects) {
        return find(projection.collections().getLast(), subjects);
    }

    /**
     * The documents that are compared before they are written, by collection.
     *
     * @param deciding those of the last collection, as they were read
     */
    Map<UUID, Map<String, Document>> toCompare(Map<UUID, Document> deciding) {
        Map<UUID, Map<String, Document>> stored = new HashMap<>();
        for (String name : projection.comparedBeforeWriting()) {
            boolean isRead = name.equals(projection.collections().getLast());
            (isRead || deciding.isEmpty() ? deciding : find(name, deciding.keySet()))
                    .forEach((subject, document) ->
                            stored.computeIfAbsent(subject, _ -> new HashMap<>())
                                    .put(name, document));
        }
        return stored;
    }
}
