package uk.carejourney.projections.alerts;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alerts.Alert;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.running.CurrentModel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the generation the pointer names, whatever process builds it. */
public final class StoredAlerts implements AlertsReader {

    private final AlertsModel alerts;
    private final CurrentModel model;

    public StoredAlerts(MongoDatabase database, AlertsModel alerts) {
        this.alerts = alerts;
        this.model = new CurrentModel(database, AlertsModel.NAME);
    }

    @Override
    public List<OpenAlert> open() {
        List<OpenAlert> open = new ArrayList<>();
        model.collection(AlertsModel.OPEN)
                .ifPresent(rows -> {
                    for (Document one : rows.find()) {
                        Subject subject = Subject.parse(one.getString(AlertsModel.SUBJECT));
                        one.getList(AlertsModel.ROWS, Document.class)
                                .forEach(row -> open.add(OpenAlert.read(subject, row)));
                    }
                });
        open.sort(OpenAlert.GRAVEST_FIRST);
        return List.copyOf(open);
    }

    @Override
    public List<Alert> about(UUID subject) {
        return model.document(subject)
                .map(stored -> Alerts.of(AlertsModel.steps(alerts.entries(subject, stored))).all())
                .orElse(List.of());
    }

    @Override
    public Optional<Told> alert(UUID id) {
        return model.collection(AlertsModel.NAME)
                .flatMap(documents ->
                        Optional.ofNullable(
                                documents.find(eq(AlertsModel.IDS, id.toString())).first()))
                .flatMap(stored -> told(id, stored));
    }

    private Optional<Told> told(UUID id, Document stored) {
        Subject subject = Subject.parse(stored.getString(AlertsModel.SUBJECT));
        List<Recorded> steps = Recorded.among(alerts.entries(subject.id(), stored));
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
}
