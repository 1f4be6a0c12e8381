package uk.carejourney.clocks;

import uk.carejourney.fold.Journey;
import uk.carejourney.journey.Subject;

import java.util.Map;
import java.util.stream.Stream;

/**
 * One subject's journey, and those of the carers, homes and court cases it touches.
 *
 * @param subject whose clocks are asked for
 * @param journey their journey
 * @param linked the journeys of others that their facts name
 */
public record Case(Subject subject, Journey journey, Map<Subject, Journey> linked) {

    public Case {
        linked = Map.copyOf(linked);
    }

    /** Every journey that clocks may rest on. */
    Stream<Journey> journeys() {
        return Stream.concat(Stream.of(journey), linked.values().stream());
    }

    /** A subject whose clocks rest on their own record alone. */
    public static Case of(Subject subject, Journey journey) {
        return new Case(subject, journey, Map.of());
    }
}
