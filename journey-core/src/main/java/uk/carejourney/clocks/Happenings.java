package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Spell;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.placement.PlacementFact.PlacementStarted;
import uk.carejourney.rulebook.Event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** When each kind of fact that rules ask for happened, in the records they read it in. */
final class Happenings {

    private final Case subject;
    private final FactsSoFar facts;
    private final Instant asOf;

    Happenings(Case subject, FactsSoFar facts, Instant asOf) {
        this.subject = subject;
        this.facts = facts;
        this.asOf = asOf;
    }

    /** Every moment it happened, in order. */
    List<Moment> of(Event.Happens event) {
        List<Told> told =
                switch (event.about()) {
                    case CHILD -> facts.of(event.type().record());
                    case CARER -> atPlacements(event, PlacementStarted::carer);
                    case HOME -> atPlacements(event, PlacementStarted::home);
                    case COURT_CASE ->
                            subject.linked().entrySet().stream()
                                    .filter(one -> one.getKey().kind() == SubjectKind.COURT_CASE)
                                    .flatMap(one -> in(one.getValue(), event))
                                    .toList();
                };
        if (told.isEmpty()) {
            return List.of();
        }
        List<Moment> all = new ArrayList<>();
        told.forEach(one -> {
            if (FactsSoFar.says(event.type(), one.fact(), event.where())) {
                happened(one, event)
                        .filter(happened -> happened.earliest().isPresent())
                        .ifPresent(happened -> all.add(Moment.of(one, event.type(), happened)));
            }
        });
        all.sort(Moment.IN_ORDER);
        return Collections.unmodifiableList(all);
    }

    private static Optional<Happened> happened(Told told, Event.Happens event) {
        return event.day().isEmpty()
                ? Optional.of(told.happened())
                : FactsSoFar.dayIn(event.type(), told.fact(), event.day().get());
    }

    private List<Told> atPlacements(
            Event.Happens event, Function<PlacementStarted, @Nullable Subject> whose) {
        List<Told> told = new ArrayList<>();
        for (Spell<PlacementStarted> spell : subject.journey().placements()) {
            Subject other = whose.apply(spell.begun());
            Journey journey = other == null ? null : subject.linked().get(other);
            if (journey != null) {
                in(journey, event)
                        .filter(one -> one.happened().earliest().filter(spell::covers).isPresent())
                        .filter(one -> !told.contains(one))
                        .forEach(told::add);
            }
        }
        return told;
    }

    private Stream<Told> in(Journey journey, Event.Happens event) {
        return journey.told(event.type().record())
                .filter(told -> FactsSoFar.hasHappened(told.happened(), asOf));
    }
}
