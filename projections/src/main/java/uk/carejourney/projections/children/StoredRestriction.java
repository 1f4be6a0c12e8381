package uk.carejourney.projections.children;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Code;
import uk.carejourney.restriction.Restriction;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A restriction within the stored outline of a child; without one the field is absent. */
final class StoredRestriction {

    static final String FIELD = "restriction";
    static final String BY = "by";
    static final String UNTIL = "until";

    private static final String CATEGORY = "category";
    private static final String OWNERS = "owners";
    private static final String PEOPLE = "people";
    private static final String BROKEN = "broken";
    private static final String SEALED = "sealed";

    static final String PEOPLE_PATH = FIELD + "." + PEOPLE;
    static final String BROKEN_PATH = FIELD + "." + BROKEN;

    /** There only where the record is sealed. */
    static final String SEALED_PATH = FIELD + "." + SEALED;

    private StoredRestriction() {}

    /** In their order, so that the same holds the same. */
    static Document of(Restriction restriction) {
        List<Document> broken =
                restriction.broken().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one ->
                                new Document(BY, one.getKey())
                                        .append(UNTIL, one.getValue().toEpochMilli()))
                        .toList();
        Document stored =
                new Document(CATEGORY, restriction.category().toString())
                        .append(OWNERS, restriction.owners().stream().sorted().toList())
                        .append(PEOPLE, restriction.people().stream().sorted().toList())
                        .append(BROKEN, broken);
        return restriction.sealed() ? stored.append(SEALED, true) : stored;
    }

    static @Nullable Restriction read(Document row) {
        Document stored = row.get(FIELD, Document.class);
        if (stored == null) {
            return null;
        }
        Map<String, Instant> broken = new HashMap<>();
        stored.getList(BROKEN, Document.class)
                .forEach(one ->
                        broken.put(one.getString(BY), Instant.ofEpochMilli(one.getLong(UNTIL))));
        return new Restriction(
                new Code(stored.getString(CATEGORY)),
                Set.copyOf(stored.getList(OWNERS, String.class)),
                Set.copyOf(stored.getList(PEOPLE, String.class)),
                broken,
                stored.getBoolean(SEALED, false));
    }
}
