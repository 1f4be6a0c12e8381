package uk.carejourney.gateway.readers;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import uk.carejourney.infra.ledger.LedgerRefusal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Opens the ledger of readings beside everything else that starts, and brings it what waits in the
 * queue, in its order, however often that takes.
 */
public final class Delivery implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration TO_END = Duration.ofSeconds(5);

    private final ReadingsLedger ledger;
    private final ReadingQueue queue;
    private final Duration between;
    private final CompletableFuture<@Nullable Void> opened = new CompletableFuture<>();
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private volatile boolean gotThrough;
    private boolean said;
    private volatile boolean ended;
    private volatile boolean running;

    /**
     * Begins to open the ledger.
     *
     * @param between how long to wait after it was away before it is tried again
     */
    public Delivery(ReadingsLedger ledger, ReadingQueue queue, Duration between) {
        this.ledger = ledger;
        this.queue = queue;
        this.between = between;
        this.thread = Thread.ofPlatform().name("readings-delivery").daemon().start(this::run);
    }

    /** Whether something waits, behind which everything taken now must wait. */
    boolean isUnderWay() {
        return queue.waiting() > 0;
    }

    /** Whether the ledger took what was brought to it last. */
    boolean gotThrough() {
        return gotThrough;
    }

    /** Has it look whether something waits. */
    void wake() {
        woken.release();
    }

    private void run() {
        open();
        while (!ended) {
            try {
                ledger.open();
                deliver();
                gotThrough = true;
            } catch (RuntimeException | IOException away) {
                if (gotThrough || !said) {
                    LOG.warn("Readings wait for their ledger: {}", away.getMessage());
                    said = true;
                }
                gotThrough = false;
            }
            pause();
        }
    }

    private void open() {
        try {
            ledger.open();
            opened.complete(null);
        } catch (LedgerRefusal refused) {
            if (refused.isForNow()) {
                opened.complete(null);
            } else {
                opened.completeExceptionally(refused);
            }
        } catch (RuntimeException failed) {
            opened.completeExceptionally(failed);
        }
    }

    private void deliver() throws IOException {
        int brought = 0;
        for (Optional<ReadingLine> first = queue.first();
                first.isPresent() && !ended;
                first = queue.first()) {
            ledger.record(List.of(first.get().reading()));
            queue.delivered(first.get());
            brought++;
        }
        if (brought > 0) {
            LOG.info("{} readings that had waited are recorded", brought);
        }
    }

    private void pause() {
        try {
            if (gotThrough) {
                woken.acquire();
            } else {
                woken.tryAcquire(between.toMillis(), TimeUnit.MILLISECONDS);
            }
            woken.drainPermits();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until the ledger is open, or known to be away for now.
     *
     * @throws LedgerRefusal if it will not open as it is set up
     */
    @Override
    public void start() {
        try {
            opened.join();
            running = true;
        } catch (CompletionException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : refused;
        }
    }

    /** After every request has been answered, and so has taken its reading. */
    @Override
    public void stop() {
        running = false;
        ended = true;
        // Not interrupted, which would close the queue's file under it.
        woken.release();
        try {
            thread.join(TO_END);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server takes requests. */
    @Override
    public int getPhase() {
        return 0;
    }
}
