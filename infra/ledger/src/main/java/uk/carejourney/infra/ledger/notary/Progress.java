package uk.carejourney.infra.ledger.notary;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far signing and witnessing have come, for whoever watches. Sizes count entries: a tree of
 * size 7 holds positions 0 to 6.
 */
public final class Progress {

    private long head;
    private long signed;
    private long witnessed;
    private long patrols;
    private @Nullable Instant unsignedSince;
    private @Nullable Instant unwitnessedSince;
    private @Nullable String stopped;

    synchronized void head(long size, Instant now) {
        head = size;
        notice(now);
    }

    synchronized void signed(long size, Instant now) {
        signed = size;
        head = Math.max(head, size);
        unsignedSince = null;
        notice(now);
    }

    synchronized void witnessed(long size, Instant now) {
        witnessed = Math.max(witnessed, size);
        unwitnessedSince = null;
        notice(now);
    }

    synchronized void patrolled() {
        patrols++;
    }

    synchronized void stopped(String why) {
        stopped = why;
    }

    private void notice(Instant now) {
        if (head > signed && unsignedSince == null) {
            unsignedSince = now;
        }
        if (head > witnessed && unwitnessedSince == null) {
            unwitnessedSince = now;
        }
    }

    /** How many entries the ledger had when the notary last looked. */
    public synchronized long head() {
        return head;
    }

    /** How many entries the newest signed checkpoint covers. */
    public synchronized long signed() {
        return signed;
    }

    /** How many entries the newest checkpoint that enough witnesses signed covers. */
    public synchronized long witnessed() {
        return witnessed;
    }

    /** How often every signed entry has been read again and found as it was signed. */
    public synchronized long patrols() {
        return patrols;
    }

    /** How long entries have been waiting to be signed; zero if none does. */
    public synchronized Duration unsignedFor(Instant now) {
        return unsignedSince == null ? Duration.ZERO : Duration.between(unsignedSince, now);
    }

    /** How long entries have been waiting to be witnessed; zero if none does. */
    public synchronized Duration unwitnessedFor(Instant now) {
        return unwitnessedSince == null ? Duration.ZERO : Duration.between(unwitnessedSince, now);
    }

    /** Why nothing is signed any more, if so. */
    public synchronized Optional<String> stopped() {
        return Optional.ofNullable(stopped);
    }
}
