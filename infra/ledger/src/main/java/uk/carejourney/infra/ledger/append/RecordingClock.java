package uk.carejourney.infra.ledger.append;

import java.time.Instant;

/**
 * What time it is when something is recorded. A real ledger takes the database's word for it; a
 * demonstration, whose people are invented, may let the years pass.
 */
@FunctionalInterface
public interface RecordingClock {

    /**
     * The time to record at; the ledger moves it past the last entry if it is not later already.
     *
     * @param database the time of the database just now
     */
    Instant now(Instant database);

    /** The database's own time. */
    static RecordingClock ofDatabase() {
        return database -> database;
    }
}
