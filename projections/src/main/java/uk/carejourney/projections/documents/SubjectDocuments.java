package uk.carejourney.projections.documents;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Erased;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.SubjectHistory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One generation's documents, one per subject and collection.
 *
 * <p>A batch costs one find and one bulk write per collection, however many entries it has. An
 * entry already built in changes nothing, so a batch may come twice.
 */
public final class SubjectDocuments {

    /** Members that say how a document came to be, not what it holds. */
    public static final Set<String> BOOKKEEPING = Set.of(Stamp.REFRESHED, Stamp.AS_OF);

    private final MongoDatabase database;
    private final Generation generation;
    private final Projection projection;
    private final SubjectHistory history;
    private final Forgotten forgotten;
    private final Resting resting;
    private final StoredDocuments stored;

    public SubjectDocuments(
            MongoDatabase database,
            Generation generation,
            Projection projection,
            SubjectHistory history) {
        this.database = database;
        this.generation = generation;
        this.projection = projection;
        this.history = history;
        this.forgotten = new Forgotten(database);
        this.resting = new Resting(database, generation, projection);
        this.stored = new StoredDocuments(database, generation, projection);
    }

    /**
     * Builds entries in, all of them durable in the database's sense when it returns.
     *
     * @param batch each subject's entries in the order of positions
     * @throws DocumentTooLarge if a subject has more entries than a document can hold
     * @throws com.mongodb.MongoException if the database fails, or someone else wrote one of the
     *     documents meanwhile; the same batch may then come again
     */
    public void add(List<AtPosition> batch) {
        Map<UUID, List<AtPosition>> arrived = new LinkedHashMap<>();
        for (AtPosition entry : batch) {
            arrived.computeIfAbsent(entry.stream(), _ -> new ArrayList<>()).add(entry);
        }
        Set<UUID> readAgain = forgotten.among(arrived.keySet());
        Map<UUID, Document> before = stored.deciding(arrived.keySet());
        Map<UUID, Map<String, Document>> there = stored.toCompare(before);
        Writes writes = new Writes(database, generation, projection.collections());
        Map<UUID, Document> written = new LinkedHashMap<>();
        arrived.forEach((subject, entries) ->
                build(
                                subject,
                                before.get(subject),
                                there.getOrDefault(subject, Map.of()),
                                entries,
                                readAgain,
                                writes)
                        .ifPresent(document -> written.put(subject, document)));
        writes.send();
        resting.after(arrived, before, written).forEach(this::refresh);
        forgotten.among(arrived.keySet()).stream()
                .filter(subject -> !readAgain.contains(subject))
                .forEach(this::refresh);
    }

    /**
     * Takes out of a subject's documents what has been erased from the ledger, for good: entries
     * read before then, still on their way here, are not built in either. Call it when a key was
     * destroyed or a body removed, and again until it returns.
     *
     * @throws com.mongodb.MongoException if the database fails, or someone else wrote one of the
     *     documents meanwhile
     */
    public void forget(UUID subject) {
        forgotten.note(subject);
        // Its own document says whom it was read with, so it is the last to be built again.
        stored.deciding(List.of(subject)).values().stream()
                .flatMap(document -> projection.readTogether(document).stream())
                .forEach(this::refresh);
        refresh(subject);
    }

    private void refresh(UUID subject) {
        Writes writes = new Writes(database, generation, projection.collections());
        @Nullable Document before = stored.deciding(List.of(subject)).get(subject);
        if (before == null) {
            writes.remove(subject);
        } else {
            // What was erased must not come back by whoever is late: written whole, always.
            again(subject, before, Map.of(), writes);
        }
        writes.sendDecidingFirst();
    }

