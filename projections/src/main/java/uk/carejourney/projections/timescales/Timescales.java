package uk.carejourney.projections.timescales;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.fold.OneChild;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.ReadTogether;
import uk.carejourney.projections.SubjectHistory;
import uk.carejourney.restriction.Restriction;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps every subject's clocks, those still open for boards, and when to look at them again.
 *
 * <p>Entries are not stored again: what a document was built from is what the ledger holds up to
 * its position. The clocks depend on the moment they are worked out at only through {@code dueAt}:
 * until then they stay as they are, and {@link Transitions} has them worked out again when it
 * comes.
 */
public final class Timescales implements Projection {

    /** The name of the read model and of the collection of all clocks. */
    public static final String NAME = "timescales";

    static final String CLOCKS = "clocks";

    /** There where the record is restricted, so that its clocks are told to nobody outside. */
    static final String RESTRICTED = "restricted";

    private static final int SCHEMA = 6;

    private final Judging judging;
    private final SubjectHistory history;
    private final Clock clock;
    private final AtomicLong soonest = new AtomicLong(Long.MIN_VALUE);

    /**
     * @param judging works out the clocks
     * @param history tells what a document was built from
     * @param clock the moment clocks are worked out for
     */
    public Timescales(Judging judging, SubjectHistory history, Clock clock) {
        this.judging = judging;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int schema() {
        return SCHEMA;
    }

    /** The council's own facts start no clock; they decide all of them. */
    @Override
    public boolean takes(AtPosition entry) {
        return !(entry instanceof Recorded recorded)
                || recorded.envelope().subject().kind() != SubjectKind.COUNCIL;
    }

    @Override
    public List<String> collections() {
        return List.of(NextLooks.COLLECTION, OpenClocks.COLLECTION, NAME);
    }

    /** Many a fact changes no clock. */
    @Override
    public List<String> comparedBeforeWriting() {
        return List.of(OpenClocks.COLLECTION, NAME);
    }

    @Override
    public Map<String, List<Bson>> indexes() {
        return Map.of(
                NextLooks.COLLECTION, NextLooks.INDEXES, OpenClocks.COLLECTION, OpenClocks.INDEXES);
    }

    @Override
    public Optional<String> restsOn() {
        return Optional.of(NextLooks.OTHERS);
    }

    @Override
    public boolean overtaken(Document written) {
        Set<UUID> others = new HashSet<>();
        written.getList(NextLooks.OTHERS, String.class)
                .forEach(other -> others.add(UUID.fromString(other)));
        return !others.isEmpty() && judging.lastAbout(others) > written.getLong("othersTo");
    }

    @Override
    public List<AtPosition> entries(UUID subject, Document stored) {
        return history.before(subject, stored).filter(this::takes).toList();
    }

    @Override
    public Map<String, Document> documents(UUID subject, List<AtPosition> entries) {
        Optional<Judged> judged = judging.now(entries, clock.instant());
        // Nothing can be read any more: that there was something stays, and nothing is owed.
        Map<String, Document> documents =
                judged.map(this::documents).orElseGet(() -> Map.of(NAME, nothing()));
        Document all = Objects.requireNonNull(documents.get(NAME));
        OneChild child = judging.together(entries);
        ReadTogether.note(all, child);
        if (Restriction.in(Recorded.among(child.entries())).isPresent()) {
            all.append(RESTRICTED, true);
        }
        return documents;
    }

    @Override
    public Set<UUID> readTogether(Document written) {
        return ReadTogether.in(written);
    }

    /** Lowers the moment at which something is next due to the moments written since. */
    private Map<String, Document> documents(Judged judged) {
        soonest.accumulateAndGet(NextLooks.dueAt(judged), Math::min);
        List<ClockLine> lines = judged.lines();
        List<Binary> packed = new ArrayList<>();
        List<Document> open = new ArrayList<>();
        for (ClockLine line : lines) {
            Binary bytes = PackedClocks.one(line);
            packed.add(bytes);
            if (line.open()) {
                open.add(OpenClocks.document(line, bytes));
            }
        }
        Document all =
                new Document("kind", judged.subject().kind().word())
                        .append(OpenClocks.AS_OF, judged.asOf().toEpochMilli())
                        .append(NextLooks.OTHERS, NextLooks.others(judged))
                        .append("othersTo", judged.othersTo())
                        .append(CLOCKS, PackedClocks.all(packed));
        Document stillOpen =
                new Document("kind", judged.subject().kind().word())
                        .append(OpenClocks.AS_OF, judged.asOf().toEpochMilli())
                        .append(OpenClocks.STATES, states(lines))
                        .append(OpenClocks.CLOCKS, open);
        return Map.of(
                NAME,
                all,
                OpenClocks.COLLECTION,
                stillOpen,
                NextLooks.COLLECTION,
                NextLooks.document(judged));
    }

    private static Document nothing() {
        return new Document(NextLooks.OTHERS, List.of())
                .append("othersTo", -1L)
                .append(CLOCKS, PackedClocks.all(List.<Binary>of()));
    }

    private static Document states(List<ClockLine> lines) {
        Map<String, Object> states = new TreeMap<>();
        for (ClockLine line : lines) {
            ClockState state = line.state();
            states.merge(state.name(), 1, (before, one) -> (Integer) before + (Integer) one);
        }
        return new Document(states);
    }

    /** The moment something is next due as far as this process wrote it, and forgets it. */
    Instant takeSoonest() {
        return Instant.ofEpochMilli(soonest.getAndSet(Long.MAX_VALUE));
    }
}
