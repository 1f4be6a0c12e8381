package uk.carejourney.journey;

/**
 * Something that happened in a child's world, or was decided or said, told in the past tense.
 *
 * <p>Every fact is a record in one area's sealed list. The record says what happened; when, about
 * whom and who recorded it stand in the {@link Envelope} around it.
 */
public interface Fact {}
