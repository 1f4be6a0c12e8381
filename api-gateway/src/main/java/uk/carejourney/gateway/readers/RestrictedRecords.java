package uk.carejourney.gateway.readers;

import uk.carejourney.journey.Subject;

/** Tells whose record is restricted: it is shown only once its ledger has taken the reading. */
@FunctionalInterface
public interface RestrictedRecords {

    boolean restricted(Subject subject);
}
