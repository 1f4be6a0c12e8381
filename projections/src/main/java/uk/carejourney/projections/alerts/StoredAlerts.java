package uk.carejourney.projections.alerts;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alerts.Alert;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.running.Tokens;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Reads the generation the pointer names, whatever process builds it. */
public final class StoredAlerts implements AlertsReader {

    private static final long LOOK_AGAIN_MILLIS = 10;

    private static final Comparator<OpenAlert> GRAVEST_FIRST =
            Comparator.comparing(OpenAlert::severity)
                    .thenComparing(alert -> alert.due() == null ? LocalDate.MAX : alert.due())
                    .thenComparing(OpenAlert::raisedAt)
                    .thenComparing(OpenAlert::id);

    private final MongoDatabase database;
    private final AlertsModel model;
    private final Pointers pointers;
    private final Tokens tokens;

    public StoredAlerts(MongoDatabase database, AlertsModel model) {
        this.database = database;
        this.model = model;
        this.pointers = new Pointers(database);
        this.tokens = new Tokens(database);
    }

    @Override
    public List<OpenAlert> open() {
        List<OpenAlert> open = new ArrayList<>();
        collection(AlertsModel.OPEN)
                .ifPresent(rows -> {
                    for (Document one : rows.find()) {
                        Subject subject = Subject.parse(one.getString(AlertsModel.SUBJECT));
                        one.getList(AlertsModel.ROWS, Document.class)
                                .forEach(row -> open.add(OpenAlert.read(subject, row)));
                    }
                });
        open.sort(GRAVEST_FIRST);
        return List.copyOf(open);
    }

    @Override
    public List<Alert> about(UUID subject) {
        return document(eq("_id", subject.toString()))
                .map(stored -> Alerts.of(AlertsModel.steps(model.entries(subject, stored))).all())
                .orElse(List.of());
    }

    @Override
    public Optional<Told> alert(UUID id) {
        return document(eq(AlertsModel.IDS, id.toString())).flatMap(stored -> told(id, stored));
    }

    private Optional<Told> told(UUID id, Document stored) {
        Subject subject = Subject.parse(stored.getString(AlertsModel.SUBJECT));
        List<Recorded> steps =
                model.entries(subject.id(), stored).stream()
                        .filter(Recorded.class::isInstance)
                        .map(Recorded.class::cast)
                        .toList();
        return Alerts.of(steps.stream().map(Recorded::entry).toList())
                .alert(id)
                .map(alert ->
                        new Told(
                                subject,
                                alert,
                                steps.stream()
                                        .filter(step ->
                                                step.fact() instanceof AlertFact.Step taken
                                                        && taken.alert().equals(id))
                                        .toList()));
    }

    @Override
    public long position() {
        return current().map(generation -> tokens.builtTo(generation).orElse(-1)).orElse(-1L);
    }

    @Override
    public boolean awaitAtLeast(UUID subject, long position, Duration timeout)
            throws InterruptedException {
        return await(() -> builtTo(subject) >= position || position() >= position, timeout);
    }

    @Override
    public boolean awaitAtLeast(long position, Duration timeout) throws InterruptedException {
        return await(() -> position() >= position, timeout);
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

    private long builtTo(UUID subject) {
        return document(eq("_id", subject.toString()))
                .map(stored -> stored.getLong("builtTo"))
                .orElse(-1L);
    }

    private Optional<Document> document(Bson filter) {
        return collection(AlertsModel.NAME)
                .flatMap(documents -> Optional.ofNullable(documents.find(filter).first()));
    }

    private Optional<MongoCollection<Document>> collection(String name) {
        return current().map(generation -> database.getCollection(generation.collection(name)));
    }

    private Optional<Generation> current() {
        return pointers.current(AlertsModel.NAME).map(Pointers.Pointer::generation);
    }
}
