package uk.carejourney.clocks;

import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.Status;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The areas of facts that events are read from. */
final class Areas {

    private Areas() {}

    static Set<String> of(List<Event> events, Rulebook rulebook) {
        Set<String> areas = new TreeSet<>();
        events.forEach(event -> add(event, rulebook, areas));
        return areas;
    }

    private static void add(Event event, Rulebook rulebook, Set<String> areas) {
        switch (event) {
            case Event.Happens happens -> areas.add(happens.type().area());
            case Event.AnyOf(var events) -> events.forEach(one -> add(one, rulebook, areas));
            case Event.Numbered numbered -> add(numbered.event(), rulebook, areas);
            case Event.Following(var later, var earlier, var _) -> {
                add(later, rulebook, areas);
                add(earlier, rulebook, areas);
            }
            case Event.While(var inner, var _) -> add(inner, rulebook, areas);
            case Event.Ends(var status) -> add(status, rulebook, areas);
            case Event.Begins(var status) -> add(status, rulebook, areas);
            case Event.Birthday _, Event.Yearly _, Event.TermBegins _ -> {}
        }
    }

    private static void add(String status, Rulebook rulebook, Set<String> areas) {
        switch (rulebook.status(status).definition()) {
            case Status.LookedAfter _, Status.UnderLegalStatus _ -> areas.add("admission");
            case Status.Placed _, Status.InPlacementOfType _, Status.WithOneCarer _ ->
                    areas.add("placement");
            case Status.FromTo fromTo -> {
                add(fromTo.from(), rulebook, areas);
                add(fromTo.to(), rulebook, areas);
            }
            case Status.LastSaid said -> areas.add(said.event().type().area());
            case Status.FirstPart(var of, var _) -> add(of, rulebook, areas);
            case Status.AfterPart(var of, var _) -> add(of, rulebook, areas);
            case Status.AddsUp(var of, var _) -> add(of, rulebook, areas);
            case Status.InWhich(var of, var event) -> {
                add(of, rulebook, areas);
                add(event, rulebook, areas);
            }
            case Status.AllOf(var population) ->
                    population.terms().forEach(term -> add(term.status(), rulebook, areas));
            case Status.OneOf(var names) -> names.forEach(name -> add(name, rulebook, areas));
            case Status.Aged _ -> {}
        }
    }
}
