package uk.carejourney.journey;

/**
 * A fact with its envelope: what is put before the ledger, and what the ledger gives back.
 *
 * @param envelope who, when, by whom
 * @param fact what happened
 */
public record Entry(Envelope envelope, Fact fact) {}
