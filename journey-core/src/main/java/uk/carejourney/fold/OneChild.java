package uk.carejourney.fold;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The records read as one, because they were found to be of one child.
 *
 * <p>Two records are read as one from the moment both say so, until one of them says otherwise or
 * can't be read any more. What holds between two holds between all: a record merged with one of
 * several is read with all of them, so there is no chain to follow and no circle to fall into. They
 * are read under the one that was opened first. Nothing moves: each keeps its own entries and its
 * own key.
 *
 * @param asked the record asked for
 * @param records all of them, in the order they were opened; the first is the one to read under
 * @param looked every record whose entries may decide which these are, the one asked for among them
 * @param entries everything held in them, in the order of positions
 */
public record OneChild(UUID asked, List<UUID> records, Set<UUID> looked, List<AtPosition> entries) {

    public OneChild {
        records = List.copyOf(records);
        looked = Set.copyOf(looked);
        entries = List.copyOf(entries);
    }

    /**
     * The records read as one with the one asked for.
     *
     * @param record the entries of one record, as far as they are known, in the order of positions
     */
    public static OneChild of(UUID asked, Function<UUID, List<AtPosition>> record) {
        return new Search(record).from(asked);
    }

    /** The record they are read under. */
    public UUID readUnder() {
        return records.getFirst();
    }

    /** Whether the record asked for is the one they are read under. */
    public boolean isReadHere() {
        return asked.equals(readUnder());
    }

    /** The records that are read under the one asked for, besides its own. */
    public List<UUID> others() {
        return records.stream().filter(one -> !one.equals(asked)).toList();
    }

    /** The record asked for by itself. */
    public OneChild own() {
        List<AtPosition> own =
                entries.stream().filter(entry -> asked.equals(entry.stream())).toList();
        return new OneChild(asked, List.of(asked), looked, own);
    }

    /**
     * What clocks are judged by: the facts that can be read, and of those that two records tell
     * alike the one in the record opened first. One that was put right is left as it is.
     */
    public List<Recorded> distinct() {
        List<Recorded> facts = Recorded.among(entries);
        if (records.size() == 1) {
            return facts;
        }
        Set<UUID> spokenOf = new HashSet<>();
        facts.forEach(one -> {
            if (one.fact() instanceof CorrectionFact correction) {
                spokenOf.add(correction.entry());
            }
        });
        Map<Alike, UUID> first = new HashMap<>();
        for (UUID record : records) {
            for (Recorded one : facts) {
                if (record.equals(one.stream())) {
                    first.putIfAbsent(Alike.of(one), record);
                }
            }
        }
        return facts.stream()
                .filter(one ->
                        spokenOf.contains(one.envelope().eventId())
                                || one.stream().equals(first.get(Alike.of(one))))
                .toList();
    }

    /** What a fact says and when it happened. */
    private record Alike(Happened happened, Fact fact) {

        static Alike of(Recorded recorded) {
            return new Alike(recorded.envelope().happened(), recorded.fact());
        }
    }

    private static final class Search {

        private final Function<UUID, List<AtPosition>> record;
        private final Map<UUID, List<AtPosition>> read = new HashMap<>();
        private final Map<UUID, Merges> said = new HashMap<>();

        Search(Function<UUID, List<AtPosition>> record) {
            this.record = record;
        }

        OneChild from(UUID asked) {
            if (said(asked).named().isEmpty()) {
                return new OneChild(asked, List.of(asked), Set.of(asked), entries(asked));
            }
            Set<UUID> looked = reached(asked, one -> said(one).named());
            Set<UUID> one = reached(asked, this::agreeing);
            List<UUID> records = new ArrayList<>(one);
            records.sort(Comparator.comparingLong(this::opened).thenComparing(id -> id));
            List<AtPosition> entries =
                    records.stream()
                            .flatMap(each -> entries(each).stream())
                            .sorted(Comparator.comparingLong(AtPosition::position))
                            .toList();
            return new OneChild(asked, records, looked, entries);
        }

        /** Those of whom both this record and they themselves say that they are of one child. */
        private Set<UUID> agreeing(UUID one) {
            Set<UUID> agreeing = new LinkedHashSet<>();
            for (UUID other : said(one).merged().keySet()) {
                if (said(other).merged().containsKey(one)) {
                    agreeing.add(other);
                }
            }
            return agreeing;
        }

        private static Set<UUID> reached(UUID from, Function<UUID, Set<UUID>> next) {
            Set<UUID> reached = new LinkedHashSet<>(Set.of(from));
            Deque<UUID> open = new ArrayDeque<>(reached);
            while (!open.isEmpty()) {
                for (UUID one : next.apply(open.pop())) {
                    if (reached.add(one)) {
                        open.push(one);
                    }
                }
            }
            return reached;
        }

        private long opened(UUID one) {
            List<AtPosition> entries = entries(one);
            return entries.isEmpty() ? Long.MAX_VALUE : entries.getFirst().position();
        }

        private List<AtPosition> entries(UUID one) {
            return read.computeIfAbsent(one, record);
        }

        private Merges said(UUID one) {
            return said.computeIfAbsent(one, id -> Merges.in(entries(id)));
        }
    }
}
