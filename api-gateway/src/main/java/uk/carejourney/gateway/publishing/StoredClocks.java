package uk.carejourney.gateway.publishing;

import org.jspecify.annotations.Nullable;

import uk.carejourney.clocks.Law;
import uk.carejourney.infra.publisher.ClockSource;
import uk.carejourney.projections.timescales.ClockLine;
import uk.carejourney.projections.timescales.CouncilLaw;
import uk.carejourney.projections.timescales.SubjectTimescales;
import uk.carejourney.projections.timescales.TimescalesReader;
import uk.carejourney.projections.timescales.WorkedOut;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;

/** The clocks as the read model keeps them, without whoever is responsible. */
public final class StoredClocks implements ClockSource {

    private final TimescalesReader timescales;
    private final WorkedOut workedOut;
    private final CouncilLaw law;
    private @Nullable Digests last;

    public StoredClocks(TimescalesReader timescales, WorkedOut workedOut, CouncilLaw law) {
        this.timescales = timescales;
        this.workedOut = workedOut;
        this.law = law;
    }

    private record Digests(long position, String rules, String declared) {}

    @Override
    public List<Looked> since(Instant moment) {
        return workedOut.since(moment).stream()
                .map(one -> new Looked(one.subject(), one.position(), one.law(), one.at()))
                .toList();
    }

    @Override
    public Stands of(UUID subject) {
        // First what decided: what is written meanwhile is looked at again.
        OptionalLong decided = workedOut.law(subject);
        Optional<SubjectTimescales> kept = timescales.of(subject);
        if (kept.filter(SubjectTimescales::restricted).isPresent()) {
            return new Stands.Gone();
        }
        if (decided.isPresent() && kept.isPresent()) {
            Digests digests = digests(decided.getAsLong());
            return new Stands.Kept(
                    kept.get().builtTo(),
                    kept.get().asOf(),
                    digests.position(),
                    digests.rules(),
                    digests.declared(),
                    kept.get().clocks().stream().map(StoredClocks::tree).toList());
        }
        return workedOut.isGone(subject) ? new Stands.Gone() : new Stands.Unknown();
    }

    private synchronized Digests digests(long position) {
        Digests known = last;
        if (known == null || known.position() != position) {
            Law then = law.asKnown(position);
            known = new Digests(position, then.rules(), then.declaredDigest());
            last = known;
        }
        return known;
    }

    private static Map<String, Object> tree(ClockLine clock) {
        Map<String, Object> tree = new TreeMap<>();
        put(tree, "key", clock.key());
        put(tree, "rule", clock.rule());
        put(tree, "title", clock.title());
        put(tree, "force", clock.force());
        put(tree, "severity", clock.severity());
        put(tree, "state", clock.state());
        put(tree, "start", clock.start());
        put(tree, "due", clock.due());
        put(tree, "dueAt", clock.dueAt());
        put(tree, "opens", clock.opens());
        put(tree, "words", clock.words());
        put(tree, "doneOn", clock.doneOn());
        put(tree, "closedOn", clock.closedOn());
        put(tree, "next", clock.next());
        tree.put("restsOn", clock.restsOn());
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value.toString());
        }
    }
}
