package uk.carejourney.clocks;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FieldValue;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything read to work out one subject's clocks: its own record, and those of the carers, homes
 * and court cases it names, on which rules may rest too.
 *
 * @param subject whose clocks
 * @param own the facts about it that can be read
 * @param journey its journey
 * @param others the facts about each of the others
 */
public record Circle(
        Subject subject, List<Recorded> own, Journey journey, Map<Subject, List<Recorded>> others) {

    private static final Set<SubjectKind> READ_BESIDE =
            EnumSet.of(SubjectKind.CARER, SubjectKind.HOME, SubjectKind.COURT_CASE);

    public Circle {
        own = List.copyOf(own);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /**
     * Reads what is known.
     *
     * @param own the facts about the subject that can be read
     * @param about the facts about another that can be read
     */
    public static Circle of(
            Subject subject, List<Recorded> own, Function<Subject, List<Recorded>> about) {
        Journey journey = Journey.of(own);
        Map<Subject, List<Recorded>> others = new LinkedHashMap<>();
        for (Told told : journey.entries()) {
            if (told.counts()) {
                for (FieldValue value : Facts.CATALOGUE.of(told.fact()).values(told.fact())) {
                    if (value.value() instanceof Subject other
                            && READ_BESIDE.contains(other.kind())) {
                        others.computeIfAbsent(other, about);
                    }
                }
            }
        }
        return new Circle(subject, own, journey, others);
    }

    /** The journeys the clocks are worked out from. */
    public Case asked() {
        Map<Subject, Journey> linked = new LinkedHashMap<>();
        others.forEach((other, facts) -> linked.put(other, Journey.of(facts)));
        return new Case(subject, journey, linked);
    }

    /** Position of the last entry about the others; -1 if there is none. */
    public long othersTo() {
        return others.values().stream()
                .flatMap(List::stream)
                .mapToLong(Recorded::position)
                .max()
                .orElse(-1);
    }
}
