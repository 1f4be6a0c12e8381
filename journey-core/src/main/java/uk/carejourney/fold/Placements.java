package uk.carejourney.fold;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.journey.Ref;
import uk.carejourney.placement.PlacementFact.PlacementEnded;
import uk.carejourney.placement.PlacementFact.PlacementStarted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the child lived while looked after. A placement ends by its own ending, or with the period
 * of care it began in; one left open when the next began is still open, which is a finding.
 */
final class Placements {

    private Placements() {}

    static List<Spell<PlacementStarted>> in(
            List<Told> entries, List<Spell<ChildBecameLookedAfter>> periods) {
        Map<Ref, LocalDate> seen = Since.seenIn(entries, EpisodeStarted::placement);
        Map<Ref, List<Told>> endings = new HashMap<>();
        for (Told told : entries) {
            if (told.counts() && told.fact() instanceof PlacementEnded ended) {
                endings.computeIfAbsent(ended.placement(), _ -> new ArrayList<>()).add(told);
            }
        }
        List<Spell<PlacementStarted>> placements = new ArrayList<>();
        for (Told told : entries) {
            if (told.counts() && told.fact() instanceof PlacementStarted begun) {
                List<Told> own = endings.getOrDefault(begun.placement(), List.of());
                Since.of(told, begun.placement(), seen)
                        .map(since -> Spell.open(told, begun, since))
                        .ifPresent(open -> placements.add(ended(open, own, periods)));
            }
        }
        placements.sort(Comparator.comparing(Spell::from));
        return List.copyOf(placements);
    }

    private static Spell<PlacementStarted> ended(
            Spell<PlacementStarted> open,
            List<Told> endings,
            List<Spell<ChildBecameLookedAfter>> periods) {
        for (Told ending : endings) {
            @Nullable LocalDate on = ending.happened().earliest().orElse(null);
            if (on != null && !on.isBefore(open.from())) {
                return open.endedBy(ending, on);
            }
        }
        for (Spell<ChildBecameLookedAfter> period : periods) {
            if (period.covers(open.from()) && period.end() != null && period.to() != null) {
                return open.endedBy(period.end(), period.to());
            }
        }
        return open;
    }
}
