package uk.carejourney.projections.children;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import uk.carejourney.projections.documents.Generation;
import uk.carejourney.search.Fit;
import uk.carejourney.search.Sought;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The children of one generation, as they are searched: by tokens, never by words. */
public final class ChildrenSought {

    /** So many at most are found; who finds more has said too little. */
    public static final int MOST = 1000;

    private static final Comparator<ChildFound> BEST_FIRST =
            Comparator.comparingInt((ChildFound found) -> found.fit().weight())
                    .reversed()
                    .thenComparingLong(found -> found.child().firstPosition());

    private final MongoCollection<Document> rows;
    private final SearchTokens tokens;

    public ChildrenSought(MongoDatabase database, Generation generation, SearchTokens tokens) {
        this.rows = database.getCollection(generation.collection(ChildRow.COLLECTION));
        this.tokens = tokens;
    }

    /**
     * Those a search finds among whom somebody reaches, the best answers first. A record that is
     * not open is found, as withheld, only by who surely knows the child.
     *
     * @param among only these records; all if absent
     * @return at most one more than {@link #MOST}
     */
    public List<ChildFound> found(Sought sought, @Nullable Collection<UUID> among, Reach reach) {
        List<Set<String>> terms = sought.terms();
        Map<String, Long> stands = tokens.of(terms.stream().flatMap(Set::stream).toList());
        List<Bson> filters = new ArrayList<>();
        filters.add(exists(ChildRow.READ_UNDER, false));
        filters.add(reach.filter());
        terms.forEach(each ->
                filters.add(
                        in(
                                ChildRow.TOKENS,
                                each.stream()
                                        .flatMap(term -> Stream.ofNullable(stands.get(term)))
                                        .toList())));
        if (among != null) {
            filters.add(in("_id", among.stream().map(UUID::toString).toList()));
        }
        List<ChildFound> found = new ArrayList<>();
        // Not cut off by the server, which can't tell who of them is kept from who searches.
        try (MongoCursor<Document> all = rows.find(and(filters)).cursor()) {
            while (all.hasNext() && found.size() <= MOST) {
                Document row = all.next();
                Set<Long> held = new HashSet<>(row.getList(ChildRow.TOKENS, Long.class, List.of()));
                Fit fit = sought.fit(term -> held.contains(stands.get(term)));
                Child child = ChildRow.read(row);
                if (reach.opens().opens(child)) {
                    found.add(new ChildFound(child, fit));
                } else if (among == null ? fit.surely() : fit.whole()) {
                    found.add(new ChildFound(child.asWithheld(), sought.fitOfRestricted()));
                }
            }
        }
        found.sort(BEST_FIRST);
        return found;
    }
}
