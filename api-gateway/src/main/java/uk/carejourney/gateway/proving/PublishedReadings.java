package uk.carejourney.gateway.proving;

/**
 * The signed ledger of readings as this node can show it.
 *
 * @param log what is published of it
 */
public record PublishedReadings(Published log) {}
