package uk.carejourney.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What meets the duty.
 *
 * @param ways what may happen; the first that counts stops the clock
 * @param early how long before the start it may have happened and still count
 * @param everyOne where it must happen once for each of several
 */
public record Stop(List<Way> ways, Early early, Optional<EveryOne> everyOne) {

    public Stop {
        ways = List.copyOf(ways);
    }

    /**
     * One thing that meets the duty.
     *
     * @param event what must happen
     * @param same field of the stop to field of the start, which must not say different things
     */
    public record Way(Event event, Map<String, String> same) {
        public Way {
            same = Map.copyOf(same);
        }
    }

    /** What meets the duty, whichever of its ways. */
    public Event event() {
        return ways.size() == 1
                ? ways.getFirst().event()
                : new Event.AnyOf(ways.stream().map(Way::event).toList());
    }

    /** The fields of any way that must not say different things. */
    public Map<String, String> same() {
        Map<String, String> same = new HashMap<>();
        ways.forEach(way -> same.putAll(way.same()));
        return same;
    }

    /** How early a stop may be. */
    public sealed interface Early {

        /** Not before the day of the start. */
        record No() implements Early {}

        /** By some length of time. */
        record By(Length length) implements Early {}

        /** However long before. */
        record Ever() implements Early {}
    }

    /**
     * The duty is owed to each of several, and met when it has been met to the last.
     *
     * @param field the field that says to whom
     * @param codes each of those it is owed to
     * @param excused what makes it unnecessary for one of them, with the same field
     */
    public record EveryOne(String field, List<String> codes, Optional<Event> excused) {
        public EveryOne {
            codes = List.copyOf(codes);
        }
    }
}
