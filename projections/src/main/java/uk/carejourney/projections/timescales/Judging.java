package uk.carejourney.projections.timescales;

import uk.carejourney.clocks.Circle;
import uk.carejourney.clocks.Clocks;
import uk.carejourney.clocks.Law;
import uk.carejourney.fold.OneChild;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.SubjectHistory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Works out clocks, now or as they were known. */
public final class Judging {

    private final SubjectHistory history;
    private final CouncilLaw law;

    /**
     * @param history tells what the ledger holds about others a subject's facts name
     * @param law what decides
     */
    public Judging(SubjectHistory history, CouncilLaw law) {
        this.history = history;
        this.law = law;
    }

    /**
     * The clocks by everything known now.
     *
     * @param entries everything about one subject
     * @return empty if nothing of it can be read any more, or it is read under another record of
     *     the same child, where its clocks are too
     */
    public Optional<Judged> now(List<AtPosition> entries, Instant asOf) {
        OneChild child = together(entries, Long.MAX_VALUE);
        return child.isReadHere()
                ? judge(child, Long.MAX_VALUE, law.now(), asOf)
                : Optional.empty();
    }

    /** The records read as one with that of some entries. */
    OneChild together(List<AtPosition> entries) {
        return together(entries, Long.MAX_VALUE);
    }

    private OneChild together(List<AtPosition> entries, long position) {
        UUID asked = asked(entries);
        return OneChild.of(
                asked,
                one ->
                        (one.equals(asked) ? entries : history.of(one))
                                .stream()
                                        .filter(entry -> entry.position() <= position)
                                        .filter(entry -> entry.stream().equals(one))
                                        .toList());
    }

    private static UUID asked(List<AtPosition> entries) {
        return Recorded.among(entries).stream()
                .map(Recorded::stream)
                .findFirst()
                .orElseGet(() -> entries.getFirst().stream());
    }

    /**
     * The clocks as known when a position was the last one taken: by the facts, the calendar and
     * the settings known then.
     *
     * @param entries everything up to then about one subject, or in all records read as one
     * @param asOf the moment they are told for; what happened later does not count
     */
    public Optional<Judged> asKnown(List<AtPosition> entries, long position, Instant asOf) {
        return asKnown(entries, position, law.asKnown(position), asOf);
    }

    /** The same for many subjects, by the law known at that position, which is read once. */
    public Optional<Judged> asKnown(
            List<AtPosition> entries, long position, Law then, Instant asOf) {
        return entries.isEmpty()
                ? Optional.empty()
                : judge(together(entries, position), position, then, asOf);
    }

    private Optional<Judged> judge(OneChild child, long position, Law decides, Instant asOf) {
        List<Recorded> own = child.distinct();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Circle circle =
                Circle.of(
                        new Subject(own.getFirst().envelope().subject().kind(), child.readUnder()),
                        own,
                        other -> readable(history.of(other.id()), position));
        Clocks clocks = decides.clocks(circle.asked(), own, asOf);
        Map<UUID, Long> positions = positions(own);
        circle.others().values().forEach(about -> positions.putAll(positions(about)));
        return Optional.of(
                new Judged(
                        circle.subject(),
                        clocks,
                        clocks.next(),
                        positions,
                        circle.others().keySet(),
                        circle.othersTo(),
                        decides.position(),
                        asOf));
    }

    /** Position of the last entry that can be read about some others; -1 if there is none. */
    long lastAbout(Set<UUID> others) {
        return others.stream()
                .flatMap(other -> readable(history.of(other), Long.MAX_VALUE).stream())
                .mapToLong(Recorded::position)
                .max()
                .orElse(-1);
    }

    private static List<Recorded> readable(List<AtPosition> entries, long position) {
        return Recorded.among(entries).stream()
                .filter(entry -> entry.position() <= position)
                .toList();
    }

    private static Map<UUID, Long> positions(List<Recorded> entries) {
        Map<UUID, Long> positions = new HashMap<>();
        entries.forEach(one -> positions.put(one.envelope().eventId(), one.position()));
        return positions;
    }
}
