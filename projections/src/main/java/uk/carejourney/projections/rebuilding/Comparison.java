package uk.carejourney.projections.rebuilding;

import org.bson.Document;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.projections.documents.SubjectDocuments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares a fresh generation with the live one, subject by subject, at equal position: where the
 * live one is behind, the fresh one's entries are cut to what the live one says it has built in, so
 * that an entry it lost shows.
 */
final class Comparison {

    private static final int AT_ONCE = 200;

    private final SubjectDocuments fresh;
    private final SubjectDocuments live;

    Comparison(SubjectDocuments fresh, SubjectDocuments live) {
        this.fresh = fresh;
        this.live = live;
    }

    /**
     * Those of some subjects whose documents are not equal; a subject the live one has gone ahead
     * with is among them until the fresh one has caught up.
     *
     * @param liveHas what the live one said it was built to, asked before this call
     */
    List<UUID> unequal(Collection<UUID> subjects, long liveHas) {
        List<UUID> all = List.copyOf(subjects);
        List<UUID> unequal = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            Map<UUID, Map<String, Document>> served = live.read(some);
            Map<UUID, Map<String, Document>> built = fresh.read(some);
            for (UUID subject : some) {
                if (!same(
                        subject,
                        served.getOrDefault(subject, Map.of()),
                        built.getOrDefault(subject, Map.of()),
                        liveHas)) {
                    unequal.add(subject);
                }
            }
        }
        return unequal;
    }

    private boolean same(
            UUID subject, Map<String, Document> served, Map<String, Document> built, long liveHas) {
        long servedTo = live.builtTo(served);
        Map<String, Document> expected = built;
        if (fresh.builtTo(built) > servedTo) {
            expected = cut(subject, built, Math.max(servedTo, liveHas));
        }
        return digests(served).equals(digests(expected));
    }

    private Map<String, Document> cut(UUID subject, Map<String, Document> built, long position) {
        List<AtPosition> known =
                fresh.entries(subject, built).stream()
                        .filter(entry -> entry.position() <= position)
                        .toList();
        return known.isEmpty() ? Map.of() : fresh.computed(subject, known);
    }

    private static Map<String, String> digests(Map<String, Document> documents) {
        return documents.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Digest.of(one.getValue())));
    }
}
