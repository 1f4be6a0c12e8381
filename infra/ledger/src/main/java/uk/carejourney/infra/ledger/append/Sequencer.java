package uk.carejourney.infra.ledger.append;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.ledger.LedgerUnavailable;
import uk.carejourney.infra.ledger.keys.KeysInUse;
import uk.carejourney.infra.ledger.keys.SealedJob;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.recording.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

/**
 * Records jobs one batch after another: a batch is whatever arrived while the one before was being
 * made durable. Many callers share one fsync. A caller who finds nobody at work and nobody waiting
 * records its own job, without handing it to another thread.
 *
 * <p>Any number of nodes may run one each on the same ledger: they take turns on its head.
 */
public final class Sequencer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    /** Events in one batch at most, unless a single job has more. */
    static final int MOST_EVENTS = 512;

    private static final int MOST_WAITING = 10_000;

    private final BlockingQueue<Job> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    /** Held by whoever records, and only then is anything taken from those that wait. */
    private final ReentrantLock turn = new ReentrantLock();

    private final BatchWriter writer;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Starts the sequencer.
     *
     * @param database gives the one connection it keeps; not shared with readers
     * @param keys asked about every batch before it is recorded; closed with the sequencer
     * @param clock the time of recording, asked only by a demonstration
     * @param recorded told the next position after every commit
     */
    public Sequencer(
            DataSource database, KeysInUse keys, RecordingClock clock, LongConsumer recorded) {
        this.writer = new BatchWriter(database, keys, clock, recorded);
        this.thread = Thread.ofPlatform().name("ledger-sequencer").start(this::run);
    }

    /**
     * Records entries and returns once what came of it is durable.
     *
     * @throws LedgerUnavailable when that is unknown
     */
    public Outcome record(UUID stream, long firstSequence, SealedJob sealed) {
        Job job = job(stream, firstSequence, sealed, Optional.empty());
        if (!recordedAtOnce(job)) {
            queue(job);
        }
        try {
            return job.outcome().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /**
     * Queues entries and returns at once, unless thousands wait already.
     *
     * @return completed once what came of it is durable; exceptionally with {@link
     *     LedgerUnavailable} when that is unknown
     */
    public CompletableFuture<Outcome> submit(UUID stream, long firstSequence, SealedJob sealed) {
        Job job = job(stream, firstSequence, sealed, Optional.empty());
        queue(job);
        return job.outcome();
    }

    /** Queues the entry that opens the log, at position 0. */
    public CompletableFuture<Outcome> open(UUID stream, SealedJob sealed, Leaf.Log log) {
        Job job = job(stream, 0, sealed, Optional.of(log));
        queue(job);
        return job.outcome();
    }

    private static Job job(
            UUID stream, long firstSequence, SealedJob sealed, Optional<Leaf.Log> log) {
        return new Job(stream, firstSequence, sealed, log, new CompletableFuture<>());
    }

    // Not by a virtual thread: interrupted while it waits for the database it would close the
    // connection, and so fail whoever else is in its batch.
    private boolean recordedAtOnce(Job job) {
        if (Thread.currentThread().isVirtual() || !waiting.isEmpty() || !turn.tryLock()) {
            return false;
        }
        try {
            if (closed) {
                return false;
            }
            writer.record(nextJobs(job));
            return true;
        } finally {
            turn.unlock();
        }
    }

    private void queue(Job job) {
        try {
            waiting.put(job);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw BatchWriter.unavailable("Interrupted while waiting to record", interrupted);
        }
        LockSupport.unpark(thread);
        if (closed) {
            failWaiting();
        }
    }

    private void run() {
        while (!closed) {
            if (waiting.isEmpty()) {
                LockSupport.park(this);
            } else {
                recordWaiting();
            }
        }
        failWaiting();
        writer.close();
    }

    private void recordWaiting() {
        turn.lock();
        try {
            Job first = waiting.poll();
            if (first != null) {
                writer.record(nextJobs(first));
            }
        } catch (RuntimeException | Error bug) {
            LOG.error("The sequencer met an error of its own and goes on", bug);
        } finally {
            turn.unlock();
        }
    }

    private List<Job> nextJobs(Job first) {
        List<Job> jobs = new ArrayList<>();
        jobs.add(first);
        int events = first.size();
        for (Job next = waiting.peek(); next != null; next = waiting.peek()) {
            events += next.size();
            if (events > MOST_EVENTS) {
                break;
            }
            jobs.add(waiting.remove());
        }
        return jobs;
    }

    private void failWaiting() {
        turn.lock();
        try {
            for (Job job = waiting.poll(); job != null; job = waiting.poll()) {
                job.outcome()
                        .completeExceptionally(
                                BatchWriter.unavailable(
                                        "The ledger failed while recording",
                                        new IllegalStateException("the ledger is closing")));
            }
        } finally {
            turn.unlock();
        }
    }

    /** Stops after the batch at hand; what still waits fails as unknown. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
