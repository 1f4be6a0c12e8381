package uk.carejourney.findings;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.identity.IdentityFact.ChildBorn;
import uk.carejourney.identity.IdentityFact.ChildDied;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.identity.IdentityFact.DateOfBirthRecorded;
import uk.carejourney.identity.IdentityFact.SexRecorded;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.placement.PlacementFact.PlacementStarted;
import uk.carejourney.visit.VisitFact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What entries say of the child's birth, sex and death that can't all be so. */
record WhoTheyAre(Journey journey) {

    List<Finding> found() {
        List<Finding> found = new ArrayList<>();
        born(found);
        sex(found);
        died(found);
        outsideLife(found);
        return found;
    }

    private void born(List<Finding> found) {
        if (journey.told(DateOfBirthRecorded.class).findAny().isPresent()) {
            return;
        }
        Map<Told, Happened> births = new LinkedHashMap<>();
        journey.told(ChildRegistered.class)
                .forEach(told -> {
                    Happened given = ((ChildRegistered) told.fact()).dateOfBirth();
                    if (given != null && given.earliest().isPresent()) {
                        births.put(told, given);
                    }
                });
        journey.told(ChildBorn.class)
                .filter(told -> told.happened().earliest().isPresent())
                .forEach(told -> births.put(told, told.happened()));
        List<Happened> days = List.copyOf(births.values());
        boolean differ =
                days.stream().anyMatch(one -> days.stream().anyMatch(other -> apart(one, other)));
        if (differ) {
            found.add(FindingCode.DOB_DIFFERS.about(List.copyOf(births.keySet())));
        }
    }

    /** Whether they can't be one day, however imprecise they are. */
    private static boolean apart(Happened one, Happened other) {
        LocalDate last = one.latest().orElse(LocalDate.MAX);
        return other.earliest().filter(last::isBefore).isPresent();
    }

    private void sex(List<Finding> found) {
        if (journey.told(SexRecorded.class).findAny().isPresent()) {
            return;
        }
        Map<Told, Code> given = new LinkedHashMap<>();
        for (Told told : journey.told(Fact.class).toList()) {
            Code sex =
                    switch (told.fact()) {
                        case ChildRegistered registered -> registered.sex();
                        case ChildBorn born -> born.sex();
                        default -> null;
                    };
            if (sex != null) {
                given.put(told, sex);
            }
        }
        if (given.values().stream().distinct().count() > 1) {
            found.add(FindingCode.SEX_DIFFERS.about(List.copyOf(given.keySet())));
        }
    }

    private void died(List<Finding> found) {
        List<Told> deaths =
                journey.told(ChildDied.class)
                        .filter(told -> told.happened().earliest().isPresent())
                        .toList();
        boolean differ =
                deaths.stream()
                        .anyMatch(one ->
                                deaths.stream()
                                        .anyMatch(
                                                other -> apart(one.happened(), other.happened())));
        if (differ) {
            found.add(FindingCode.DEATH_DIFFERS.about(deaths));
        }
    }

    /**
     * A child is worked with before birth and remembered after death, but not looked after then.
     */
    private void outsideLife(List<Finding> found) {
        Optional<LocalDate> born = journey.identity().born().flatMap(Happened::earliest);
        Optional<LocalDate> died = journey.identity().died();
        for (Told told : journey.told(Fact.class).filter(WhoTheyAre::isLived).toList()) {
            LocalDate last = told.happened().latest().orElse(null);
            LocalDate first = told.happened().earliest().orElse(null);
            if (last != null && born.filter(last::isBefore).isPresent()) {
                found.add(FindingCode.STARTS_BEFORE_BIRTH.about(told));
            }
            if (first != null && died.filter(first::isAfter).isPresent()) {
                found.add(FindingCode.AFTER_DEATH.about(told));
            }
        }
    }

    private static boolean isLived(Told told) {
        return told.fact() instanceof ChildBecameLookedAfter
                || told.fact() instanceof PlacementStarted
                || told.fact() instanceof VisitFact;
    }
}
