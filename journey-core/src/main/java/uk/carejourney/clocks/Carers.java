package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Spell;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;
import uk.carejourney.placement.PlacementFact.PlacementEnded;
import uk.carejourney.placement.PlacementFact.PlacementStarted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A child's placements with one carer or home, one after another.
 *
 * <p>A placement begins another stretch only where its carer, or its home, is another. So the child
 * who comes back from hospital, or whose foster carer adopts, is still with the same.
 */
final class Carers {

    private static final Set<String> TEMPORARY = Set.of("T0", "T1", "T2", "T3", "T4");

    private final List<Spell<PlacementStarted>> placements;
    private final LocalDate today;

    /** Those the return codes as begun with the carer of before (T and U). */
    private final Set<Ref> sameCarerByReturn;

    Carers(Journey journey, LocalDate today) {
        this.placements = journey.placements();
        this.today = today;
        this.sameCarerByReturn =
                journey.told(EpisodeStarted.class)
                        .map(told -> (EpisodeStarted) told.fact())
                        .filter(Carers::saysSameCarer)
                        .flatMap(one -> Optional.ofNullable(one.placement()).stream())
                        .collect(Collectors.toSet());
    }

    Stretches stretches() {
        List<Stretch> list = new ArrayList<>();
        @Nullable Spell<PlacementStarted> before = null;
        for (Spell<PlacementStarted> next : placements) {
            if (isTemporary(next) || next.from().isAfter(today)) {
                continue;
            }
            Stretch stretch = Stretch.of(next, today);
            if (before != null && isSameCarer(before, next) && isUnbroken(before, next)) {
                Stretch first = list.removeLast();
                list.add(
                        new Stretch(
                                first.from(),
                                stretch.to(),
                                first.begun(),
                                stretch.ended(),
                                first.fromKnown()));
            } else {
                list.add(stretch);
            }
            before = next;
        }
        return Stretches.of(list);
    }

    private static boolean isTemporary(Spell<PlacementStarted> spell) {
        return spell.begun().type() != null && TEMPORARY.contains(spell.begun().type().value());
    }

    private boolean isSameCarer(Spell<PlacementStarted> before, Spell<PlacementStarted> next) {
        boolean onlyItsStatusChanged =
                before.end() != null
                        && before.end().fact() instanceof PlacementEnded ended
                        && ended.reason() != null
                        && ended.reason().is("PLACE");
        @Nullable Subject carer = who(before);
        return onlyItsStatusChanged
                || sameCarerByReturn.contains(next.begun().placement())
                || (carer != null && Objects.equals(carer, who(next)));
    }

    private static boolean saysSameCarer(EpisodeStarted episode) {
        return episode.reason() != null && (episode.reason().is("T") || episode.reason().is("U"));
    }

    private static @Nullable Subject who(Spell<PlacementStarted> spell) {
        return spell.begun().carer() != null ? spell.begun().carer() : spell.begun().home();
    }

    /** Nothing but temporary stays lies between them, without a day of being nowhere. */
    private boolean isUnbroken(Spell<PlacementStarted> before, Spell<PlacementStarted> next) {
        @Nullable LocalDate day = before.to();
        while (day != null && day.isBefore(next.from())) {
            LocalDate then = day;
            day =
                    placements.stream()
                            .filter(Carers::isTemporary)
                            .filter(one -> one.covers(then))
                            .flatMap(one -> one.endedOn().stream())
                            .findFirst()
                            .orElse(null);
        }
        return day != null;
    }
}
