/**
 * Keeps read models up to date with the ledger, through Axon's pooled streaming processors.
 *
 * <p>A batch is written in an interceptor after its last message, before the unit of work commits:
 * Axon stores the token first thing in prepare-commit, so a batch written in any later phase would
 * be lost by a crash between the two.
 */
@NullMarked
package uk.carejourney.projections.running;

import org.jspecify.annotations.NullMarked;
