package uk.carejourney.infra.delivery.calendars;

import java.time.Instant;
import java.util.UUID;

/**
 * A calendar feed that can be asked for.
 *
 * @param id names it to those who may revoke it; opens nothing
 * @param kind whose due dates it holds
 * @param of the team's or the worker's identifier
 * @param madeBy who asked for it
 * @param until from then on it is no more
 */
public record Feed(UUID id, Kind kind, String of, String madeBy, Instant madeAt, Instant until) {

    /** Whose due dates a feed holds. */
    public enum Kind {
        TEAM,
        WORKER
    }
}
