package uk.carejourney.projections.children;

import static com.mongodb.client.model.Indexes.ascending;

import org.bson.Document;
import org.bson.conversions.Bson;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.OneChild;
import uk.carejourney.fold.Spell;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.restriction.Restriction;
import uk.carejourney.search.FoundBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The stored outline of one child. */
public final class ChildRow {

    /** The collection they lie in. */
    public static final String COLLECTION = "children";

    static final String FIRST = "firstPosition";
    static final String LOOKED_AFTER_SINCE = "lookedAfterSince";
    static final String READ_UNDER = "readUnder";

    static final String TEAMS = "teams";
    static final String WORKERS = "workers";
    static final String OFFICERS = "officers";
    static final String AREAS = "areas";

    /** What the child is found by, each the keyed digest of a term. */
    static final String TOKENS = "tokens";

    /** The children it names, and the groups its entries stand in. */
    static final String NAMED = "named";

    private static final String OTHERS = "others";

    /** The order of the list, of all children and of those looked after. */
    public static final List<Bson> INDEXES =
            List.of(
                    ascending(FIRST),
                    ascending(LOOKED_AFTER_SINCE, FIRST),
                    ascending(TOKENS),
                    ascending(NAMED));

    private ChildRow() {}

    /**
     * The outline of a child, by all records read as one; of a record that is read under another,
     * by its own entries.
     *
     * @param child the records
     * @param catalogue which area each fact belongs to
     * @param tokens what stands for the terms the child is found by; of a record that is sealed, or
     *     read under another, there are none. This is the one place where a child comes into the
     *     index
     */
    public static Document of(OneChild child, FactCatalogue catalogue, SearchTokens tokens) {
        List<AtPosition> entries = child.entries();
        // Whichever of the records was restricted: they are of one child.
        Optional<Restriction> restriction = Restriction.in(Recorded.among(entries));
        Document row;
        if (child.isReadHere()) {
            Journey journey = Journey.of(Recorded.among(entries));
            row = of(journey, entries, catalogue);
            List<Long> found = tokens.sorted(FoundBy.terms(journey));
            if (!found.isEmpty() && restriction.filter(Restriction::sealed).isEmpty()) {
                row.append(TOKENS, found);
            }
            if (!child.others().isEmpty()) {
                row.append(OTHERS, child.others().stream().map(UUID::toString).toList());
            }
        } else {
            List<AtPosition> own = child.own().entries();
            row =
                    of(Journey.of(Recorded.among(own)), own, catalogue)
                            .append(READ_UNDER, child.readUnder().toString());
        }
        List<UUID> named = Named.in(Recorded.among(child.own().entries()), catalogue);
        if (!named.isEmpty()) {
            row.append(NAMED, named.stream().map(UUID::toString).toList());
        }
        restriction.ifPresent(
                one -> row.append(StoredRestriction.FIELD, StoredRestriction.of(one)));
        return row;
    }

    private static Document of(Journey journey, List<AtPosition> entries, FactCatalogue catalogue) {
        Document row = new Document();
        GoesBy.in(journey).ifPresent(name -> row.append("name", name));
        journey.identity().born().ifPresent(born -> row.append("born", born.toString()));
        journey.identity().expected().ifPresent(day -> row.append("expected", day.toString()));
        journey.identity().died().ifPresent(day -> row.append("died", day.toString()));
        registered(journey).ifPresent(day -> row.append("registeredOn", day.toString()));
        lookedAfter(journey).ifPresent(day -> row.append(LOOKED_AFTER_SINCE, day.toString()));
        Allocated allocated = Allocated.in(journey);
        some(row, TEAMS, allocated.teams());
        some(row, WORKERS, allocated.workers());
        some(row, OFFICERS, allocated.officers());
        Map<String, Object> areas = areas(entries, catalogue);
        return row.append(FIRST, entries.getFirst().position())
                .append("lastPosition", entries.getLast().position())
                .append("lastRecordedAt", entries.getLast().recordedAt().toString())
                .append("entries", entries.size())
                .append("erased", entries.size() - journey.entries().size())
                .append(AREAS, new Document(areas));
    }

    /** In their order, so that the same holds the same; an empty list is none at all. */
    private static void some(Document row, String name, Set<String> words) {
        if (!words.isEmpty()) {
            row.append(name, words.stream().sorted().toList());
        }
    }

    private static Set<String> words(Document row, String name) {
        return Set.copyOf(row.getList(name, String.class, List.of()));
    }

    /** The outline as it is read: of entries known at an earlier moment, say. */
    public static Child outline(OneChild child, FactCatalogue catalogue) {
        return read(
                of(child, catalogue, SearchTokens.NONE).append("_id", child.asked().toString()));
    }

    static Child read(Document row) {
        SortedMap<String, Integer> areas = new TreeMap<>();
        row.get(AREAS, Document.class).forEach((area, n) -> areas.put(area, (Integer) n));
        String born = row.getString("born");
        String readUnder = row.getString(READ_UNDER);
        return new Child(
                UUID.fromString(row.getString("_id")),
                row.getString("name"),
                born == null ? null : Happened.parse(born),
                Days.of(row, "expected"),
                Days.of(row, "died"),
                Days.of(row, "registeredOn"),
                Days.of(row, LOOKED_AFTER_SINCE),
                row.getLong(FIRST),
                row.getLong("lastPosition"),
                Instant.parse(row.getString("lastRecordedAt")),
                row.getInteger("entries"),
                row.getInteger("erased"),
                areas,
                readUnder == null ? null : UUID.fromString(readUnder),
                row.getList(OTHERS, String.class, List.of()).stream()
                        .map(UUID::fromString)
                        .toList(),
                new Allocated(words(row, TEAMS), words(row, WORKERS), words(row, OFFICERS)),
                StoredRestriction.read(row),
                false);
    }

    private static Optional<LocalDate> registered(Journey journey) {
        return journey.told(ChildRegistered.class)
                .flatMap(told -> told.happened().earliest().stream())
                .findFirst();
    }

    private static Optional<LocalDate> lookedAfter(Journey journey) {
        return journey.periodsOfCare().stream()
                .filter(period -> period.endedOn().isEmpty())
                .map(Spell::from)
                .findFirst();
    }

    private static Map<String, Object> areas(List<AtPosition> entries, FactCatalogue catalogue) {
        Map<String, Object> areas = new TreeMap<>();
        for (AtPosition entry : entries) {
            if (entry instanceof Recorded recorded) {
                String area = catalogue.of(recorded.fact()).area();
                areas.merge(area, 1, (before, one) -> (Integer) before + (Integer) one);
            }
        }
        return areas;
    }
}
