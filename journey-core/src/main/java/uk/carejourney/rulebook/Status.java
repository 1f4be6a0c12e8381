package uk.carejourney.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that is so for a child over stretches of days, and decides which rules apply.
 *
 * @param name its name
 * @param means what it means, in a sentence
 * @param definition how it is worked out
 */
public record Status(String name, String means, Definition definition) {

    /** How a status is worked out. */
    public sealed interface Definition {}

    /**
     * The periods in which the council looked after the child, those of 24 hours or less left out.
     */
    public record LookedAfter() implements Definition {}

    /** The child's placements, each a stretch of its own. */
    public record Placed() implements Definition {}

    /**
     * The child's placements with one carer or home, one after another: a change of status with the
     * same carer begins no other stretch, and a temporary stay elsewhere (return codes T0 to T4)
     * ends none if the child comes back.
     */
    public record WithOneCarer() implements Definition {}

    /** While looked after under one of these legal statuses. */
    public record UnderLegalStatus(List<String> codes) implements Definition {
        public UnderLegalStatus {
            codes = List.copyOf(codes);
        }
    }

    /** While in a placement of one of these types. */
    public record InPlacementOfType(List<String> codes) implements Definition {
        public InPlacementOfType {
            codes = List.copyOf(codes);
        }
    }

    /**
     * From one event to another.
     *
     * @param from what begins it
     * @param to what ends it; where it is any of nothing, nothing does
     * @param same field of the ending to field of the beginning, which must not say different
     *     things
     * @param atMost the longest it lasts, where nothing ends it
     */
    public record FromTo(Event from, Event to, Map<String, String> same, Optional<Length> atMost)
            implements Definition {
        public FromTo {
            same = Map.copyOf(same);
        }
    }

    /**
     * While the last fact of a kind says a thing.
     *
     * @param event the kind of fact
     * @param says what it must say
     * @param each the field whose every new value, or none, begins a stretch of its own
     */
    public record LastSaid(Event.Happens event, List<Condition> says, Optional<String> each)
            implements Definition {
        public LastSaid {
            says = List.copyOf(says);
        }
    }

    /** From one age to the day before another. */
    public record Aged(int from, int until) implements Definition {}

    /** The first part of each stretch of another status, whether or not it lasts that long. */
    public record FirstPart(String of, Length length) implements Definition {}

    /** What is left of each stretch of another status after some time. */
    public record AfterPart(String of, Length length) implements Definition {}

    /**
     * For good, from the day on which the stretches of another status add up to so many days.
     *
     * @param of the other status
     * @param days how many; the first day of a stretch counts
     */
    public record AddsUp(String of, int days) implements Definition {}

    /** The stretches of another status in which, or on the end of which, something happened. */
    public record InWhich(String of, Event event) implements Definition {}

    /** While all of these are so; a name may be preceded by {@code not}. */
    public record AllOf(Population population) implements Definition {}

    /** While any of these is so. */
    public record OneOf(List<String> statuses) implements Definition {
        public OneOf {
            statuses = List.copyOf(statuses);
        }
    }
}
