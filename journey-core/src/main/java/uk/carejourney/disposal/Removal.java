package uk.carejourney.disposal;

import uk.carejourney.journey.Recorded;
import uk.carejourney.retention.RemovalFact.RemovalProposed;

import java.util.Optional;

/**
 * How far the removal of one entry has come.
 *
 * @param proposal the proposal
 * @param approval its approval by a second person: from here on it will be removed
 * @param removed that it was removed
 */
public record Removal(Recorded proposal, Optional<Recorded> approval, Optional<Recorded> removed) {

    /** What was proposed. */
    public RemovalProposed proposed() {
        return (RemovalProposed) proposal.fact();
    }

    /** Whether it waits for a second person. */
    public boolean isOpen() {
        return approval.isEmpty();
    }

    /** Whether a second person has approved what has not been carried out yet. */
    public boolean isDue() {
        return approval.isPresent() && removed.isEmpty();
    }
}
