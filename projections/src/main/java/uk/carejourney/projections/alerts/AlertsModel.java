package uk.carejourney.projections.alerts;

import static com.mongodb.client.model.Indexes.ascending;

import org.bson.Document;
import org.bson.conversions.Bson;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alerts.Alert;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.EntryForm;
import uk.carejourney.projections.Projection;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The alerts of every subject, folded from the steps recorded about them. */
public final class AlertsModel implements Projection {

    /** The name of the read model and of its collection. */
    public static final String NAME = "alerts";

    static final String OPEN = "open-alerts";
    static final String IDS = "ids";
    static final String ROWS = "alerts";
    static final String SUBJECT = "subject";

    private static final int SCHEMA = 1;

    private final EntryForm form;

    /**
     * @param form how entries are stored
     */
    public AlertsModel(EntryForm form) {
        this.form = form;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int schema() {
        return SCHEMA;
    }

    /** The steps of alerts; whatever else there is or will be is no concern of alerts. */
    @Override
    public boolean takes(AtPosition entry) {
        return !(entry instanceof Recorded recorded) || recorded.fact() instanceof AlertFact.Step;
    }

    @Override
    public List<String> collections() {
        return List.of(OPEN, NAME);
    }

    @Override
    public Map<String, List<Bson>> indexes() {
        return Map.of(NAME, List.of(ascending(IDS)));
    }

    @Override
    public List<AtPosition> entries(UUID subject, Document stored) {
        return stored.getList("entries", Document.class).stream()
                .map(entry -> read(subject, entry))
                .toList();
    }

    @Override
    public Map<String, Document> documents(UUID subject, List<AtPosition> entries) {
        List<Entry> steps = steps(entries);
        List<Alert> alerts = Alerts.of(steps).all();
        Document whole =
                new Document(IDS, alerts.stream().map(alert -> alert.id().toString()).toList())
                        .append("entries", entries.stream().map(this::stored).toList());
        Map<String, Document> documents = new HashMap<>();
        documents.put(NAME, whole);
        if (!steps.isEmpty()) {
            Subject about = steps.getFirst().envelope().subject();
            whole.append(SUBJECT, about.toString());
            List<Document> open =
                    alerts.stream()
                            .filter(Alert::open)
                            .map(alert -> OpenAlert.of(about, alert).stored())
                            .toList();
            if (!open.isEmpty()) {
                documents.put(OPEN, new Document(SUBJECT, about.toString()).append(ROWS, open));
            }
        }
        return documents;
    }

    static List<Entry> steps(List<AtPosition> entries) {
        return Recorded.among(entries).stream().map(Recorded::entry).toList();
    }

    private Document stored(AtPosition entry) {
        Document stored =
                new Document("position", entry.position())
                        .append("sequence", entry.sequence())
                        .append("recordedAt", entry.recordedAt().toString());
        if (entry instanceof Recorded recorded) {
            stored.append("entry", new Document(form.toTree(recorded.entry())));
        }
        return stored;
    }

    private AtPosition read(UUID subject, Document stored) {
        long position = stored.getLong("position");
        long sequence = stored.getLong("sequence");
        Instant recordedAt = Instant.parse(stored.getString("recordedAt"));
        Document entry = stored.get("entry", Document.class);
        return entry == null
                ? new Erased(position, sequence, recordedAt, subject)
                : new Recorded(position, sequence, recordedAt, form.fromTree(entry));
    }
}
