package uk.carejourney.rulebook.reading;

import uk.carejourney.rulebook.Event;

import java.util.ArrayList;
import java.util.List;

/** The statuses that events speak of. */
final class EventStatuses {

    private EventStatuses() {}

    static List<String> in(List<Event> events) {
        List<String> statuses = new ArrayList<>();
        for (Event event : events) {
            switch (event) {
                case Event.Begins(var status) -> statuses.add(status);
                case Event.Ends(var status) -> statuses.add(status);
                case Event.AnyOf(var inner) -> statuses.addAll(in(inner));
                case Event.Numbered numbered -> {
                    statuses.addAll(in(List.of(numbered.event())));
                    numbered.within().ifPresent(statuses::add);
                }
                case Event.Following following ->
                        statuses.addAll(in(List.of(following.event(), following.earlier())));
                case Event.While(var inner, var terms) -> {
                    statuses.addAll(in(List.of(inner)));
                    terms.forEach(term -> statuses.add(term.status()));
                }
                case Event.Happens _, Event.Birthday _, Event.Yearly _, Event.TermBegins _ -> {}
            }
        }
        return statuses;
    }
}
