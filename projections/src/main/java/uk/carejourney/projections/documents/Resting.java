package uk.carejourney.projections.documents;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.Projection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds documents that rest on other subjects' entries too and have to be built again.
 *
 * <p>Whoever builds a document that names another looks at the other again after writing. Whoever
 * builds an entry about the other in looks for documents that name it. So either the first sees the
 * entry, or the second sees the document: nothing recorded in between is missed.
 */
final class Resting {

    private final MongoDatabase database;
    private final Generation generation;
    private final Projection projection;

    Resting(MongoDatabase database, Generation generation, Projection projection) {
        this.database = database;
        this.generation = generation;
        this.projection = projection;
    }

    /**
     * The subjects to build again after a batch was written.
     *
     * @param arrived the batch
     * @param before the documents of the last collection, as they were before
     * @param written the documents of the last collection, as they were written
     */
    Set<UUID> after(
            Map<UUID, List<AtPosition>> arrived,
            Map<UUID, Document> before,
            Map<UUID, Document> written) {
        Set<UUID> again = new LinkedHashSet<>();
        before.values().forEach(document -> again.addAll(projection.readTogether(document)));
        written.values().forEach(document -> again.addAll(projection.readTogether(document)));
        projection
                .restsOn()
                .ifPresent(field -> {
                    written.forEach((subject, document) -> {
                        if (projection.overtaken(document)) {
                            again.add(subject);
                        }
                    });
                    again.addAll(naming(field, others(arrived)));
                });
        return again;
    }

    /** Those entries arrived about whom others' documents may rest on: all but children. */
    private static List<String> others(Map<UUID, List<AtPosition>> arrived) {
        return arrived.entrySet().stream()
                .filter(one -> !isChild(one.getValue().getFirst()))
                .map(one -> one.getKey().toString())
                .toList();
    }

    private static boolean isChild(AtPosition entry) {
        return entry instanceof Recorded recorded
                && recorded.envelope().subject().kind() == SubjectKind.CHILD;
    }

    private Set<UUID> naming(String field, List<String> others) {
        Set<UUID> found = new LinkedHashSet<>();
        if (!others.isEmpty()) {
            database.getCollection(generation.collection(projection.collections().getFirst()))
                    .find(in(field, others))
                    .projection(include("_id"))
                    .forEach(one -> found.add(UUID.fromString(one.getString("_id"))));
        }
        return found;
    }
}
