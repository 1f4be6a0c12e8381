package uk.carejourney.infra.ledger.append;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.ledger.KeptConnection;
import uk.carejourney.infra.ledger.LedgerUnavailable;
import uk.carejourney.infra.ledger.RecordingStopped;
import uk.carejourney.infra.ledger.keys.KeysInUse;
import uk.carejourney.infra.ledger.keys.RecordDestroyed;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

/** Records one batch in one transaction and tells its callers. For one thread at a time. */
final class BatchWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final String UNIQUE_VIOLATION = "23505";

    private final KeptConnection connection;
    private final KeysInUse keys;
    private final RecordingClock clock;
    private final LongConsumer recorded;
    private @Nullable HeadAsLeft left;

    /** Whether the head was last found where this node left it: else presuming so is in vain. */
    private boolean alone = true;

    BatchWriter(DataSource database, KeysInUse keys, RecordingClock clock, LongConsumer recorded) {
        this.connection = KeptConnection.forTransactions(database);
        this.keys = keys;
        this.clock = clock;
        this.recorded = recorded;
    }

    /** Completes every one of the jobs, whatever happens. */
    void record(List<Job> given) {
        List<Job> jobs = underKeysInUse(given);
        if (jobs.isEmpty()) {
            return;
        }
        try {
            Batch batch = commit(jobs);
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

    private Batch commit(List<Job> jobs) throws SQLException {
        HeadAsLeft before = left;
        left = null;
        if (before != null && alone && before.isFreshFor(jobs)) {
            Batch batch = new Batch(before.presumed(jobs), clock, jobs);
            try {
                left = batch.commit(connection.open()).after(before);
                return batch;
            } catch (SQLException refused) {
                // Another node recorded, a key was used before or a stream has gone on: asking
                // under the lock tells which. If all was recorded and only the answer was lost, it
                // tells that too.
                LOG.debug("Recording again, with the head asked for", refused);
                rollBack();
            }
        }
        HeadTaken head = connection.ask(open -> HeadTaken.take(open, jobs));
        alone = before == null || before.frontier().size() == head.frontier().size();
        Batch batch = new Batch(head, clock, jobs);
        left = batch.commit(connection.open());
        return batch;
    }

    private void rollBack() {
        try {
            connection.open().rollback();
        } catch (SQLException gone) {
            connection.close();
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

    static LedgerUnavailable unavailable(String what, Throwable cause) {
        return new LedgerUnavailable(
                what + "; whether it was recorded is unknown: record again under the same key",
                cause);
    }

    @Override
    public void close() {
        connection.close();
        keys.close();
    }
}
