package uk.carejourney.gateway.publishing;

import uk.carejourney.infra.publisher.ClockStates;

import java.util.Optional;

/**
 * The publication of clock states by this node, if it takes part.
 *
 * @param states what publishes them
 */
public record ClockStatesHere(Optional<ClockStates> states) implements AutoCloseable {

    @Override
    public void close() {
        states.ifPresent(ClockStates::close);
    }
}
