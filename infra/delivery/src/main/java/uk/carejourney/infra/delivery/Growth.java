package uk.carejourney.infra.delivery;

import java.time.Duration;

/** Tells when the ledger has grown. */
@FunctionalInterface
public interface Growth {

    /**
     * Waits until the ledger has more than this many entries.
     *
     * @return false if it has not within the time
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean awaitBeyond(long size, Duration timeout) throws InterruptedException;
}
