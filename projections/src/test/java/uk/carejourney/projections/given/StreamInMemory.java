package uk.carejourney.projections.given;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Follows a ledger in memory from a position on. */
final class StreamInMemory implements BlockingStream<TrackedEventMessage<?>> {

    private final LedgerInMemory ledger;
    private long next;

    StreamInMemory(LedgerInMemory ledger, long next) {
        this.ledger = ledger;
        this.next = next;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return ledger.at(next).map(StreamInMemory::message);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        synchronized (ledger) {
            while (ledger.last() < next) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                ledger.wait(left);
            }
            return true;
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            Thread.onSpinWait();
        }
        TrackedEventMessage<?> message = message(ledger.at(next).orElseThrow());
        next++;
        return message;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private static TrackedEventMessage<?> message(AtPosition at) {
        UUID subject = at.stream();
        Object payload =
                switch (at) {
                    case Recorded recorded -> recorded.entry();
                    case Erased erased -> erased;
                };
        return new GenericTrackedDomainEventMessage<Object>(
                new GlobalSequenceTrackingToken(at.position()),
                "subject",
                subject.toString(),
                at.sequence(),
                new GenericMessage<Object>(
                        "at-" + at.position(), payload, MetaData.emptyInstance()),
                at::recordedAt);
    }
}
