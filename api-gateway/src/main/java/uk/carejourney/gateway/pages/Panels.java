package uk.carejourney.gateway.pages;

import uk.carejourney.fold.Identity;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Picture;
import uk.carejourney.fold.Spell;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.placement.PlacementFact.PlacementStarted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what holds for a child on one day: the few things anyone asks first. */
final class Panels {

    private static final String NOT_RECORDED = "Not recorded";

    private final FactWords words;
    private final Sight sight;

    Panels(FactWords words, Sight sight) {
        this.words = words;
        this.sight = sight;
    }

    List<TimelineView.Panel> of(Journey journey, LocalDate day) {
        Picture picture = journey.on(day);
        List<TimelineView.Panel> panels = new ArrayList<>();
        if (sight.named()) {
            panels.add(age(journey.identity(), day));
        }
        panels.add(
                picture.lookedAfter()
                        .map(spell ->
                                new TimelineView.Panel(
                                        "Looked after", "Yes", "since " + Dates.day(spell.from())))
                        .orElseGet(() -> notLookedAfter(journey, day)));
        if (picture.lookedAfter().isPresent()) {
            panels.add(
                    new TimelineView.Panel(
                            "Legal status",
                            picture.legalStatus()
                                    .map(code -> words.code("legal-status", code))
                                    .orElse(NOT_RECORDED),
                            null));
            panels.add(placement(picture.placement()));
        }
        ResponsibleWorker.on(journey, day).ifPresent(panels::add);
        return List.copyOf(panels);
    }

    private static TimelineView.Panel age(Identity identity, LocalDate day) {
        String died = identity.died().map(on -> "died on " + Dates.day(on)).orElse(null);
        return new TimelineView.Panel("Age", ChildWords.age(identity, day), died);
    }

    private static TimelineView.Panel notLookedAfter(Journey journey, LocalDate day) {
        String last =
                journey.periodsOfCare().stream()
                        .flatMap(spell -> spell.endedOn().stream())
                        .filter(ended -> !ended.isAfter(day))
                        .max(LocalDate::compareTo)
                        .map(ended -> "until " + Dates.day(ended))
                        .orElse(null);
        return new TimelineView.Panel("Looked after", "No", last);
    }

    private TimelineView.Panel placement(Optional<Spell<PlacementStarted>> placement) {
        return placement
                .map(spell -> new TimelineView.Panel("Placement", kind(spell), since(spell)))
                .orElseGet(() -> new TimelineView.Panel("Placement", NOT_RECORDED, null));
    }

    private String kind(Spell<PlacementStarted> spell) {
        return Optional.ofNullable(spell.begun().type())
                .map(type -> words.code("placement-type", type))
                .orElse(NOT_RECORDED);
    }

    private static String since(Spell<PlacementStarted> spell) {
        return "since " + Dates.day(spell.from());
    }
}
