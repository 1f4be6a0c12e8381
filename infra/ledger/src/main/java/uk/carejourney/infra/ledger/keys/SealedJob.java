package uk.carejourney.infra.ledger.keys;

import java.util.List;

/**
 * What is recorded at once under one idempotency key.
 *
 * @param key keyed digest of the idempotency key, 32 bytes
 * @param content keyed digest of what the entries say, 32 bytes; their identifiers and correlation
 *     do not count, for a caller who repeats a request makes new ones
 * @param entries at least one, in order
 */
public record SealedJob(byte[] key, byte[] content, List<SealedEntry> entries) {}
