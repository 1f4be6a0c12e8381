package uk.carejourney.fold;

import org.jspecify.annotations.Nullable;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.journey.Recorded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What was known of a child at one moment beside what was known at a later one.
 *
 * <p>Corrections, withdrawals and disputes show in what they do to the entries they speak of; they
 * are not differences themselves.
 *
 * @param before the journey as known at the earlier moment
 * @param after the journey as known at the later moment
 * @param differences in the order of the life as told at the later moment
 */
public record Comparison(Journey before, Journey after, List<Difference> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares two moments.
     *
     * @param facts recorded facts of one subject, at least all up to the later moment
     * @param from the last position considered at the earlier moment
     * @param to the last position considered at the later moment
     * @throws IllegalArgumentException if the first is after the second
     */
    public static Comparison between(Iterable<Recorded> facts, long from, long to) {
        if (from > to) {
            throw new IllegalArgumentException("the earlier moment is after the later one");
        }
        return between(Journey.asKnown(facts, from), Journey.asKnown(facts, to), from);
    }

    /**
     * Compares what was known of a child at two moments, be it in the same records or not.
     *
     * @param from the last position considered at the earlier moment
     */
    public static Comparison between(Journey before, Journey after, long from) {
        Map<UUID, Told> earlier = new HashMap<>();
        before.entries().forEach(told -> earlier.put(event(told.recorded()), told));
        Map<UUID, Recorded> lastWord = lastWords(after, from);
        List<Difference> differences = new ArrayList<>();
        for (Told told : after.entries()) {
            if (!(told.recorded().fact() instanceof CorrectionFact)) {
                UUID event = event(told.recorded());
                Recorded by = lastWord.getOrDefault(event, told.recorded());
                compare(earlier.remove(event), told, by, from, differences);
            }
        }
        earlier.values().stream()
                .filter(told -> !(told.recorded().fact() instanceof CorrectionFact))
                .filter(Told::counts)
                .forEach(told -> differences.add(new Difference.Parted(told)));
        differences.sort(Comparator.comparing(Difference::after, Told.IN_ORDER_OF_LIFE));
        return new Comparison(before, after, differences);
    }

    /**
     * The differences in what can have happened by a day, as told at either moment; all of them if
     * it is absent.
     */
    public List<Difference> about(@Nullable LocalDate day) {
        return day == null
                ? differences
                : differences.stream().filter(one -> happened(one, day)).toList();
    }

    private static boolean happened(Difference difference, LocalDate day) {
        return switch (difference) {
            case Difference.Changed(var before, var after, var _) ->
                    before.by(day) || after.by(day);
            case Difference.Withdrawn(var before, var after, var _) ->
                    before.by(day) || after.by(day);
            default -> difference.after().by(day);
        };
    }

    private static void compare(
            @Nullable Told before,
            Told after,
            Recorded by,
            long from,
            List<Difference> differences) {
        boolean counted = before != null && before.counts();
        boolean elsewhere = before == null && after.recorded().position() <= from;
        if (elsewhere) {
            if (after.counts()) {
                differences.add(new Difference.Joined(after));
            }
        } else if (before == null && after.counts()) {
            differences.add(new Difference.Added(after));
        } else if (before == null) {
            differences.add(new Difference.CameAndWent(after, by));
        } else if (counted && !after.counts()) {
            differences.add(new Difference.Withdrawn(before, after, by));
        } else if (!counted && after.counts()) {
            differences.add(new Difference.BroughtBack(after, by));
        } else if (counted && !saysTheSame(before, after)) {
            differences.add(new Difference.Changed(before, after, by));
        }
        List<Recorded> said = new ArrayList<>(after.disputes());
        said.removeAll(before == null ? List.of() : before.disputes());
        if (elsewhere) {
            said.removeIf(one -> one.position() <= from);
        }
        if (!said.isEmpty()) {
            differences.add(new Difference.Disputed(after, said));
        }
    }

    private static boolean saysTheSame(Told before, Told after) {
        return before.happened().equals(after.happened()) && before.fact().equals(after.fact());
    }

    /** For every entry the last correction or withdrawal after a position that bears on it. */
    private static Map<UUID, Recorded> lastWords(Journey journey, long from) {
        TreeMap<Long, Recorded> inOrder = new TreeMap<>();
        journey.entries().forEach(told -> inOrder.put(told.recorded().position(), told.recorded()));
        Bearings bearings = new Bearings();
        inOrder.values().forEach(bearings::add);
        Map<UUID, Recorded> last = new HashMap<>();
        for (Recorded recorded : inOrder.tailMap(from, false).values()) {
            if (recorded.fact() instanceof EntryCorrected
                    || recorded.fact() instanceof EntryVoided) {
                bearings.from(event(recorded)).forEach(event -> last.put(event, recorded));
            }
        }
        return last;
    }

    private static UUID event(Recorded recorded) {
        return recorded.envelope().eventId();
    }
}
