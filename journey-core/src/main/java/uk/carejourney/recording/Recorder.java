package uk.carejourney.recording;

/** The way into the ledger. */
public interface Recorder {

    /**
     * Puts facts before the ledger and waits until they are durable or known not to be.
     *
     * @throws RuntimeException if the ledger cannot be reached or has stopped; it is then unknown
     *     whether they were recorded, and the same command under the same key may safely be retried
     */
    Outcome record(RecordFacts command);
}
