package uk.carejourney.journey;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * What surrounds every fact, whatever it says. The ledger adds position, sequence and recorded-at.
 *
 * @param eventId identifies the fact for ever (UUID version 7)
 * @param subject whose record it belongs to
 * @param happened when it happened, as precisely as known
 * @param recordedBy who recorded it here
 * @param source where it was taken from; absent if recorded here first
 * @param group joins the facts of one event that concerns several children, such as siblings'
 *     review
 * @param correlation joins everything one request led to
 * @param causation the fact that led to this one
 */
public record Envelope(
        UUID eventId,
        Subject subject,
        Happened happened,
        Actor recordedBy,
        @Nullable Source source,
        @Nullable UUID group,
        @Nullable UUID correlation,
        @Nullable UUID causation) {

    /** An envelope with nothing but what every fact must say. */
    public static Envelope of(UUID eventId, Subject subject, Happened happened, Actor recordedBy) {
        return new Envelope(eventId, subject, happened, recordedBy, null, null, null, null);
    }
}
