package uk.carejourney.gateway.access;

import uk.carejourney.journey.Role;

/** Only an auditor is shown the ledger's leaves. */
public final class NotAnAuditor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses every other role. */
    public static void refuseOthers(SeededPerson person) {
        if (person.role() != Role.AUDITOR) {
            throw new NotAnAuditor();
        }
    }
}
