/**
 * Raises, changes and ends alerts as the ledger grows and as time passes.
 *
 * <p>What is to be done is decided in {@code uk.carejourney.alerts} from what the ledger holds;
 * here it is found out whom to ask about, and what was decided is recorded. Nothing but the ledger
 * says which steps were taken: the schedule only says whom to ask about next, and can be lost.
 */
@NullMarked
package uk.carejourney.infra.alerting;

import org.jspecify.annotations.NullMarked;
