package uk.carejourney.journey;

/**
 * An amount of money in pence sterling.
 *
 * @param amount pence; negative for money returned
 */
public record Pence(long amount) {}
