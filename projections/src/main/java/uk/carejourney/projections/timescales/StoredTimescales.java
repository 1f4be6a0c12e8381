package uk.carejourney.projections.timescales;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.running.Tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Reads the generation the pointer names, whatever process builds it. */
public final class StoredTimescales implements TimescalesReader {

    private static final long LOOK_AGAIN_MILLIS = 10;

    private final MongoDatabase database;
    private final Pointers pointers;
    private final Tokens tokens;

    public StoredTimescales(MongoDatabase database) {
        this.database = database;
        this.pointers = new Pointers(database);
        this.tokens = new Tokens(database);
    }

    @Override
    public Optional<SubjectTimescales> of(UUID subject) {
        return current()
                .map(generation ->
                        database.getCollection(generation.collection(Timescales.NAME))
                                .find(eq("_id", subject.toString()))
                                .first())
                .filter(document -> document.containsKey(OpenClocks.AS_OF))
                .map(StoredTimescales::read);
    }

    private static SubjectTimescales read(Document document) {
        return new SubjectTimescales(
                document.getLong("builtTo"),
                Instant.ofEpochMilli(document.getLong(OpenClocks.AS_OF)),
                document.getList("clocks", Document.class).stream().map(ClockLine::read).toList());
    }

    @Override
    public OpenClocksPage open(OpenClocksWanted wanted) {
        return current()
                .map(generation -> new OpenClocks(database, generation).page(wanted))
                .orElse(new OpenClocksPage(List.of(), 0));
    }

    @Override
    public Map<ClockState, Long> byState() {
        return current()
                .map(generation -> new OpenClocks(database, generation).byState())
                .orElse(Map.of());
    }

    @Override
    public long position() {
        return current().map(generation -> tokens.builtTo(generation).orElse(-1)).orElse(-1L);
    }

    @Override
    public boolean awaitAtLeast(long position, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (position() < position) {
            if (System.nanoTime() >= end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        return true;
    }

    private Optional<Generation> current() {
        return pointers.current(Timescales.NAME).map(Pointers.Pointer::generation);
    }
}
