package uk.carejourney.ledger;

import java.time.Instant;

/**
 * How far the ledger has got.
 *
 * @param size how many positions are taken: the next entry stands at this position
 * @param lastRecorded when the last entry was recorded
 * @param root the RFC 6962 tree hash over all leaves
 * @param log what the log is
 */
public record LedgerHead(long size, Instant lastRecorded, byte[] root, Leaf.Log log) {}
