package uk.carejourney.journey;

import java.time.Instant;
import java.util.UUID;

/**
 * What remains of an entry whose key has been destroyed, or whose body was removed: that something
 * was recorded there and then. Readers count it and go on.
 *
 * @param position its place in the ledger
 * @param sequence its place in the stream
 * @param recordedAt when it was recorded
 * @param stream the pseudonym of the subject's stream
 */
public record Erased(long position, long sequence, Instant recordedAt, UUID stream)
        implements AtPosition {}
