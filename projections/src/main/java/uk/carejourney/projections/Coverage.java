package uk.carejourney.projections;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fact.FactType;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a read model does with each kind of fact: handles it, or ignores it knowingly. A fact in
 * neither list stops start-up, so that a new fact is never dropped in silence.
 */
public final class Coverage {

    private final boolean everything;
    private final Set<Class<? extends Fact>> handled = new HashSet<>();
    private final Set<Class<? extends Fact>> ignored = new HashSet<>();

    private Coverage(boolean everything) {
        this.everything = everything;
    }

    /** Every fact there is or will be: for a read model that shows entries as they stand. */
    public static Coverage everyFact() {
        return new Coverage(true);
    }

    /** Nothing yet: name what is handled and what is ignored. */
    public static Coverage none() {
        return new Coverage(false);
    }

    /** Also handles this kind of fact. */
    public Coverage handling(Class<? extends Fact> fact) {
        handled.add(fact);
        return this;
    }

    /** Also ignores this kind of fact. */
    public Coverage ignoring(Class<? extends Fact> fact) {
        ignored.add(fact);
        return this;
    }

    /**
     * Makes sure that nothing the ledger can hold has been forgotten.
     *
     * @throws UncoveredFact naming every fact that is neither handled nor ignored
     */
    public void covering(String projection, FactCatalogue catalogue) {
        if (everything) {
            return;
        }
        Set<String> missing = new TreeSet<>();
        for (FactType type : catalogue.all()) {
            if (!handled.contains(type.record()) && !ignored.contains(type.record())) {
                missing.add(type.name());
            }
        }
        if (!missing.isEmpty()) {
            throw new UncoveredFact(projection, missing);
        }
    }

    /** Whether an entry is to be built in. What remains of an erased entry always is. */
    public boolean takes(AtPosition arrived) {
        return switch (arrived) {
            case Erased _ -> true;
            case Recorded recorded -> everything || handled.contains(recorded.fact().getClass());
        };
    }
}
