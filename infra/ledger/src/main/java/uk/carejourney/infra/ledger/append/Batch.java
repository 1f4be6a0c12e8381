package uk.carejourney.infra.ledger.append;

import uk.carejourney.infra.ledger.append.HeadTaken.KnownKey;
import uk.carejourney.infra.ledger.keys.SealedEntry;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.recording.Outcome;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The jobs of one transaction: a verdict for each, and what the accepted ones add. */
final class Batch {

    private final HeadTaken head;
    private final Map<ByteBuffer, KnownKey> keys;
    private final Map<UUID, Long> versions;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Job> accepted = new ArrayList<>();
    private final Additions additions;
    private Instant next;
    private Instant lastRecorded;

    /**
     * Judges jobs in their order, each in the light of those before it.
     *
     * @param head the head, locked, or as it is presumed
     * @param clock the time of recording
     */
    Batch(HeadTaken head, RecordingClock clock, List<Job> jobs) {
        this.head = head;
        this.keys = new HashMap<>(head.keys());
        this.versions = new HashMap<>(head.versions());
        this.additions = new Additions(head.frontier().size());
        this.next = start(head, clock);
        this.lastRecorded = head.lastRecorded();
        jobs.forEach(job -> outcomes.add(judge(job)));
    }

    private static Instant start(HeadTaken head, RecordingClock clock) {
        Instant now =
                (head.demonstration() ? clock.now(head.databaseTime()) : head.databaseTime())
                        .truncatedTo(ChronoUnit.MICROS);
        Instant earliest = head.lastRecorded().plus(1, ChronoUnit.MICROS);
        return now.isBefore(earliest) ? earliest : now;
    }

    /** What came of each job, in their order; true only once the transaction has committed. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    /** The next position after this batch. */
    long end() {
        return head.frontier().size() + additions.size();
    }

    /**
     * Makes what the accepted jobs add durable, and lets go of the head.
     *
     * @return the head as this leaves it
     */
    HeadAsLeft commit(Connection connection) throws SQLException {
        if (accepted.isEmpty()) {
            connection.rollback();
            return HeadAsLeft.at(
                    head.frontier(),
                    head.lastRecorded(),
                    head.demonstration(),
                    head.databaseTime());
        }
        MerkleFrontier grown = head.frontier().with(additions.leafHashes());
        Instant databaseTime = additions.commit(connection, grown, accepted);
        return HeadAsLeft.at(grown, lastRecorded, head.demonstration(), databaseTime);
    }

    private Outcome judge(Job job) {
        KnownKey known = keys.get(ByteBuffer.wrap(job.sealed().key()));
        if (known != null) {
            return known.verdictOn(job.sealed().content());
        }
        long version = Optional.ofNullable(versions.get(job.stream())).orElse(-1L);
        if (job.firstSequence() != Job.AT_END && job.firstSequence() != version + 1) {
            return new Outcome.Conflict();
        }
        return accept(job, version + 1);
    }

    private Outcome accept(Job job, long firstSequence) {
        long first = end();
        for (int i = 0; i < job.size(); i++) {
            Instant recordedAt = next;
            lastRecorded = recordedAt;
            next = next.plus(1, ChronoUnit.MICROS);
            SealedEntry entry = job.sealed().entries().get(i);
            long sequence = firstSequence + i;
            Leaf leaf =
                    new Leaf(
                            entry.event(),
                            job.stream(),
                            sequence,
                            recordedAt,
                            entry.bodyDigest(),
                            entry.fields(),
                            job.sealed().key(),
                            entry.nonce(),
                            i == 0 ? job.log() : Optional.empty());
            additions.add(entry, leaf);
        }
        accepted.add(job);
        versions.put(job.stream(), firstSequence + job.size() - 1);
        keys.put(
                ByteBuffer.wrap(job.sealed().key()),
                new KnownKey(first, job.size(), job.sealed().content()));
        return new Outcome.Appended(first, job.size(), lastRecorded);
    }
}
