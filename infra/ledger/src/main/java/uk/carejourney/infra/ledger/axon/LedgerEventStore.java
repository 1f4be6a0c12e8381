package uk.carejourney.infra.ledger.axon;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

import uk.carejourney.infra.ledger.read.Arrivals;
import uk.carejourney.journey.Entry;
import uk.carejourney.ledger.LedgerReading;

import java.util.ArrayList;
import java.util.List;

/** Axon's event store over the ledger. */
public final class LedgerEventStore extends AbstractEventStore {

    private final LedgerReading reading;
    private final Arrivals arrivals;

    public LedgerEventStore(LedgerStorageEngine engine, LedgerReading reading, Arrivals arrivals) {
        super(new Builder().storageEngine(engine));
        this.reading = reading;
        this.arrivals = arrivals;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new LedgerStream(reading, arrivals, LedgerStorageEngine.next(token));
    }

    /** An entry's own identifier is its message's, whatever Axon made up when it was applied. */
    @Override
    protected List<? extends EventMessage<?>> intercept(List<? extends EventMessage<?>> events) {
        List<EventMessage<?>> named = new ArrayList<>(events.size());
        for (EventMessage<?> event : super.intercept(events)) {
            named.add(
                    event instanceof DomainEventMessage<?> domain
                                    && domain.getPayload() instanceof Entry entry
                            ? Messages.named(domain, entry)
                            : event);
        }
        return named;
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