    /**
     * Builds documents again from what the ledger tells up to where they were built: what they rest
     * on besides their own entries has moved on. Those not built to the end yet are left alone.
     *
     * @throws com.mongodb.MongoException if the database fails, or someone else wrote one of the
     *     documents meanwhile; the others are written
     */
    public void renew(Collection<UUID> subjects) {
        Writes writes = new Writes(database, generation, projection.collections());
        Map<UUID, Document> found = stored.deciding(subjects);
        Map<UUID, Map<String, Document>> there = stored.toCompare(found);
        found.forEach((subject, before) ->
                again(subject, before, there.getOrDefault(subject, Map.of()), writes));
        writes.sendDecidingFirst();
    }

    private void again(UUID subject, Document before, Map<String, Document> there, Writes writes) {
        Stamp stamp = Stamp.of(before);
        List<AtPosition> told = told(subject, stamp.builtTo());
        writes.replace(subject, stamp, stamp.again(), projection.documents(subject, told), there);
    }

    private Optional<Document> build(
            UUID subject,
            @Nullable Document before,
            Map<String, Document> there,
            List<AtPosition> arrived,
            Set<UUID> readAgain,
            Writes writes) {
        Stamp stamp = before == null ? Stamp.NOTHING : Stamp.of(before);
        List<AtPosition> news =
                arrived.stream().filter(entry -> entry.position() > stamp.builtTo()).toList();
        if (news.isEmpty()) {
            return Optional.empty();
        }
        long builtTo = news.getLast().position();
        List<AtPosition> all = new ArrayList<>();
        boolean erased =
                readAgain.contains(subject) || news.stream().anyMatch(Erased.class::isInstance);
        if (erased) {
            all.addAll(told(subject, builtTo));
        } else {
            if (before != null) {
                all.addAll(projection.entries(subject, before));
            }
            all.addAll(news);
        }
        Stamp after = stamp.upTo(builtTo, projection.schema());
        Map<String, Document> documents = projection.documents(subject, all);
        writes.replace(subject, stamp, after, documents, erased ? Map.of() : there);
        return Optional.ofNullable(documents.get(deciding()));
    }

    /** Something was erased: what was read before may be erased too, so all is read again. */
    private List<AtPosition> told(UUID subject, long builtTo) {
        return history.of(subject).stream()
                .filter(entry -> entry.position() <= builtTo)
                .filter(projection::takes)
                .toList();
    }

    /** Creates the indexes lists are read by. */
    public void prepare() {
        projection
                .indexes()
                .forEach((name, indexes) -> indexes.forEach(stored.collection(name)::createIndex));
    }

    /** Everyone there is a document about. */
    public List<UUID> subjects() {
        return stored.collection(deciding())
                .find()
                .projection(include("_id"))
                .map(document -> UUID.fromString(document.getString("_id")))
                .into(new ArrayList<>());
    }

    /** The stored documents of some subjects, by collection. */
    public Map<UUID, Map<String, Document>> read(Collection<UUID> subjects) {
        Map<UUID, Map<String, Document>> read = new HashMap<>();
        for (String name : projection.collections()) {
            stored.find(name, subjects)
                    .forEach((subject, document) ->
                            read.computeIfAbsent(subject, _ -> new HashMap<>())
                                    .put(name, document));
        }
        return read;
    }

    /** The position a subject's documents were built to; -1 if there are none. */
    public long builtTo(Map<String, Document> documents) {
        Document document = documents.get(deciding());
        return document == null ? -1 : Stamp.of(document).builtTo();
    }

    /** The entries a subject's documents hold. */
    public List<AtPosition> entries(UUID subject, Map<String, Document> documents) {
        Document document = documents.get(deciding());
        return document == null ? List.of() : projection.entries(subject, document);
    }

    /** The documents as they would be stored if these entries were all. */
    public Map<String, Document> computed(UUID subject, List<AtPosition> entries) {
        Stamp stamp = Stamp.NOTHING.upTo(entries.getLast().position(), projection.schema());
        Map<String, Document> stamped = new HashMap<>();
        projection
                .documents(subject, entries)
                .forEach((name, content) ->
                        stamped.put(name, stamp.on(subject.toString(), content)));
        return stamped;
    }

    private String deciding() {
        return projection.collections().getLast();
    }
}
