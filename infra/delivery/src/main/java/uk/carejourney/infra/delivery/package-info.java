/**
 * Brings alerts to those who must act: follows the alert facts of the ledger and lets them out by
 * events, mail, calendars and webhooks.
 *
 * <p>Who is told what, and when, is decided in {@code uk.carejourney.delivery}; here it travels.
 * How far each way has got, and what it has sent, lies beside the read models in collections whose
 * names begin with {@code delivery-}: no facts, but not to be made again from the ledger either.
 */
@NullMarked
package uk.carejourney.infra.delivery;

import org.jspecify.annotations.NullMarked;
