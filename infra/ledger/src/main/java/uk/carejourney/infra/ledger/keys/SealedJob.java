package uk.carejourney.infra.ledger.keys;

import java.util.List;
import java.util.UUID;

/**
 * What is recorded at once under one idempotency key.
 *
 * @param keyId the subject's key it is sealed under, which must still be in use when it is recorded
 * @param key digest of the idempotency key under the subject's key, 32 bytes
 * @param content digest of what the entries say under the subject's key, 32 bytes; identifiers,
 *     group, correlation, causation and the recorder do not count, for a repeated request makes new
 *     ones and a return may be imported again by someone else
 * @param entries at least one, in order
 */
public record SealedJob(UUID keyId, byte[] key, byte[] content, List<SealedEntry> entries) {}
