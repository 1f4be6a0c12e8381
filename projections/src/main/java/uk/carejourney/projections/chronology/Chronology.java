package uk.carejourney.projections.chronology;

import org.bson.Document;
import org.bson.conversions.Bson;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.OneChild;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.EntryForm;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.ReadTogether;
import uk.carejourney.projections.SubjectHistory;
import uk.carejourney.projections.children.ChildRow;
import uk.carejourney.projections.children.SearchTokens;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Answers: what happened to this child, when, and when did we know? Writes the list of children
 * too, from the same reading of the same facts, so that the two can't disagree.
 */
public final class Chronology implements Projection {

    /** The name of the read model and of its collection. */
    public static final String NAME = "chronology";

    private static final int SCHEMA = 6;

    private final FactCatalogue catalogue;
    private final StoredEntry stored;
    private final SubjectHistory history;
    private final SearchTokens tokens;

    /** The same, of children nobody searches for. */
    public Chronology(FactCatalogue catalogue, EntryForm form, SubjectHistory history) {
        this(catalogue, form, history, SearchTokens.NONE);
    }

    /**
     * @param catalogue every kind of fact there can be
     * @param form how entries are stored
     * @param history tells what other records hold that may be of the same child
     * @param tokens what stands for the terms children are found by
     */
    public Chronology(
            FactCatalogue catalogue, EntryForm form, SubjectHistory history, SearchTokens tokens) {
        this.catalogue = catalogue;
        this.stored = new StoredEntry(form);
        this.history = history;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int schema() {
        return SCHEMA;
    }

    /** Everything about anyone; the council's own rules and parameters are nobody's chronology. */
    @Override
    public boolean takes(AtPosition entry) {
        return !(entry instanceof Recorded recorded)
                || recorded.envelope().subject().kind() != SubjectKind.COUNCIL;
    }

    @Override
    public List<String> collections() {
        return List.of(ChildRow.COLLECTION, NAME);
    }

    @Override
    public Map<String, List<Bson>> indexes() {
        return Map.of(ChildRow.COLLECTION, ChildRow.INDEXES);
    }

    @Override
    public List<AtPosition> entries(UUID subject, Document document) {
        return document.getList("entries", Document.class).stream()
                .map(entry -> stored.read(subject, entry))
                .toList();
    }

    @Override
    public Map<String, Document> documents(UUID subject, List<AtPosition> entries) {
        Journey journey = Lines.journey(entries);
        Optional<SubjectKind> kind = kind(entries);
        Document document = new Document();
        kind.ifPresent(known -> document.append("kind", known.word()));
        document.append(
                "entries",
                Lines.of(journey, entries).stream()
                        .sorted(Comparator.comparingLong(line -> line.entry().position()))
                        .map(stored::of)
                        .toList());
        Map<String, Document> documents = new HashMap<>();
        documents.put(NAME, document);
        if (kind.filter(SubjectKind.CHILD::equals).isPresent()) {
            OneChild child = history.together(subject, entries);
            documents.put(ChildRow.COLLECTION, ChildRow.of(child, catalogue, tokens));
            ReadTogether.note(document, child);
        }
        return documents;
    }

    /** What stands for the terms children are found by. */
    SearchTokens tokens() {
        return tokens;
    }

    @Override
    public Set<UUID> readTogether(Document written) {
        return ReadTogether.in(written);
    }

    /** Not known when every entry has been erased: the ledger forgets that too. */
    private static Optional<SubjectKind> kind(List<AtPosition> entries) {
        return Recorded.among(entries).stream()
                .map(entry -> entry.envelope().subject().kind())
                .findFirst();
    }
}
