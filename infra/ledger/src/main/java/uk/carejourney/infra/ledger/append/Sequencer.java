package uk.carejourney.infra.ledger.append;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.ledger.KeptConnection;
import uk.carejourney.infra.ledger.LedgerUnavailable;
import uk.carejourney.infra.ledger.RecordingStopped;
import uk.carejourney.infra.ledger.keys.KeysInUse;
import uk.carejourney.infra.ledger.keys.RecordDestroyed;
import uk.carejourney.infra.ledger.keys.SealedJob;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.recording.Outcome;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

/**
 * Records jobs one batch after another: a batch is whatever arrived while the one before was being
 * made durable. One caller alone waits for nobody; many callers share one fsync.
 *
 * <p>Any number of nodes may run one each on the same ledger: they take turns on its head.
 */
public final class Sequencer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    /** Events in one batch at most, unless a single job has more. */
    static final int MOST_EVENTS = 512;

    private static final int MOST_WAITING = 10_000;
    private static final String UNIQUE_VIOLATION = "23505";

    private final BlockingQueue<Job> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final KeptConnection connection;
    private final KeysInUse keys;
    private final RecordingClock clock;
    private final LongConsumer recorded;
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable Job heldBack;

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
        this.connection = KeptConnection.forTransactions(database);
        this.keys = keys;
        this.clock = clock;
        this.recorded = recorded;
        this.thread = Thread.ofPlatform().name("ledger-sequencer").start(this::run);
    }

    /**
     * Queues entries and returns at once, unless thousands wait already.
     *
     * @return completed once what came of it is durable; exceptionally with {@link
     *     LedgerUnavailable} when that is unknown
     */
    public CompletableFuture<Outcome> submit(UUID stream, long firstSequence, SealedJob sealed) {
        return submit(stream, firstSequence, sealed, Optional.empty());
    }

    /** Queues the entry that opens the log, at position 0. */
    public CompletableFuture<Outcome> open(UUID stream, SealedJob sealed, Leaf.Log log) {
        return submit(stream, 0, sealed, Optional.of(log));
    }

    private CompletableFuture<Outcome> submit(
            UUID stream, long firstSequence, SealedJob sealed, Optional<Leaf.Log> log) {
        Job job = new Job(stream, firstSequence, sealed, log, new CompletableFuture<>());
        try {
            waiting.put(job);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable("Interrupted while waiting to record", interrupted);
        }
        if (closed) {
            failWaiting();
        }
        return job.outcome();
    }

    private void run() {
        while (!closed) {
            try {
                List<Job> jobs = nextJobs();
                record(jobs);
            } catch (InterruptedException stopped) {
                break;
            } catch (RuntimeException | Error bug) {
                LOG.error("The sequencer met an error of its own and goes on", bug);
            }
        }
        connection.close();
        keys.close();
        Job held = heldBack;
        if (held != null) {
            fail(List.of(held), new IllegalStateException("the ledger is closing"));
        }
        failWaiting();
    }

    private List<Job> nextJobs() throws InterruptedException {
        List<Job> jobs = new ArrayList<>();
        Job first = heldBack == null ? waiting.take() : heldBack;
        heldBack = null;
        jobs.add(first);
        int events = first.size();
        while (events < MOST_EVENTS) {
            Job next = waiting.poll();
            if (next == null) {
                break;
            }
            if (events + next.size() > MOST_EVENTS) {
                heldBack = next;
                break;
            }
            jobs.add(next);
            events += next.size();
        }
        return jobs;
    }

    private void record(List<Job> given) {
        List<Job> jobs = underKeysInUse(given);
        if (jobs.isEmpty()) {
            return;
        }
        try {
            HeadTaken head = connection.ask(open -> HeadTaken.take(open, jobs));
            Batch batch = new Batch(head, clock, jobs);
            batch.commit(connection.open());
            tell(jobs, batch);
        } catch (SQLException failed) {
            connection.close();
            if (UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                repeatedEvent(jobs, failed);
            } else {
                fail(jobs, failed);
            }
        } catch (RuntimeException | Error failed) {
            connection.close();
            fail(jobs, failed);
        }
    }

    // Asked once for all, after every one of them was queued and before any is written.
    private List<Job> underKeysInUse(List<Job> jobs) {
        try {
            Set<UUID> inUse = keys.among(jobs.stream().map(job -> job.sealed().keyId()).toList());
            List<Job> alive = new ArrayList<>(jobs.size());
            for (Job job : jobs) {
                if (inUse.contains(job.sealed().keyId())) {
                    alive.add(job);
                } else {
                    job.outcome().completeExceptionally(new RecordDestroyed());
                }
            }
            return alive;
        } catch (RuntimeException | Error unknown) {
            jobs.forEach(job -> job.outcome().completeExceptionally(unknown));
            return List.of();
        }
    }

    // Once it is durable its callers are told so, whatever else goes wrong.
    private void tell(List<Job> jobs, Batch batch) {
        try {
            recorded.accept(batch.end());
        } catch (RuntimeException deaf) {
            LOG.error("A listener failed when told of a batch; the batch is recorded", deaf);
        } finally {
            for (int i = 0; i < jobs.size(); i++) {
                jobs.get(i).outcome().complete(batch.outcomes().get(i));
            }
        }
    }

    // One of the jobs repeats an event already recorded, and must not fail its neighbours.
    private void repeatedEvent(List<Job> jobs, SQLException violation) {
        if (jobs.size() > 1) {
            jobs.forEach(job -> record(List.of(job)));
        } else {
            jobs.getFirst()
                    .outcome()
                    .completeExceptionally(
                            new IllegalArgumentException(
                                    "nothing was recorded: an event with the same identifier was"
                                            + " recorded before under another key",
                                    violation));
        }
    }

    private static void fail(List<Job> jobs, Throwable cause) {
        LOG.warn("Recording failed: {}", String.valueOf(cause.getMessage()));
        LedgerUnavailable unknown = unavailable("The ledger failed while recording", cause);
        RuntimeException reason = RecordingStopped.saidBy(cause).orElse(unknown);
        jobs.forEach(job -> job.outcome().completeExceptionally(reason));
    }

    private static LedgerUnavailable unavailable(String what, Throwable cause) {
        return new LedgerUnavailable(
                what + "; whether it was recorded is unknown: record again under the same key",
                cause);
    }

    private void failWaiting() {
        IllegalStateException closing = new IllegalStateException("the ledger is closing");
        for (Job job = waiting.poll(); job != null; job = waiting.poll()) {
            fail(List.of(job), closing);
        }
    }

    /** Stops after the batch at hand; what still waits fails as unknown. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
