package uk.carejourney.projections.alerts;

import uk.carejourney.alerts.Alert;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The way to read alerts. It may lag behind the ledger.
 *
 * <p>Every method throws {@link com.mongodb.MongoException} when the database cannot be reached.
 */
public interface AlertsReader {

    /**
     * One alert and what was recorded about it.
     *
     * @param subject whom it is about
     * @param alert how it stands
     * @param steps every step, in the order recorded
     */
    record Told(Subject subject, Alert alert, List<Recorded> steps) {

        public Told {
            steps = List.copyOf(steps);
        }
    }

    /** Every open alert, the gravest first, then the one due first, then the oldest. */
    List<OpenAlert> open();

    /** Every alert there ever was about a subject, in the order raised. */
    List<Alert> about(UUID subject);

    /** One alert; empty if there is none, or nobody can read it any more. */
    Optional<Told> alert(UUID id);

    /** Every step up to this position has been built in; -1 before the first. */
    long position();

    /**
     * Waits until a step just recorded about a subject is built in.
     *
     * @return whether it is; false when the time was up
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean awaitAtLeast(UUID subject, long position, Duration timeout) throws InterruptedException;

    /**
     * Waits until every step up to a position is built in.
     *
     * @return whether it is; false when the time was up
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean awaitAtLeast(long position, Duration timeout) throws InterruptedException;
}
