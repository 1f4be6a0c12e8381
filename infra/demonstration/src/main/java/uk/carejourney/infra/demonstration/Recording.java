package uk.carejourney.infra.demonstration;

import uk.carejourney.recording.RecordFacts;

import java.time.Instant;

/**
 * One thing recorded at one moment of the demonstration.
 *
 * @param at when it is recorded
 * @param command what is recorded
 */
public record Recording(Instant at, RecordFacts command) {}
