package uk.carejourney.projections.running;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;

/** Reads the ledger's messages: the payload is an entry, or what remains of one. */
final class Arrivals {

    private Arrivals() {}

    /**
     * What stands at the message's position.
     *
     * @throws IllegalArgumentException if the message does not come from the ledger
     */
    static AtPosition of(EventMessage<?> message) {
        return switch (message.getPayload()) {
            case Erased erased -> erased;
            case Entry entry ->
                    new Recorded(
                            position(message), sequence(message), message.getTimestamp(), entry);
            case null, default ->
                    throw new IllegalArgumentException(
                            "the ledger tells entries, not " + message.getPayloadType().getName());
        };
    }

    private static long position(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked) {
            TrackingToken token = tracked.trackingToken();
            if (token.position().isPresent()) {
                return token.position().getAsLong();
            }
        }
        throw new IllegalArgumentException("the message has no position: " + message.getClass());
    }

    private static long sequence(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> told) {
            return told.getSequenceNumber();
        }
        throw new IllegalArgumentException("the message has no sequence: " + message.getClass());
    }
}
