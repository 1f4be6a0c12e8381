package uk.carejourney.infra.ledger.axon;

import uk.carejourney.recording.Outcome;

/**
 * Ends a unit of work whose entries the ledger did not add, because their key was used before.
 * Rolling back keeps them from being published as if they were new.
 */
final class NothingAppended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    NothingAppended(Outcome outcome) {
        super("nothing was added: " + outcome, null, false, false);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
