/**
 * The ledger on PostgreSQL: opens it, records into it, reads it and keeps the subjects' keys.
 *
 * <p>One sequencer per node gives positions 0, 1, 2… without a hole; bodies are encrypted under the
 * subject's key, which lies in another database. What is hashed and how is in {@code
 * uk.carejourney.ledger}.
 */
@NullMarked
package uk.carejourney.infra.ledger;

import org.jspecify.annotations.NullMarked;
