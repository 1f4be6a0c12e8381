package uk.carejourney.infra.ledger.axon;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;

import uk.carejourney.infra.ledger.keys.Snapshots.Snapshot;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;

import java.time.Instant;

/**
 * What stands in the ledger, as Axon's messages: the payload is the {@link Entry}, or the {@link
 * Erased} left of it; the aggregate is the subject, its type the subject's kind.
 */
final class Messages {

    /** The type of a message whose entry is erased: what kind of subject it was is not known. */
    static final String ERASED = "erased";

    /** The type of a message that stands for many. */
    static final String REMEMBERED = "remembered";

    private Messages() {}

    static TrackedEventMessage<?> tracked(AtPosition at) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(at.position()), domain(at));
    }

    static GenericDomainEventMessage<?> domain(AtPosition at) {
        return switch (at) {
            case Recorded recorded ->
                    domain(recorded.entry(), recorded.sequence(), recorded.recordedAt());
            case Erased erased ->
                    new GenericDomainEventMessage<>(
                            ERASED,
                            erased.stream().toString(),
                            erased.sequence(),
                            message("erased-" + erased.position(), erased),
                            erased.recordedAt());
        };
    }

    /** The first entries of a stream, in place of a message for each. */
    static GenericDomainEventMessage<Snapshot> remembered(Snapshot snapshot) {
        return new GenericDomainEventMessage<>(
                REMEMBERED,
                snapshot.last().stream().toString(),
                snapshot.last().sequence(),
                message("remembered-" + snapshot.last().event(), snapshot),
                Instant.EPOCH);
    }

    private static GenericDomainEventMessage<Entry> domain(Entry entry, long sequence, Instant at) {
        return domain(entry, entry.envelope().subject().id().toString(), sequence, at);
    }

    /** The same event under its entry's identifier and its subject's kind. */
    static GenericDomainEventMessage<Entry> named(DomainEventMessage<?> event, Entry entry) {
        return domain(
                entry,
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getTimestamp());
    }

    private static GenericDomainEventMessage<Entry> domain(
            Entry entry, String stream, long sequence, Instant at) {
        return new GenericDomainEventMessage<>(
                entry.envelope().subject().kind().word(),
                stream,
                sequence,
                message(entry.envelope().eventId().toString(), entry),
                at);
    }

    private static <T> Message<T> message(String identifier, T payload) {
        return new GenericMessage<>(identifier, payload, MetaData.emptyInstance());
    }
}
