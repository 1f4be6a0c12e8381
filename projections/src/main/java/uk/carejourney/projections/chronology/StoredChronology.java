package uk.carejourney.projections.chronology;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import uk.carejourney.fold.OneChild;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.projections.children.Child;
import uk.carejourney.projections.children.ChildFound;
import uk.carejourney.projections.children.ChildrenCollection;
import uk.carejourney.projections.children.ChildrenPage;
import uk.carejourney.projections.children.ChildrenSought;
import uk.carejourney.projections.children.ChildrenWanted;
import uk.carejourney.projections.children.Reach;
import uk.carejourney.projections.running.CurrentModel;
import uk.carejourney.search.Sought;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the generation the pointer names, whatever process builds it. */
public final class StoredChronology implements ChronologyReader {

    private final MongoDatabase database;
    private final Chronology chronology;
    private final CurrentModel model;

    public StoredChronology(MongoDatabase database, Chronology chronology) {
        this.database = database;
        this.chronology = chronology;
        this.model = new CurrentModel(database, Chronology.NAME);
    }

    @Override
    public Optional<Timeline> timeline(UUID subject, Known known, About about) {
        return model.document(subject).map(document -> timeline(subject, document, known, about));
    }

    @Override
    public ChildrenPage children(ChildrenWanted wanted) {
        return model.generation()
                .map(generation -> new ChildrenCollection(database, generation).page(wanted))
                .orElse(new ChildrenPage(List.of(), 0));
    }

    @Override
    public SortedMap<String, Long> areas() {
        return model.generation()
                .map(generation -> new ChildrenCollection(database, generation).areas())
                .orElseGet(TreeMap::new);
    }

    @Override
    public List<Child> children(Collection<UUID> subjects) {
        return model.generation()
                .map(generation -> new ChildrenCollection(database, generation).children(subjects))
                .orElse(List.of());
    }

    @Override
    public List<ChildFound> found(Sought sought, @Nullable Collection<UUID> among, Reach reach) {
        return model.generation()
                .map(generation ->
                        new ChildrenSought(database, generation, chronology.tokens())
                                .found(sought, among, reach))
                .orElse(List.of());
    }

    @Override
    public Set<UUID> reached(Reach reach) {
        return model.generation()
                .map(generation -> new ChildrenCollection(database, generation).reached(reach))
                .orElse(Set.of());
    }

    @Override
    public List<Child> restricted() {
        return model.generation()
                .map(generation -> new ChildrenCollection(database, generation).restricted())
                .orElse(List.of());
    }

    @Override
    public Set<UUID> naming(Collection<UUID> named) {
        return model.generation()
                .map(generation -> new ChildrenCollection(database, generation).naming(named))
                .orElse(Set.of());
    }

    @Override
    public long position() {
        return model.position();
    }

    @Override
    public boolean awaitAtLeast(long position, Duration timeout) throws InterruptedException {
        return model.awaitAtLeast(position, timeout);
    }

    @Override
    public boolean awaitAtLeast(UUID subject, long position, Duration timeout)
            throws InterruptedException {
        return model.awaitAtLeast(subject, position, timeout);
    }

    private Timeline timeline(UUID subject, Document document, Known known, About about) {
        Map<UUID, Document> documents = new HashMap<>(Map.of(subject, document));
        Map<UUID, List<AtPosition>> all = new HashMap<>();
        OneChild child =
                OneChild.of(
                        subject,
                        one ->
                                upTo(
                                        known.position(),
                                        all.computeIfAbsent(one, id -> entries(id, documents))));
        List<AtPosition> later =
                child.records().stream()
                        .flatMap(one -> all.getOrDefault(one, List.of()).stream())
                        .filter(entry -> entry.position() > known.position())
                        .sorted(Comparator.comparingLong(AtPosition::position))
                        .toList();
        return new Timeline(
                child,
                child.records().stream()
                        .flatMap(one -> Stream.ofNullable(documents.get(one)))
                        .mapToLong(one -> one.getLong("builtTo"))
                        .max()
                        .orElseThrow(),
                child.entries(),
                later,
                Lines.of(Lines.journey(child.entries()), child.entries()).stream()
                        .filter(about::includes)
                        .toList());
    }

    private List<AtPosition> entries(UUID subject, Map<UUID, Document> documents) {
        if (!documents.containsKey(subject)) {
            model.document(subject).ifPresent(found -> documents.put(subject, found));
        }
        Document document = documents.get(subject);
        return document == null ? List.of() : chronology.entries(subject, document);
    }

    private static List<AtPosition> upTo(long position, List<AtPosition> entries) {
        return entries.stream().filter(entry -> entry.position() <= position).toList();
    }
}
