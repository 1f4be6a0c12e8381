package uk.carejourney.projections.timescales;

import uk.carejourney.clocks.Case;
import uk.carejourney.clocks.Clocks;
import uk.carejourney.clocks.Coverage;
import uk.carejourney.clocks.Question;
import uk.carejourney.fold.Journey;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.SubjectHistory;

import java.time.Instant;
import java.util.ArrayList;
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
     * @return empty if nothing of it can be read any more
     */
    public Optional<Judged> now(List<AtPosition> entries, Instant asOf) {
        return judge(entries, Long.MAX_VALUE, law.now(), asOf);
    }

    /**
     * The clocks as known when a position was the last one taken: by the facts, the calendar and
     * the settings known then.
     *
     * @param entries everything about one subject up to then
     * @param asOf the moment they are told for; what happened later does not count
     */
    public Optional<Judged> asKnown(List<AtPosition> entries, long position, Instant asOf) {
        return judge(entries, position, law.asKnown(position), asOf);
    }

    private Optional<Judged> judge(
            List<AtPosition> entries, long position, Law decides, Instant asOf) {
        List<Recorded> own = readable(entries, position);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Subject subject = own.getFirst().envelope().subject();
        Journey journey = Journey.of(own);
        Set<Subject> others = Others.namedIn(journey);
        Map<Subject, Journey> linked = new HashMap<>();
        Map<UUID, Long> positions = positions(own);
        long othersTo = -1;
        for (Subject other : others) {
            List<Recorded> about = readable(history.of(other.id()), position);
            linked.put(other, Journey.of(about));
            positions.putAll(positions(about));
            othersTo = Math.max(othersTo, about.isEmpty() ? -1 : about.getLast().position());
        }
        Clocks clocks =
                Clocks.of(
                        new Question(
                                new Case(subject, journey, linked),
                                decides.rulebook(),
                                decides.calendar(),
                                decides.settings(),
                                Coverage.of(decides.declared(), own),
                                asOf));
        List<Journey> read = new ArrayList<>(linked.values());
        read.add(journey);
        return Optional.of(
                new Judged(
                        subject,
                        clocks,
                        Turns.next(clocks, read, asOf),
                        positions,
                        others,
                        othersTo,
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
        return entries.stream()
                .filter(entry -> entry.position() <= position)
                .filter(Recorded.class::isInstance)
                .map(Recorded.class::cast)
                .toList();
    }

    private static Map<UUID, Long> positions(List<Recorded> entries) {
        Map<UUID, Long> positions = new HashMap<>();
        entries.forEach(one -> positions.put(one.envelope().eventId(), one.position()));
        return positions;
    }
}
