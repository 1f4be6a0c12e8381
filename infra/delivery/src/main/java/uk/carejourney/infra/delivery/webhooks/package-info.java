/**
 * Webhooks as Standard Webhooks 1.0 lays them down: steps of alerts, signed, posted to addresses
 * that are on the public internet, at least once each.
 */
@NullMarked
package uk.carejourney.infra.delivery.webhooks;

import org.jspecify.annotations.NullMarked;
