package uk.carejourney.findings;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.admission.AdmissionFact.ChildCeasedToBeLookedAfter;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Spell;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;
import uk.carejourney.placement.PlacementFact.PlacementEnded;
import uk.carejourney.placement.PlacementFact.PlacementStarted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Beginnings and endings of care and placements that don't fit each other. */
record Care(Journey journey) {

    List<Finding> found() {
        List<Finding> found = new ArrayList<>();
        periods(found);
        endings(found);
        overlaps(found);
        return found;
    }

    private void periods(List<Finding> found) {
        Set<Told> starts = new HashSet<>();
        Set<Told> ends = new HashSet<>();
        for (Spell<ChildBecameLookedAfter> period : journey.periodsOfCare()) {
            starts.add(period.start());
            Told end = period.end();
            if (end != null) {
                ends.add(end);
            }
        }
        dated(ChildBecameLookedAfter.class)
                .filter(told -> !starts.contains(told))
                .forEach(told -> found.add(FindingCode.START_WHILE_OPEN.about(told)));
        dated(ChildCeasedToBeLookedAfter.class)
                .filter(told -> !ends.contains(told))
                .forEach(told -> found.add(FindingCode.END_OF_NOTHING.about(told)));
    }

    private Stream<Told> dated(Class<? extends Fact> kind) {
        return journey.told(kind).filter(told -> told.happened().earliest().isPresent());
    }

    private void endings(List<Finding> found) {
        List<Told> starts = journey.told(PlacementStarted.class).toList();
        journey.told(PlacementEnded.class)
                .forEach(end -> {
                    List<Told> own =
                            starts.stream().filter(start -> of(start).equals(of(end))).toList();
                    LocalDate on = end.happened().earliest().orElse(null);
                    if (own.isEmpty()) {
                        found.add(FindingCode.END_OF_NOTHING.about(end));
                    } else if (on != null && own.stream().allMatch(start -> isAfter(start, on))) {
                        found.add(FindingCode.END_BEFORE_START.about(own.getFirst(), end));
                    }
                });
    }

    private static boolean isAfter(Told start, LocalDate end) {
        return start.happened().earliest().filter(from -> from.isAfter(end)).isPresent();
    }

    private static Ref of(Told told) {
        return switch (told.fact()) {
            case PlacementStarted started -> started.placement();
            case PlacementEnded ended -> ended.placement();
            default -> throw new IllegalArgumentException("no placement");
        };
    }

    /** Each placement beside the ones that began while it was open, its last day not counted. */
    private void overlaps(List<Finding> found) {
        List<Spell<PlacementStarted>> placements = journey.placements();
        for (int i = 0; i < placements.size(); i++) {
            for (Spell<PlacementStarted> later : placements.subList(i + 1, placements.size())) {
                Spell<PlacementStarted> earlier = placements.get(i);
                if (earlier.startKnown() && later.startKnown() && earlier.covers(later.from())) {
                    found.add(
                            FindingCode.OVERLAPPING_PLACEMENTS.about(
                                    earlier.start(), later.start()));
                }
            }
        }
    }
}
