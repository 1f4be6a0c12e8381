package uk.carejourney.infra.ledger.keys;

import java.util.UUID;

/**
 * An entry ready to be recorded: all of its leaf but where and when.
 *
 * @param event the entry's identifier
 * @param body the encrypted body, as it will be stored
 * @param bodyDigest SHA-256 of it
 * @param fields root of the salted commitments to the entry's fields
 * @param nonce 16 random bytes for the leaf
 */
public record SealedEntry(
        UUID event, byte[] body, byte[] bodyDigest, byte[] fields, byte[] nonce) {}
