/**
 * The arithmetic of the ledger: canonical bytes, the salted commitments that let a redacted fact
 * still prove, the leaf and the Merkle tree over all leaves. Pure; storage is in {@code infra}.
 */
@NullMarked
package uk.carejourney.ledger;

import org.jspecify.annotations.NullMarked;
