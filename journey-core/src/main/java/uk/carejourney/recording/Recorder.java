package uk.carejourney.recording;

import java.util.List;

/** The way into the ledger. */
public interface Recorder {

    /**
     * Puts facts before the ledger and waits until they are durable or known not to be.
     *
     * @throws RuntimeException if the ledger cannot be reached or has stopped; it is then unknown
     *     whether they were recorded, and the same command under the same key may safely be retried
     */
    Outcome record(RecordFacts command);

    /**
     * Puts many commands before the ledger at once, as an import of history does: each is judged
     * and recorded by itself, those about one subject in their order.
     *
     * @return what came of each, in the order of the commands
     * @throws RuntimeException if one of them failed as {@link #record} tells; it is then unknown
     *     which of them were recorded, and all may safely be retried under the same keys
     */
    default List<Outcome> recordAll(List<RecordFacts> commands) {
        return commands.stream().map(this::record).toList();
    }
}
