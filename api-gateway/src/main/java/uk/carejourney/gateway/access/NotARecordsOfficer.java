package uk.carejourney.gateway.access;

import uk.carejourney.journey.Role;

/** Only a records officer decides about the keeping of records. */
public final class NotARecordsOfficer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses every other role. */
    public static void refuseOthers(SeededPerson person) {
        if (person.role() != Role.RECORDS_OFFICER) {
            throw new NotARecordsOfficer();
        }
    }

    /** Refuses every role that does not run the application. */
    public static void refuseAllButAdministrators(SeededPerson person) {
        if (person.role() != Role.ADMINISTRATOR) {
            throw new NotARecordsOfficer();
        }
    }
}
