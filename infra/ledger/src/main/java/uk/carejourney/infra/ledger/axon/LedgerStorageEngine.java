package uk.carejourney.infra.ledger.axon;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

import uk.carejourney.infra.ledger.append.Sequencer;
import uk.carejourney.infra.ledger.keys.Opening;
import uk.carejourney.infra.ledger.keys.SealedJob;
import uk.carejourney.infra.ledger.keys.Sealing;
import uk.carejourney.infra.ledger.keys.Snapshots;
import uk.carejourney.infra.ledger.keys.Snapshots.Snapshot;
import uk.carejourney.infra.ledger.keys.StoredEvent;
import uk.carejourney.infra.ledger.read.StoredEvents;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Axon's storage over the ledger. The events of one unit of work are one job: recorded together or
 * not at all, about one subject, under one idempotency key.
 */
public final class LedgerStorageEngine implements EventStorageEngine {

    private static final int PAGE = 1_000;

    private final Sealing sealing;
    private final Sequencer sequencer;
    private final StoredEvents events;
    private final Opening opening;
    private final Snapshots snapshots;

    public LedgerStorageEngine(
            Sealing sealing,
            Sequencer sequencer,
            StoredEvents events,
            Opening opening,
            Snapshots snapshots) {
        this.sealing = sealing;
        this.sequencer = sequencer;
        this.events = events;
        this.opening = opening;
        this.snapshots = snapshots;
    }

    /**
     * Records events and returns once they are durable.
     *
     * @throws ConcurrencyException if someone else recorded in the stream meanwhile
     * @throws AggregateStreamCreationException if the stream was to be new and is not
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<Entry> entries = new ArrayList<>(messages.size());
        messages.forEach(message -> entries.add(entry(message)));
        long first = ((DomainEventMessage<?>) messages.getFirst()).getSequenceNumber();
        Subject subject = entries.getFirst().envelope().subject();
        refuseOthers(subject, entries);
        Optional<Receipt> receipt = Receipt.current();
        String key = receipt.map(Receipt::key).orElseGet(() -> keyOf(entries.getFirst()));
        SealedJob job = sealing.seal(key, subject, entries);
        Outcome outcome = sequencer.record(subject.id(), first, job);
        receipt.ifPresent(open -> open.complete(outcome));
        refuseUnlessAppended(outcome, subject, first);
    }

    private static void refuseUnlessAppended(Outcome outcome, Subject subject, long first) {
        switch (outcome) {
            case Outcome.Appended _ -> {}
            case Outcome.Conflict _ when first == 0 ->
                    throw new AggregateStreamCreationException(
                            "the record of %s was begun by someone else meanwhile"
                                    .formatted(subject));
            case Outcome.Conflict _ ->
                    throw new ConcurrencyException(
                            "someone else recorded about %s meanwhile".formatted(subject));
            case Outcome.Duplicate _, Outcome.KeyReused _, Outcome.Refused _ ->
                    throw new NothingAppended(outcome);
        }
    }

    private static Entry entry(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event
                && event.getPayload() instanceof Entry entry
                && entry.envelope()
                        .subject()
                        .id()
                        .toString()
                        .equals(event.getAggregateIdentifier())) {
            return entry;
        }
        throw new IllegalArgumentException(
                "only entries in the stream of their own subject can be recorded, not a "
                        + message.getPayloadType().getSimpleName());
    }

    private static void refuseOthers(Subject subject, List<Entry> entries) {
        for (Entry entry : entries) {
            if (!entry.envelope().subject().equals(subject)) {
                throw new IllegalArgumentException(
                        "entries about several subjects cannot be recorded at once");
            }
        }
    }

    // Without a key of the caller's the entry's own identifier serves: no entry is recorded twice.
    private static String keyOf(Entry first) {
        return "event/" + first.envelope().eventId();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        long from = next(token);
        return Stream.iterate(
                        opening.open(events.page(from, PAGE)),
                        page -> !page.isEmpty(),
                        page -> opening.open(events.page(page.getLast().position() + 1, PAGE)))
                .flatMap(page -> page.stream().map(Messages::tracked));
    }

    /** All about a subject; of a long record, a snapshot stands for the first entries. */
    @Override
    public DomainEventStream readEvents(String aggregate) {
        UUID stream = UUID.fromString(aggregate);
        List<StoredEvent> rows = events.sinceSnapshot(stream, Snapshots.FORM);
        @Nullable Snapshot snapshot = null;
        if (!rows.isEmpty() && rows.getFirst().sequence() > 0) {
            snapshot = snapshots.endingWith(rows.getFirst()).orElse(null);
            rows = snapshot == null ? events.stream(stream, 0) : rows.subList(1, rows.size());
        }
        List<DomainEventMessage<?>> messages = opened(rows);
        if (rows.size() >= Snapshots.EVERY) {
            snapshots.keep(snapshot, rows);
        }
        if (snapshot != null) {
            messages.addFirst(Messages.remembered(snapshot));
        }
        return DomainEventStream.of(messages);
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstSequenceNumber) {
        return DomainEventStream.of(
                opened(events.stream(UUID.fromString(aggregate), firstSequenceNumber)));
    }

    private List<DomainEventMessage<?>> opened(List<StoredEvent> rows) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        opening.open(rows).forEach(at -> messages.add(Messages.domain(at)));
        return messages;
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return events.version(UUID.fromString(aggregate));
    }

    /** Does nothing: snapshots are made of what is read, and come with it. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {}

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(events.head().size() - 1);
    }

    /** The token after which everything was recorded at the instant or later. */
    @Override
    public TrackingToken createTokenAt(Instant instant) {
        // The ledger counts in microseconds: the last one before the instant.
        Instant before = instant.minusNanos(1).truncatedTo(ChronoUnit.MICROS);
        return new GlobalSequenceTrackingToken(events.recordedBy(before) - 1);
    }

    /**
     * The first position after a token.
     *
     * @throws IllegalArgumentException if the token is of another kind of event store
     */
    static long next(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken at -> at.getGlobalIndex() + 1;
            default ->
                    throw new IllegalArgumentException(
                            "a processor's token is not of this ledger: " + token.getClass());
        };
    }
}
