package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Spell;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.placement.PlacementFact.PlacementStarted;
import uk.carejourney.rulebook.Event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** When each kind of fact that rules ask for happened, in the records they read it in. */
final class Happenings {

    private final Case subject;
    private final FactsSoFar facts;
    private final Instant asOf;
    private final Map<Event.Happens, List<Moment>> found = new HashMap<>();
    private final Set<Instant> toCome = new HashSet<>();

    Happenings(Case subject, FactsSoFar facts, Instant asOf) {
        this.subject = subject;
        this.facts = facts;
        this.asOf = asOf;
    }

    /** When what was asked for and is dated later will have come, a day in a field included. */
    Set<Instant> toCome() {
        return toCome;
    }

    /** Every moment it happened, in order. */
    List<Moment> of(Event.Happens event) {
        return found.computeIfAbsent(event, this::find);
    }

    private List<Moment> find(Event.Happens event) {
        Stream<Told> told =
                switch (event.about()) {
                    case CHILD -> facts.of(event.type().record()).stream();
                    case CARER -> atPlacements(event, PlacementStarted::carer);
                    case HOME -> atPlacements(event, PlacementStarted::home);
                    case COURT_CASE ->
                            subject.linked().entrySet().stream()
                                    .filter(one -> one.getKey().kind() == SubjectKind.COURT_CASE)
                                    .flatMap(one -> in(one.getValue(), event));
                };
        List<Moment> all =
                told.filter(one -> FactsSoFar.says(event.type(), one.fact(), event.where()))
                        .flatMap(one -> moment(one, event))
                        .sorted(Moment.IN_ORDER)
                        .toList();
        all.stream()
                .map(Moment::day)
                .filter(day -> day.isAfter(Calendar.dayOf(asOf)))
                .forEach(day -> toCome.add(Calendar.startOf(day)));
        return all;
    }

    private Stream<Moment> moment(Told told, Event.Happens event) {
        return event.day()
                .map(field -> FactsSoFar.dayIn(event.type(), told.fact(), field).stream())
                .orElseGet(() -> Stream.of(told.happened()))
                .filter(happened -> happened.earliest().isPresent())
                .map(happened -> Moment.of(told, event.type(), happened));
    }

    private Stream<Told> atPlacements(
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
        return told.stream();
    }

    private Stream<Told> in(Journey journey, Event.Happens event) {
        return journey.told(event.type().record())
                .filter(told -> FactsSoFar.hasHappened(told.happened(), asOf));
    }
}
