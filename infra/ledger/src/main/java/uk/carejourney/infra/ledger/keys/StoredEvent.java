package uk.carejourney.infra.ledger.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One row of the ledger, still closed.
 *
 * @param position its place in the ledger
 * @param stream the subject's pseudonym
 * @param sequence its place in that stream
 * @param event its identifier
 * @param recordedAt when it was recorded
 * @param body the encrypted body; absent once removed
 */
public record StoredEvent(
        long position,
        UUID stream,
        long sequence,
        UUID event,
        Instant recordedAt,
        Optional<byte[]> body) {}
