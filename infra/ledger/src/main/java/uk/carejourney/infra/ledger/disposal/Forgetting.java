package uk.carejourney.infra.ledger.disposal;

import uk.carejourney.journey.Subject;

/** Makes the read models forget what the ledger no longer holds. */
@FunctionalInterface
public interface Forgetting {

    /**
     * Returns once no read model holds anything of the subject that the ledger does not. Doing so
     * again changes nothing.
     *
     * @throws RuntimeException if that is not sure; it is then asked again later
     */
    void forget(Subject subject);
}
