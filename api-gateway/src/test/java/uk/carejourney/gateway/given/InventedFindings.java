package uk.carejourney.gateway.given;

import uk.carejourney.findings.Finding;
import uk.carejourney.projections.findings.FindingsReader;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Findings of many invented children, for a board. */
final class InventedFindings implements FindingsReader {

    private static final String CODE = "RECORDED_LATE";
    private static final int CHILDREN = 120;

    @Override
    public List<Finding> of(UUID child) {
        return List.of(new Finding(CODE, List.of(7L), "Late."));
    }

    @Override
    public Page having(String code, int page, int size, Optional<Set<UUID>> seen) {
        if (!code.equals(CODE)) {
            return new Page(List.of(), 0);
        }
        List<OfChild> children =
                IntStream.range((page - 1) * size, Math.min(page * size, CHILDREN))
                        .mapToObj(InventedRecords::other)
                        .filter(child -> seen.isEmpty() || seen.get().contains(child))
                        .map(child -> new OfChild(child, of(child)))
                        .toList();
        return new Page(children, CHILDREN);
    }

    @Override
    public Page havingAfter(String code, Optional<UUID> after, int size, Optional<Set<UUID>> seen) {
        return having(code, 1, size, seen);
    }

    @Override
    public SortedMap<String, Long> byCode() {
        return new TreeMap<>(Map.of(CODE, (long) CHILDREN, "DOB_DIFFERS", 1L));
    }

    @Override
    public boolean awaitAtLeast(long position, Duration timeout) {
        return true;
    }
}
