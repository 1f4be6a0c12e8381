/**
 * Recording: one sequencer per node takes the jobs that wait, gives each a verdict and the accepted
 * entries their positions, and makes them durable in one transaction.
 */
@NullMarked
package uk.carejourney.infra.ledger.append;

import org.jspecify.annotations.NullMarked;
