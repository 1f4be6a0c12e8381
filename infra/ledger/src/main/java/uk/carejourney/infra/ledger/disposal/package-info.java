/**
 * Carries out what two people decided about a record's end: destroys a subject's key, or removes
 * what one entry said, in an order that a crash at any moment leaves to be finished at the next
 * start.
 *
 * <p>What may be decided is in {@code uk.carejourney.disposal}.
 */
@NullMarked
package uk.carejourney.infra.ledger.disposal;

import org.jspecify.annotations.NullMarked;
