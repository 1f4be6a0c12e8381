package uk.carejourney.reference;

import uk.carejourney.rulebook.Condition;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Population;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.Status;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The facts and fields that events, statuses and deadlines rest on, down to the last status. */
final class FactsRead {

    /** What every fact says beside its fields: when it happened. */
    static final String WHEN = "happened";

    private final Rulebook rulebook;
    private final Map<String, Set<String>> fields = new TreeMap<>();
    private final Set<String> statuses = new HashSet<>();

    FactsRead(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Fields by the fact they stand in. */
    Map<String, Set<String>> fields() {
        return fields;
    }

    FactsRead population(Population population) {
        population.terms().forEach(term -> status(term.status()));
        return this;
    }

    FactsRead event(Event event) {
        switch (event) {
            case Event.Happens happens -> {
                read(happens, happens.day().orElse(WHEN));
                says(happens, happens.where());
            }
            case Event.Begins(var status) -> status(status);
            case Event.Ends(var status) -> status(status);
            case Event.Birthday _ -> born();
            case Event.Yearly _ -> read("calendar", "day of the year");
            case Event.TermBegins _ -> terms();
            case Event.AnyOf(var events) -> events.forEach(this::event);
            case Event.While(var inner, var terms) -> {
                event(inner);
                terms.forEach(term -> status(term.status()));
            }
            case Event.Numbered numbered -> {
                event(numbered.event());
                numbered.within().ifPresent(this::status);
                numbered.each().ifPresent(field -> fieldOf(numbered.event(), field));
            }
            case Event.Following(var later, var earlier, var same) -> {
                event(later);
                event(earlier);
                same(later, earlier, same);
            }
        }
        return this;
    }

    /** What a deadline reads beside the start it counts from. */
    FactsRead deadline(Deadline deadline, Event start) {
        switch (deadline) {
            case Deadline.Within within ->
                    within.agreed()
                            .ifPresent(agreed -> {
                                event(agreed.event());
                                fieldOf(agreed.event(), agreed.field());
                            });
            case Deadline.OnDateIn(var field) -> fieldOf(start, field);
            case Deadline.ByThe(var event) -> event(event);
            case Deadline.NotBeforeThe(var event) -> event(event);
            case Deadline.Earliest(var several) -> several.forEach(one -> deadline(one, start));
            case Deadline.EndOfTerm _ -> terms();
            case Deadline.TimeIn in -> status(in.status());
            case Deadline.Spells spells -> status(spells.status());
            case Deadline.Count count -> {
                event(count.event());
                count.distinct().ifPresent(field -> fieldOf(count.event(), field));
            }
            case Deadline.Share share -> {
                event(share.event());
                share.parts().forEach(field -> fieldOf(share.event(), field));
                fieldOf(share.event(), share.whole());
            }
            case Deadline.InARow(var event, var saying, var _) -> {
                event(event);
                if (event instanceof Event.Happens happens) {
                    says(happens, saying);
                }
            }
            case Deadline.Before _, Deadline.NotBefore _, Deadline.Between _ -> {}
        }
        return this;
    }

    /** Fields of one event that must agree with those of another. */
    FactsRead same(Event later, Event earlier, Map<String, String> same) {
        same.forEach((one, other) -> {
            fieldOf(later, one);
            fieldOf(earlier, other);
        });
        return this;
    }

    FactsRead status(String name) {
        if (statuses.add(name)) {
            definition(rulebook.status(name).definition());
        }
        return this;
    }

    private void definition(Status.Definition definition) {
        switch (definition) {
            case Status.LookedAfter _ -> lookedAfter();
            case Status.Placed _ -> placed();
            case Status.InPlacementOfType _ -> {
                placed();
                read("placement.placement-started", "type");
            }
            case Status.WithOneCarer _ -> {
                placed();
                List.of("carer", "home", "type")
                        .forEach(field -> read("placement.placement-started", field));
                read("placement.placement-ended", "reason");
            }
            case Status.UnderLegalStatus _ -> {
                lookedAfter();
                read("admission.child-became-looked-after", "legalStatus");
                read("admission.legal-status-changed", "legalStatus");
                read("admission.episode-started", "legalStatus");
            }
            case Status.FromTo fromTo -> {
                event(fromTo.from());
                event(fromTo.to());
                same(fromTo.to(), fromTo.from(), fromTo.same());
            }
            case Status.LastSaid said -> {
                event(said.event());
                says(said.event(), said.says());
                said.each().ifPresent(field -> read(said.event(), field));
            }
            case Status.Aged _ -> born();
            case Status.FirstPart(var of, var _) -> status(of);
            case Status.AfterPart(var of, var _) -> status(of);
            case Status.AddsUp(var of, var _) -> status(of);
            case Status.InWhich(var of, var event) -> {
                status(of);
                event(event);
            }
            case Status.AllOf(var population) -> population(population);
            case Status.OneOf(var names) -> names.forEach(this::status);
        }
    }

    private void lookedAfter() {
        read("admission.child-became-looked-after", WHEN);
        read("admission.child-ceased-to-be-looked-after", WHEN);
    }

    private void placed() {
        lookedAfter();
        List.of("placement.placement-started", "placement.placement-ended")
                .forEach(fact -> {
                    read(fact, WHEN);
                    read(fact, "placement");
                });
    }

    private void born() {
        read("identity.child-registered", "dateOfBirth");
        read("identity.date-of-birth-recorded", "dateOfBirth");
    }

    private void terms() {
        read("council.calendar-published", "terms");
    }

    private void says(Event.Happens happens, List<Condition> conditions) {
        conditions.forEach(condition -> read(happens, condition.field()));
    }

    /** A field of whatever facts the event may be. */
    FactsRead field(Event event, String field) {
        fieldOf(event, field);
        return this;
    }

    private void fieldOf(Event event, String field) {
        switch (event) {
            case Event.Happens happens -> read(happens, field);
            case Event.AnyOf(var events) -> events.forEach(one -> fieldOf(one, field));
            case Event.Numbered numbered -> fieldOf(numbered.event(), field);
            case Event.Following following -> fieldOf(following.event(), field);
            case Event.While(var inner, var _) -> fieldOf(inner, field);
            default -> {}
        }
    }

    private void read(Event.Happens happens, String field) {
        String stored = happens.type().name();
        read(stored.substring(0, stored.lastIndexOf('.')), field);
    }

    private void read(String fact, String field) {
        fields.computeIfAbsent(fact, _ -> new TreeSet<>()).add(field);
    }
}
