package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.admission.AdmissionFact.EpisodeEnded;
import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Source;
import uk.carejourney.journey.Source.Flag;
import uk.carejourney.placement.PlacementFact.PlacementStarted;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What other returns have said of the child. A return repeats last year's open episode and what it
 * said of the child: said again in the same words, it is not recorded again.
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
            return new Said(entry.fact(), entry.envelope().happened(), after);
        }
    }

    /** A thing a return can only say one thing of: an episode's start, its end, a placement. */
    private record Thing(Class<? extends Fact> kind, Ref ref) {}

    private final Set<Said> said = new HashSet<>();
    private final Map<Thing, Fact> of = new HashMap<>();

    EarlierFacts(Collection<Entry> earlier) {
        for (Entry entry : earlier) {
            said.add(Said.by(entry));
            thing(entry.fact()).ifPresent(thing -> of.put(thing, entry.fact()));
        }
    }

    boolean isNew(Entry entry) {
        return !said.contains(Said.by(entry));
    }

    void flagDifferences(List<Draft> drafts) {
        for (Draft draft : drafts) {
            Optional<Fact> other = thing(draft.fact()).map(of::get);
            if (other.isPresent() && !other.get().equals(draft.fact())) {
                draft.row()
                        .flag(
                                Finding.DIFFERS_FROM_EARLIER_RETURN,
                                draft.columns().stream().sorted().findFirst().orElse("CHILD"));
            }
        }
    }

    private static Optional<Thing> thing(Fact fact) {
        return switch (fact) {
            case EpisodeStarted one -> Optional.of(new Thing(one.getClass(), one.episode()));
            case EpisodeEnded one -> Optional.of(new Thing(one.getClass(), one.episode()));
            case PlacementStarted one -> Optional.of(new Thing(one.getClass(), one.placement()));
            default -> Optional.empty();
        };
    }
}
