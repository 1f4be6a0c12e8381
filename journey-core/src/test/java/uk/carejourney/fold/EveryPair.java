package uk.carejourney.fold;

import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Which records are of one child, found by asking every record about every other. */
final class EveryPair {

    private EveryPair() {}

    static Map<UUID, Set<UUID>> groups(List<UUID> children, List<Recorded> facts, long known) {
        Map<UUID, Set<UUID>> groups = new HashMap<>();
        children.forEach(child -> groups.put(child, new HashSet<>(Set.of(child))));
        for (int round = 0; round < children.size(); round++) {
            for (UUID one : children) {
                for (UUID other : children) {
                    if (says(facts, known, one, other) && says(facts, known, other, one)) {
                        Set<UUID> both = new HashSet<>(groups.getOrDefault(one, Set.of()));
                        both.addAll(groups.getOrDefault(other, Set.of()));
                        both.forEach(each -> groups.put(each, both));
                    }
                }
            }
        }
        return groups;
    }

    private static boolean says(List<Recorded> facts, long known, UUID one, UUID other) {
        if (one.equals(other)) {
            return false;
        }
        List<Recorded> own =
                facts.stream()
                        .filter(fact -> fact.position() <= known)
                        .filter(fact -> fact.envelope().subject().id().equals(one))
                        .toList();
        NaiveViews views = new NaiveViews(own, known);
        boolean merged = false;
        Map<Long, NaiveViews.Seen> seen = views.about(null);
        for (Recorded fact : own) {
            NaiveViews.Seen now = Objects.requireNonNull(seen.get(fact.position()));
            if (now.counts()
                    && now.fact() instanceof ChildRecordsMerged m
                    && m.other().id().equals(other)) {
                merged = true;
            }
            if (now.counts()
                    && now.fact() instanceof ChildRecordsSeparated s
                    && s.other().id().equals(other)) {
                merged = false;
            }
        }
        return merged;
    }

    static UUID openedFirst(List<Recorded> facts, long known, Set<UUID> records) {
        return facts.stream()
                .filter(one -> one.position() <= known)
                .map(one -> one.envelope().subject().id())
                .filter(records::contains)
                .findFirst()
                .orElseGet(() -> records.iterator().next());
    }

    static List<AtPosition> entries(List<Recorded> facts, long known, Set<UUID> records) {
        return facts.stream()
                .filter(one -> one.position() <= known)
                .filter(one -> records.contains(one.envelope().subject().id()))
                .map(AtPosition.class::cast)
                .toList();
    }

    static List<AtPosition> record(List<Recorded> facts, UUID child) {
        return entries(facts, Long.MAX_VALUE, Set.of(child));
    }
}
