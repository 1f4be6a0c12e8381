package uk.carejourney.projections.children;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;

import uk.carejourney.projections.documents.Generation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The children of one generation, as they are read. */
public final class ChildrenCollection {

    private final MongoCollection<Document> rows;

    public ChildrenCollection(MongoDatabase database, Generation generation) {
        this.rows = database.getCollection(generation.collection(ChildRow.COLLECTION));
    }

    /**
     * One page of those wanted, and how many there are. A record that is not open is listed as
     * withheld, but never among those chosen by what it says.
     */
    public ChildrenPage page(ChildrenWanted wanted) {
        Reach reach = wanted.reach();
        Bson chosen = and(filter(wanted.care()), reach.filter());
        Bson filter = wanted.care().tells() ? and(chosen, reach.opens().filter()) : chosen;
        List<Child> children =
                rows.find(and(filter, gt(ChildRow.FIRST, wanted.after())))
                        .sort(ascending(ChildRow.FIRST))
                        .skip((wanted.page() - 1) * wanted.size())
                        .limit(wanted.size())
                        .map(ChildRow::read)
                        .map(child -> reach.opens().opens(child) ? child : child.asWithheld())
                        .into(new ArrayList<>());
        return new ChildrenPage(children, rows.countDocuments(filter));
    }

    /** Those known by these pseudonyms of whom not all has been erased. */
    public List<Child> children(Collection<UUID> subjects) {
        return rows.find(in("_id", subjects.stream().map(UUID::toString).toList()))
                .map(ChildRow::read)
                .into(new ArrayList<>());
    }

    /** How many facts of each business area all children have whose records are read here. */
    public SortedMap<String, Long> areas() {
        SortedMap<String, Long> areas = new TreeMap<>();
        rows.find(filter(ChildrenWanted.Care.ANY))
                .projection(include(ChildRow.AREAS))
                .forEach(row ->
                        row.get(ChildRow.AREAS, Document.class)
                                .forEach((area, count) ->
                                        areas.merge(
                                                area, ((Number) count).longValue(), Long::sum)));
        return areas;
    }

    /** Every record that is reached and open, read under its own or another. */
    public Set<UUID> reached(Reach reach) {
        Set<UUID> reached = new HashSet<>();
        rows.find(and(reach.filter(), reach.opens().filter()))
                .projection(include("_id"))
                .forEach(row -> reached.add(UUID.fromString(row.getString("_id"))));
        return reached;
    }

    /** The children whose records are restricted. */
    public List<Child> restricted() {
        return rows.find(exists(StoredRestriction.FIELD, true))
                .map(ChildRow::read)
                .into(new ArrayList<>());
    }

    /** The records that name one of these children, or stand in one of these groups. */
    public Set<UUID> naming(Collection<UUID> named) {
        Set<UUID> naming = new HashSet<>();
        rows.find(in(ChildRow.NAMED, named.stream().map(UUID::toString).toList()))
                .projection(include("_id"))
                .forEach(row -> naming.add(UUID.fromString(row.getString("_id"))));
        return naming;
    }

    private static Bson filter(ChildrenWanted.Care care) {
        Bson readHere = exists(ChildRow.READ_UNDER, false);
        return switch (care) {
            case ANY -> readHere;
            case LOOKED_AFTER -> and(exists(ChildRow.LOOKED_AFTER_SINCE, true), readHere);
            case NOT_LOOKED_AFTER -> and(exists(ChildRow.LOOKED_AFTER_SINCE, false), readHere);
            case EVERY_RECORD -> empty();
        };
    }
}
