package uk.carejourney.infra.ledger.append;

import uk.carejourney.ledger.MerkleFrontier;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The head as this node's last batch left it. Until another node records, the next batch can be
 * made out on it without asking; the database checks everything presumed here and refuses the batch
 * if any of it is wrong.
 *
 * @param frontier the tree so far
 * @param lastRecorded when the last entry was recorded
 * @param demonstration whether the ledger says of itself that its people are invented
 * @param heard the database's time when it was last heard
 * @param heardAt this process's {@link System#nanoTime} then
 * @param askedAt the same when the database was last asked for its head
 */
record HeadAsLeft(
        MerkleFrontier frontier,
        Instant lastRecorded,
        boolean demonstration,
        Instant heard,
        long heardAt,
        long askedAt) {

    /** For so long two clocks that run at the same rate stay together to the millisecond. */
    private static final long PRESUMED = Duration.ofSeconds(5).toNanos();

    static HeadAsLeft at(
            MerkleFrontier frontier,
            Instant lastRecorded,
            boolean demonstration,
            Instant databaseTime) {
        long now = System.nanoTime();
        return new HeadAsLeft(frontier, lastRecorded, demonstration, databaseTime, now, now);
    }

    /** Whether it was asked for lately enough to presume it is still so, and where streams end. */
    boolean isFreshFor(List<Job> jobs) {
        return System.nanoTime() - askedAt < PRESUMED
                && jobs.stream().noneMatch(job -> job.firstSequence() == Job.AT_END);
    }

    /**
     * This head, whose time was heard after another's. Word of the time is late by as long as it
     * travelled, and never early: whichever clock is ahead is nearer the truth.
     */
    HeadAsLeft after(HeadAsLeft before) {
        Instant said = before.databaseTime(heardAt);
        return new HeadAsLeft(
                frontier,
                lastRecorded,
                demonstration,
                said.isAfter(heard) ? said : heard,
                heardAt,
                before.askedAt);
    }

    private Instant databaseTime(long nanoTime) {
        return heard.plusNanos(nanoTime - heardAt);
    }

    /** The head for these jobs, presuming that each comes where its stream ends and is new. */
    HeadTaken presumed(List<Job> jobs) {
        Map<UUID, Long> versions = new HashMap<>();
        jobs.forEach(job -> versions.putIfAbsent(job.stream(), job.firstSequence() - 1));
        return new HeadTaken(
                frontier,
                lastRecorded,
                databaseTime(System.nanoTime()),
                demonstration,
                Map.of(),
                versions);
    }
}
