package uk.carejourney.projections.children;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fact.FieldValue;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What joins a child's record with others': the children it names and the groups its entries stand
 * in, whatever became of the entries since.
 */
public final class Named {

    private Named() {}

    /** What some entries name, in its order. */
    public static List<UUID> in(List<Recorded> entries, FactCatalogue catalogue) {
        Set<UUID> named = new TreeSet<>();
        for (Recorded entry : entries) {
            name(entry.fact(), catalogue, named);
            UUID group = entry.envelope().group();
            if (group != null) {
                named.add(group);
            }
        }
        return List.copyOf(named);
    }

    private static void name(Fact fact, FactCatalogue catalogue, Set<UUID> named) {
        for (FieldValue value : catalogue.of(fact).values(fact)) {
            switch (value.value()) {
                case Subject other when other.kind() == SubjectKind.CHILD -> named.add(other.id());
                case Fact inner -> name(inner, catalogue, named);
                default -> {}
            }
        }
    }
}
