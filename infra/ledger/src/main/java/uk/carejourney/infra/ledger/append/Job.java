package uk.carejourney.infra.ledger.append;

import uk.carejourney.infra.ledger.keys.SealedJob;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.recording.Outcome;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Entries that wait to be recorded in one stream, all or none.
 *
 * @param stream the subject's pseudonym
 * @param firstSequence where in the stream the first of them is to stand; {@link #AT_END} for
 *     wherever that is
 * @param sealed the entries and their key
 * @param log what the log is, in the job that opens it and in no other
 * @param outcome what came of it: completed once that is durable, or exceptionally when it is
 *     unknown
 */
record Job(
        UUID stream,
        long firstSequence,
        SealedJob sealed,
        Optional<Leaf.Log> log,
        CompletableFuture<Outcome> outcome) {

    /** Comes where its stream ends, whatever was recorded in it before. */
    static final long AT_END = -1;

    int size() {
        return sealed.entries().size();
    }
}
