package uk.carejourney.clocks;

import uk.carejourney.coverage.CoverageFact.RecordingCoverageDeclared;
import uk.carejourney.journey.Recorded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Over which days everything that happened in an area was recorded, by the declarations known.
 *
 * <p>One source that records everything is enough. Of two declarations of one source for an area
 * and a day the last recorded holds.
 */
public final class Coverage {

    /** Restrictions are made in this ledger and nowhere else: nobody need declare that. */
    private static final String DECIDED_HERE = "restriction";

    private final Map<String, List<RecordingCoverageDeclared>> byArea;
    private final boolean everything;

    private Coverage(List<RecordingCoverageDeclared> declared, boolean everything) {
        this.byArea =
                declared.stream().collect(Collectors.groupingBy(RecordingCoverageDeclared::area));
        this.everything = everything;
    }

    /** By the council's declarations, and those about the one child. */
    public static Coverage of(Iterable<Recorded> council, Iterable<Recorded> child) {
        TreeMap<Long, RecordingCoverageDeclared> byPosition = new TreeMap<>();
        List.of(council, child)
                .forEach(facts ->
                        facts.forEach(recorded -> {
                            if (recorded.fact() instanceof RecordingCoverageDeclared declaration) {
                                byPosition.put(recorded.position(), declaration);
                            }
                        }));
        return new Coverage(new ArrayList<>(byPosition.values()).reversed(), false);
    }

    /** Everything was recorded, as in examples. */
    public static Coverage complete() {
        return new Coverage(List.of(), true);
    }

    /** Nothing was declared. */
    public static Coverage none() {
        return new Coverage(List.of(), false);
    }

    /** Whether everything in an area was recorded on every day from one to another. */
    public boolean complete(String area, LocalDate from, LocalDate to) {
        if (everything || area.equals(DECIDED_HERE)) {
            return true;
        }
        LocalDate last = to.isBefore(from) ? from : to;
        List<RecordingCoverageDeclared> own = byArea.getOrDefault(area, List.of());
        if (!own.isEmpty()
                && isComplete(own.getFirst(), from)
                && isComplete(own.getFirst(), last)) {
            return true;
        }
        SortedSet<LocalDate> turns = new TreeSet<>();
        turns.add(from);
        for (RecordingCoverageDeclared one : own) {
            turns.add(one.from());
            if (one.to() != null) {
                turns.add(one.to().plusDays(1));
            }
        }
        return turns.subSet(from, last.plusDays(1)).stream().allMatch(day -> complete(own, day));
    }

    private static boolean complete(List<RecordingCoverageDeclared> lastFirst, LocalDate day) {
        SortedSet<String> spoken = new TreeSet<>();
        for (RecordingCoverageDeclared one : lastFirst) {
            if (covers(one, day) && spoken.add(one.source()) && isComplete(one, day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(RecordingCoverageDeclared one, LocalDate day) {
        return !day.isBefore(one.from()) && (one.to() == null || !day.isAfter(one.to()));
    }

    private static boolean isComplete(RecordingCoverageDeclared one, LocalDate day) {
        return covers(one, day) && one.extent().is("complete");
    }
}
