package uk.carejourney.projections.timescales;

import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.types.Binary;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.projections.running.CurrentModel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the generation the pointer names, whatever process builds it. */
public final class StoredTimescales implements TimescalesReader {

    private final MongoDatabase database;
    private final CurrentModel model;

    public StoredTimescales(MongoDatabase database) {
        this.database = database;
        this.model = new CurrentModel(database, Timescales.NAME);
    }

    @Override
    public Optional<SubjectTimescales> of(UUID subject) {
        return model.document(subject)
                .filter(document -> document.containsKey(OpenClocks.AS_OF))
                .map(StoredTimescales::read);
    }

    private static SubjectTimescales read(Document document) {
        return new SubjectTimescales(
                document.getLong("builtTo"),
                Instant.ofEpochMilli(document.getLong(OpenClocks.AS_OF)),
                PackedClocks.all(document.get(Timescales.CLOCKS, Binary.class)),
                document.getBoolean(Timescales.RESTRICTED, false));
    }

    @Override
    public OpenClocksPage open(OpenClocksWanted wanted) {
        return model.generation()
                .map(generation -> new OpenClocks(database, generation).page(wanted))
                .orElse(new OpenClocksPage(List.of(), 0));
    }

    @Override
    public List<UUID> subjects() {
        return model.collection(Timescales.NAME)
                .map(documents ->
                        (List<UUID>)
                                documents
                                        .find()
                                        .projection(include("_id"))
                                        .sort(ascending("_id"))
                                        .map(one -> UUID.fromString(one.getString("_id")))
                                        .into(new ArrayList<UUID>()))
                .orElse(List.of());
    }

    @Override
    public Map<ClockState, Long> byState() {
        return model.generation()
                .map(generation -> new OpenClocks(database, generation).byState())
                .orElse(Map.of());
    }

    @Override
    public long position() {
        return model.position();
    }

    @Override
    public boolean awaitAtLeast(long position, Duration timeout) throws InterruptedException {
        return model.awaitAtLeast(position, timeout);
    }
}
