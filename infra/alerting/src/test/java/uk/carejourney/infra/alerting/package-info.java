/** Alerting over a real ledger and a real document store. */
@NullMarked
package uk.carejourney.infra.alerting;

import org.jspecify.annotations.NullMarked;
