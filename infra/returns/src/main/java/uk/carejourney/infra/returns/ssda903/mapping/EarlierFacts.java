package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Source;
import uk.carejourney.journey.Source.Flag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What other returns have said of the child. A return repeats last year's open episode and what it
 * said of the child: said again in the same words, it is not recorded again.
 *
 * <p>Of a {@link Thing} only what was said last counts: said one way, then another, then the first
 * way again, it is recorded three times, so that the last word in the ledger is the last return's.
 */
final class EarlierFacts {

    /** What lay after the return then and no longer does is worth saying again. */
    private record Said(Fact fact, Happened happened, boolean afterReturn) {

        static Said by(Entry entry) {
            Source source = entry.envelope().source();
            boolean after =
                    source != null
                            && source.flags().stream()
                                    .map(Flag::code)
                                    .anyMatch(Finding.AFTER_RETURN.name()::equals);
            return new Said(Thing.meant(entry.fact()), entry.envelope().happened(), after);
        }

        boolean sameAs(Draft draft) {
            return fact.equals(Thing.meant(draft.fact())) && happened.equals(draft.happened());
        }
    }

    private final Set<Said> said = new HashSet<>();
    private final Map<Thing, Entry> last = new HashMap<>();

    EarlierFacts(Collection<Entry> earlier) {
        for (Entry entry : earlier) {
            said.add(Said.by(entry));
            Thing.of(entry.fact(), entry.envelope().happened())
                    .ifPresent(thing -> last.put(thing, entry));
        }
    }

    /** The entries that say something new; a thing said in two ways at once has no last word. */
    List<Entry> newIn(List<Entry> entries) {
        Map<Thing, Set<Said>> now = new HashMap<>();
        for (Entry entry : entries) {
            Thing.of(entry.fact(), entry.envelope().happened())
                    .ifPresent(thing ->
                            now.computeIfAbsent(thing, _ -> new HashSet<>()).add(Said.by(entry)));
        }
        return entries.stream().filter(entry -> isNew(entry, now)).toList();
    }

    private boolean isNew(Entry entry, Map<Thing, Set<Said>> now) {
        Said says = Said.by(entry);
        return Thing.of(entry.fact(), entry.envelope().happened())
                .filter(thing -> now.getOrDefault(thing, Set.of()).size() == 1)
                .map(last::get)
                .map(before -> !Said.by(before).equals(says))
                .orElseGet(() -> !said.contains(says));
    }

    void flagDifferences(List<Draft> drafts) {
        for (Draft draft : drafts) {
            Thing.of(draft.fact(), draft.happened())
                    .filter(Thing::isSettled)
                    .map(last::get)
                    .filter(before -> !Said.by(before).sameAs(draft))
                    .ifPresent(before ->
                            differing(draft, before)
                                    .forEach(column ->
                                            draft.row()
                                                    .flag(
                                                            Finding.DIFFERS_FROM_EARLIER_RETURN,
                                                            column)));
        }
    }

    /** The columns both rows word differently: of the fact's own, else of the whole row. */
    private static List<String> differing(Draft draft, Entry before) {
        Map<String, String> then = Objects.requireNonNull(before.envelope().source()).raw();
        Map<String, String> now = draft.row().row().raw();
        List<String> differing =
                Stream.concat(then.keySet().stream(), now.keySet().stream())
                        .distinct()
                        .filter(column -> !Objects.equals(then.get(column), now.get(column)))
                        .sorted()
                        .toList();
        List<String> own = new ArrayList<>(differing);
        own.retainAll(draft.columns());
        if (!own.isEmpty()) {
            return own;
        }
        return differing.isEmpty()
                ? draft.columns().stream().min(Comparator.naturalOrder()).stream().toList()
                : differing;
    }
}
