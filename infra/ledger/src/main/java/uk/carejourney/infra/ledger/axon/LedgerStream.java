package uk.carejourney.infra.ledger.axon;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

import uk.carejourney.infra.ledger.read.Arrivals;
import uk.carejourney.infra.ledger.read.HoleInLedger;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.ledger.LedgerReading;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Reads the ledger by position and waits at its end. Positions have no holes, so there is nothing
 * to skip and nothing to look back for.
 */
final class LedgerStream implements BlockingStream<TrackedEventMessage<?>> {

    /** Entries opened at once: enough to keep a processor busy, few enough to start soon. */
    private static final int PAGE = 1_000;

    private final LedgerReading reading;
    private final Arrivals arrivals;
    private Iterator<AtPosition> page = List.<AtPosition>of().iterator();
    private @Nullable TrackedEventMessage<?> peeked;
    private @Nullable Runnable callback;
    private long next;

    /**
     * A stream.
     *
     * @param next the first position to deliver
     */
    LedgerStream(LedgerReading reading, Arrivals arrivals, long next) {
        this.reading = reading;
        this.arrivals = arrivals;
        this.next = next;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(ready());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return ready() != null || (arrivals.awaitBeyond(next, timeout, unit) && ready() != null);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> message = ready();
        while (message == null) {
            arrivals.awaitBeyond(next, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            message = ready();
        }
        peeked = null;
        return message;
    }

    private @Nullable TrackedEventMessage<?> ready() {
        if (peeked == null) {
            if (!page.hasNext() && arrivals.size() > next) {
                page = reading.page(next, PAGE).iterator();
                if (!page.hasNext()) {
                    throw new HoleInLedger(next);
                }
            }
            if (page.hasNext()) {
                AtPosition at = page.next();
                peeked = Messages.tracked(at);
                next = at.position() + 1;
            }
        }
        return peeked;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        stopCalling();
        callback = onAvailable;
        arrivals.listen(onAvailable);
        onAvailable.run();
        return true;
    }

    private void stopCalling() {
        Runnable old = callback;
        if (old != null) {
            arrivals.stopListening(old);
            callback = null;
        }
    }

    @Override
    public void close() {
        stopCalling();
    }
}
