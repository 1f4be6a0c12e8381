package uk.carejourney.projections.chronology;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.projections.children.Child;
import uk.carejourney.projections.children.ChildrenCollection;
import uk.carejourney.projections.children.ChildrenPage;
import uk.carejourney.projections.children.ChildrenWanted;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.running.Tokens;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Reads the generation the pointer names, whatever process builds it. */
public final class StoredChronology implements ChronologyReader {

    private static final long LOOK_AGAIN_MILLIS = 10;

    private final MongoDatabase database;
    private final Chronology chronology;
    private final Pointers pointers;
    private final Tokens tokens;

    public StoredChronology(MongoDatabase database, Chronology chronology) {
        this.database = database;
        this.chronology = chronology;
        this.pointers = new Pointers(database);
        this.tokens = new Tokens(database);
    }

    @Override
    public Optional<Timeline> timeline(UUID subject, Known known, About about) {
        return document(subject).map(document -> timeline(subject, document, known, about));
    }

    @Override
    public ChildrenPage children(ChildrenWanted wanted) {
        return current()
                .map(generation -> new ChildrenCollection(database, generation).page(wanted))
                .orElse(new ChildrenPage(List.of(), 0));
    }

    @Override
    public Optional<Child> child(UUID subject) {
        return current()
                .flatMap(generation -> new ChildrenCollection(database, generation).child(subject));
    }

    @Override
    public long position() {
        return current().map(generation -> tokens.builtTo(generation).orElse(-1)).orElse(-1L);
    }

    @Override
    public boolean awaitAtLeast(long position, Duration timeout) throws InterruptedException {
        return await(() -> position() >= position, timeout);
    }

    @Override
    public boolean awaitAtLeast(UUID subject, long position, Duration timeout)
            throws InterruptedException {
        return await(() -> builtTo(subject) >= position || position() >= position, timeout);
    }

    private long builtTo(UUID subject) {
        return document(subject).map(document -> document.getLong("builtTo")).orElse(-1L);
    }

    private static boolean await(BooleanSupplier reached, Duration timeout)
            throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() >= end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        return true;
    }

    private Timeline timeline(UUID subject, Document document, Known known, About about) {
        List<AtPosition> all = chronology.entries(subject, document);
        List<AtPosition> then =
                all.stream().filter(entry -> entry.position() <= known.position()).toList();
        return new Timeline(
                subject,
                document.getLong("builtTo"),
                then,
                all.subList(then.size(), all.size()),
                Lines.of(Lines.journey(then), then).stream().filter(about::includes).toList());
    }

    private Optional<Document> document(UUID subject) {
        return current()
                .map(generation ->
                        database.getCollection(generation.collection(Chronology.NAME))
                                .find(eq("_id", subject.toString()))
                                .first());
    }

    private Optional<Generation> current() {
        return pointers.current(Chronology.NAME).map(Pointers.Pointer::generation);
    }
}
