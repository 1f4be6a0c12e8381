package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fold.Merges;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.JourneyAnswer;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.journey.Recorded;
import uk.carejourney.recording.Authority;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says which records a timeline is read from, and by which of them each was merged. */
final class MergeWords {

    /**
     * Two records merged with each other.
     *
     * @param sentence which, and since when
     * @param separate where to separate them; absent for those who may not
     */
    record Pair(String sentence, @Nullable String separate) {}

    private final Person acting;
    private final Map<UUID, String> names = new LinkedHashMap<>();

    MergeWords(ChildReading reading, Person acting, List<UUID> records) {
        this.acting = acting;
        if (records.size() > 1) {
            Map<UUID, ChildLine> lines = reading.lines(records);
            records.forEach(one -> names.put(one, name(one, lines.get(one))));
        }
    }

    private String name(UUID record, @Nullable ChildLine line) {
        return line == null
                ? record.toString().substring(0, 8)
                : ChildWords.reference(line, acting.sight());
    }

    /** Every two records merged with each other, by the later of what the two say. */
    List<Pair> pairs(JourneyAnswer.Held held) {
        List<Pair> pairs = new ArrayList<>();
        for (UUID later : names.keySet()) {
            for (Map.Entry<UUID, Told> merge : merges(held, later).entrySet()) {
                UUID sooner = merge.getKey();
                Told back = names.containsKey(sooner) ? merges(held, sooner).get(later) : null;
                if (back != null && back.recorded().position() < position(merge.getValue())) {
                    pairs.add(pair(sooner, later, merge.getValue()));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static long position(Told told) {
        return told.recorded().position();
    }

    private static Map<UUID, Told> merges(JourneyAnswer.Held held, UUID record) {
        return Merges.in(
                        held.readable().stream()
                                .filter(one -> one.envelope().subject().id().equals(record))
                                .toList())
                .merged();
    }

    private Pair pair(UUID one, UUID other, Told merge) {
        boolean may = Authority.mayRecord(acting.role()) && acting.sight().named();
        return new Pair(
                "Record %s and record %s are read as one since %s."
                        .formatted(
                                names.get(one),
                                names.get(other),
                                Dates.moment(merge.recorded().recordedAt())),
                may ? "/children/%s/separate?other=%s".formatted(one, other) : null);
    }

    /** The mark of an entry that stands in another record than the one read under; else none. */
    List<EntryView.Tag> of(Recorded entry) {
        UUID record = entry.envelope().subject().id();
        boolean own = names.isEmpty() || record.equals(names.keySet().iterator().next());
        return own || !names.containsKey(record)
                ? List.of()
                : List.of(new EntryView.Tag("Record " + names.get(record), "turquoise"));
    }
}
