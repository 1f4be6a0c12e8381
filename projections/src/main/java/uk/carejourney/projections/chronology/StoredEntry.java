package uk.carejourney.projections.chronology;

import org.bson.Document;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;
import uk.carejourney.ledger.EntryForm;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One entry inside a document: its stored form, where it stands and what became of it.
 *
 * <p>A source's column names may hold dots or dollars, which MongoDB gives a meaning of its own, so
 * its own words are kept as a list of columns. Instants are texts: a BSON date has only
 * milliseconds.
 */
final class StoredEntry {

    private static final String ENTRY = "entry";
    private static final String SOURCE = "source";
    private static final String RAW = "raw";

    private final EntryForm form;

    StoredEntry(EntryForm form) {
        this.form = form;
    }

    Document of(Line line) {
        AtPosition entry = line.entry();
        Document stored =
                new Document("position", entry.position())
                        .append("sequence", entry.sequence())
                        .append("recordedAt", entry.recordedAt().toString());
        switch (entry) {
            case Erased _ -> stored.append("standing", Standings.of(line));
            case Recorded recorded -> {
                String type = Trees.text(form.toTree(recorded.entry()), "type");
                stored.append("area", type.substring(0, type.indexOf('.')));
                line.day().ifPresent(day -> stored.append("day", day.toString()));
                stored.append(ENTRY, stored(form.toTree(recorded.entry())));
                stored.append("standing", Standings.of(line));
                stored.append("lateness", lateness(line.lateness()));
            }
        }
        return stored;
    }

    AtPosition read(UUID subject, Document stored) {
        long position = stored.getLong("position");
        long sequence = stored.getLong("sequence");
        Instant recordedAt = Instant.parse(stored.getString("recordedAt"));
        Document entry = stored.get(ENTRY, Document.class);
        return entry == null
                ? new Erased(position, sequence, recordedAt, subject)
                : new Recorded(position, sequence, recordedAt, form.fromTree(tree(entry)));
    }

    private static Document lateness(Lateness lateness) {
        Document stored = new Document("verdict", lateness.verdict().word());
        return lateness.verdict() == Lateness.Verdict.UNKNOWN
                ? stored
                : stored.append("days", lateness.days());
    }

    private static Document stored(Map<String, Object> tree) {
        Document entry = Trees.document(tree);
        if (entry.get(SOURCE) instanceof Document source
                && source.get(RAW) instanceof Document raw) {
            List<Document> columns =
                    raw.entrySet().stream()
                            .map(one ->
                                    new Document("column", one.getKey())
                                            .append("text", one.getValue()))
                            .toList();
            source.put(RAW, columns);
        }
        return entry;
    }

    private static Map<String, Object> tree(Document entry) {
        if (!(entry.get(SOURCE) instanceof Document source)
                || !(source.get(RAW) instanceof List<?> columns)) {
            return entry;
        }
        Map<String, Object> raw = new LinkedHashMap<>();
        for (Object column : columns) {
            Document one = (Document) column;
            raw.put(one.getString("column"), one.getString("text"));
        }
        Document whole = new Document(entry);
        whole.put(SOURCE, new Document(source).append(RAW, raw));
        return whole;
    }
}
