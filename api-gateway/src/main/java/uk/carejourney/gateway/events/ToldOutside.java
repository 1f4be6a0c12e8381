package uk.carejourney.gateway.events;

import uk.carejourney.infra.delivery.AlertFeed;

/**
 * The steps of alerts that programs are told of: none about somebody whose record is restricted.
 *
 * @param feed the same as every step, but for those
 */
public record ToldOutside(AlertFeed feed) {}
