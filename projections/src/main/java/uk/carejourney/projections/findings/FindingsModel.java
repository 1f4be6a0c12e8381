package uk.carejourney.projections.findings;

import static com.mongodb.client.model.Indexes.ascending;

import org.bson.Document;
import org.bson.conversions.Bson;

import uk.carejourney.findings.Finding;
import uk.carejourney.findings.Findings;
import uk.carejourney.fold.OneChild;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.ReadTogether;
import uk.carejourney.projections.SubjectHistory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps the findings of every child. */
public final class FindingsModel implements Projection {

    /** The name of the read model and of its collection. */
    public static final String NAME = "findings";

    static final String FINDINGS = "findings";
    static final String CODES = "codes";

    private static final int SCHEMA = 1;

    private final SubjectHistory history;

    /**
     * @param history tells what a document was built from, and what other records of the same child
     *     hold
     */
    public FindingsModel(SubjectHistory history) {
        this.history = history;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int schema() {
        return SCHEMA;
    }

    /** Everything about children. What was erased may have been about one. */
    @Override
    public boolean takes(AtPosition entry) {
        return !(entry instanceof Recorded recorded)
                || recorded.envelope().subject().kind() == SubjectKind.CHILD;
    }

    @Override
    public List<String> collections() {
        return List.of(NAME);
    }

    @Override
    public Map<String, List<Bson>> indexes() {
        return Map.of(NAME, List.of(ascending(CODES)));
    }

    @Override
    public List<AtPosition> entries(UUID subject, Document stored) {
        return history.before(subject, stored).filter(this::takes).toList();
    }

    @Override
    public Set<UUID> readTogether(Document written) {
        return ReadTogether.in(written);
    }

    @Override
    public Map<String, Document> documents(UUID subject, List<AtPosition> entries) {
        OneChild child = history.together(subject, entries);
        List<Finding> findings = child.isReadHere() ? Findings.of(child) : List.of();
        Document document =
                new Document(CODES, findings.stream().map(Finding::code).distinct().toList())
                        .append(FINDINGS, findings.stream().map(FindingsModel::stored).toList());
        ReadTogether.note(document, child);
        return Map.of(NAME, document);
    }

    private static Document stored(Finding finding) {
        return new Document("code", finding.code())
                .append("positions", finding.positions())
                .append("words", finding.words());
    }

    static Finding read(Document stored) {
        return new Finding(
                stored.getString("code"),
                stored.getList("positions", Long.class),
                stored.getString("words"));
    }
}
