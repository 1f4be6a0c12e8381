package uk.carejourney.fold;

import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What one child's record says of other records: which it was found to be of one child with.
 *
 * <p>Of several facts about the same other record the one recorded last is believed: what one was
 * found to be has nothing to do with when things happened.
 *
 * @param merged the others it says it is of one child with, each with the entry that says so
 * @param named every other record it ever spoke of in this way, whether that still counts or not
 */
public record Merges(Map<UUID, Told> merged, Set<UUID> named) {

    private static final Merges NONE = new Merges(Map.of(), Set.of());

    public Merges {
        merged = Map.copyOf(merged);
        named = Set.copyOf(named);
    }

    /**
     * What a record says.
     *
     * @param record the entries of one subject, those nobody can read any more among them or not
     */
    public static Merges in(Collection<? extends AtPosition> record) {
        List<Recorded> facts = Recorded.among(record);
        if (facts.stream().noneMatch(one -> speaks(one.fact()))) {
            return NONE;
        }
        Set<UUID> named = new HashSet<>();
        facts.forEach(one -> name(one.fact(), named));
        Map<UUID, Told> merged = new LinkedHashMap<>();
        Corrections.resolved(facts).stream()
                .filter(Told::counts)
                .sorted(Comparator.comparingLong(told -> told.recorded().position()))
                .forEach(told -> believe(told, merged));
        return new Merges(merged, named);
    }

    /** Whether this is what a record says of another: that it is of one child with it, or not. */
    public static boolean isMerge(Fact fact) {
        return fact instanceof ChildRecordsMerged || fact instanceof ChildRecordsSeparated;
    }

    private static boolean speaks(Fact fact) {
        return isMerge(innermost(fact));
    }

    private static Fact innermost(Fact fact) {
        Fact inner = fact;
        while (inner instanceof EntryCorrected corrected) {
            inner = corrected.fact();
        }
        return inner;
    }

    private static void name(Fact fact, Set<UUID> named) {
        switch (innermost(fact)) {
            case ChildRecordsMerged(var other, var _, var _) -> named.add(other.id());
            case ChildRecordsSeparated(var other, var _, var _) -> named.add(other.id());
            default -> {}
        }
    }

    private static void believe(Told told, Map<UUID, Told> merged) {
        Subject own = told.recorded().envelope().subject();
        switch (told.fact()) {
            case ChildRecordsMerged(var other, var _, var _) -> {
                if (isChild(own) && isChild(other) && !own.equals(other)) {
                    merged.put(other.id(), told);
                }
            }
            case ChildRecordsSeparated(var other, var _, var _) -> merged.remove(other.id());
            default -> {}
        }
    }

    private static boolean isChild(Subject subject) {
        return subject.kind() == SubjectKind.CHILD;
    }
}
