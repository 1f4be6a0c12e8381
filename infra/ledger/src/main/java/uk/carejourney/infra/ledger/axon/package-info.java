/**
 * Axon's view of the ledger: its event store, its one aggregate and the recorder that uses both.
 * Nothing outside this package and the projections knows Axon.
 */
@NullMarked
package uk.carejourney.infra.ledger.axon;

import org.jspecify.annotations.NullMarked;
