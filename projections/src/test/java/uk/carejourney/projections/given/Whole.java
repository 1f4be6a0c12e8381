package uk.carejourney.projections.given;

import org.bson.Document;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.SubjectDocuments;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Everything one generation holds. */
public final class Whole {

    private Whole() {}

    /** By subject and collection. */
    public static Map<UUID, Map<String, Document>> of(
            ReadStore store, Generation generation, Projection projection) {
        SubjectDocuments documents =
                new SubjectDocuments(
                        store.database(), generation, projection, _ -> List.<AtPosition>of());
        return new TreeMap<>(documents.read(documents.subjects()));
    }
}
