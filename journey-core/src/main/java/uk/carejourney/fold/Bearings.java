package uk.carejourney.fold;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which entries a correction can bear on, however many corrections lie between: correcting an entry
 * into a correction lets it bear on what that one speaks of.
 */
final class Bearings {

    private final Map<UUID, Set<UUID>> next = new HashMap<>();

    /** Takes account of an entry; entries are given in the order recorded. */
    void add(Recorded recorded) {
        List<UUID> spokenOf = spokenOf(recorded.fact());
        for (int i = 0; i < spokenOf.size(); i++) {
            link(recorded.envelope().eventId(), spokenOf.get(i));
            for (UUID told : from(spokenOf.get(i))) {
                spokenOf.subList(i + 1, spokenOf.size()).forEach(inner -> link(told, inner));
            }
        }
    }

    /** An entry and all it can bear on. */
    Set<UUID> from(UUID event) {
        Set<UUID> reached = new HashSet<>(Set.of(event));
        Deque<UUID> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (UUID one : next.getOrDefault(open.pop(), Set.of())) {
                if (reached.add(one)) {
                    open.push(one);
                }
            }
        }
        return reached;
    }

    private void link(UUID from, UUID to) {
        next.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
    }

    /** The entry spoken of, then the one its new content speaks of, and so on. */
    private static List<UUID> spokenOf(Fact fact) {
        List<UUID> entries = new ArrayList<>();
        Fact inner = fact;
        while (inner instanceof EntryCorrected corrected) {
            entries.add(corrected.entry());
            inner = corrected.fact();
        }
        if (inner instanceof CorrectionFact last) {
            entries.add(last.entry());
        }
        return entries;
    }
}
