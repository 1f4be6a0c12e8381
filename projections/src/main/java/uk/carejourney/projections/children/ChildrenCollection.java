package uk.carejourney.projections.children;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;

import uk.carejourney.projections.documents.Generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The children of one generation, as they are read. */
public final class ChildrenCollection {

    private final MongoCollection<Document> rows;

    public ChildrenCollection(MongoDatabase database, Generation generation) {
        this.rows = database.getCollection(generation.collection(ChildRow.COLLECTION));
    }

    /** One page of those wanted, and how many there are. */
    public ChildrenPage page(ChildrenWanted wanted) {
        Bson filter = filter(wanted.care());
        List<Child> children =
                rows.find(filter)
                        .sort(ascending(ChildRow.FIRST))
                        .skip((wanted.page() - 1) * wanted.size())
                        .limit(wanted.size())
                        .map(ChildRow::read)
                        .into(new ArrayList<>());
        return new ChildrenPage(children, rows.countDocuments(filter));
    }

    /** One child; empty if none is known by this pseudonym, or all about it has been erased. */
    public Optional<Child> child(UUID subject) {
        return Optional.ofNullable(rows.find(eq("_id", subject.toString())).first())
                .map(ChildRow::read);
    }

    private static Bson filter(ChildrenWanted.Care care) {
        return switch (care) {
            case ANY -> empty();
            case LOOKED_AFTER -> exists(ChildRow.LOOKED_AFTER_SINCE, true);
            case NOT_LOOKED_AFTER -> exists(ChildRow.LOOKED_AFTER_SINCE, false);
        };
    }
}
