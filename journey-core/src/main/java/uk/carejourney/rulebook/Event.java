package uk.carejourney.rulebook;

import uk.carejourney.fact.FactType;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that happens on a day and may start, stop or excuse a clock. */
public sealed interface Event {

    /** Whether when it happens depends on the stretch in which a rule applies. */
    default boolean isCountedWithin() {
        return switch (this) {
            case Happens _, Begins _, Ends _, Birthday _ -> false;
            case Yearly _, TermBegins _ -> true;
            case AnyOf(var events) -> events.stream().anyMatch(Event::isCountedWithin);
            case Numbered numbered ->
                    numbered.within().isEmpty() || numbered.event().isCountedWithin();
            case Following(var later, var earlier, var _) ->
                    later.isCountedWithin() || earlier.isCountedWithin();
            case While(var inner, var _) -> inner.isCountedWithin();
        };
    }

    /**
     * A fact was recorded.
     *
     * @param type the kind of fact
     * @param where what its fields must say
     * @param day the field that holds the day it counts from; otherwise the day it happened
     * @param about whose record it stands in
     */
    record Happens(FactType type, List<Condition> where, Optional<String> day, About about)
            implements Event {
        public Happens {
            where = List.copyOf(where);
        }
    }

    /** A status began. */
    record Begins(String status) implements Event {}

    /** A status ended. */
    record Ends(String status) implements Event {}

    /** The child reached one of these ages. */
    record Birthday(List<Integer> ages) implements Event {
        public Birthday {
            ages = List.copyOf(ages);
        }
    }

    /** A day that comes every year, such as 1 April. */
    record Yearly(MonthDay day) implements Event {}

    /**
     * A term of school began, or the child came under the rule in it.
     *
     * @param leastSchoolDays how many school days must be left of it
     */
    record TermBegins(int leastSchoolDays) implements Event {}

    /** Any of several. */
    record AnyOf(List<Event> events) implements Event {
        public AnyOf {
            events = List.copyOf(events);
        }
    }

    /**
     * Only one of several, by number.
     *
     * @param event what is counted
     * @param number which, from 1
     * @param orLater whether those after it too
     * @param within the status in each stretch of which counting begins again; otherwise the
     *     stretch in which the rule applies
     * @param each the field for each different value of which counting begins again
     */
    record Numbered(
            Event event,
            int number,
            boolean orLater,
            Optional<String> within,
            Optional<String> each)
            implements Event {}

    /**
     * Only what follows another event about the same thing.
     *
     * @param event what happens
     * @param earlier what happened before it, or on the same day
     * @param same field of the event to field of the earlier one, which must not say different
     *     things
     */
    record Following(Event event, Event earlier, Map<String, String> same) implements Event {
        public Following {
            same = Map.copyOf(same);
        }
    }

    /**
     * Only what happens on a day on which something is so.
     *
     * @param event what happens
     * @param terms each of them holds on that day
     */
    record While(Event event, List<Population.Term> terms) implements Event {
        public While {
            terms = List.copyOf(terms);
        }
    }

    /** Whose record a fact stands in. */
    enum About {
        CHILD,
        /** The carer of a placement the child was in on that day. */
        CARER,
        /** The home of a placement the child was in on that day. */
        HOME,
        /** A court case about the child. */
        COURT_CASE
    }
}
