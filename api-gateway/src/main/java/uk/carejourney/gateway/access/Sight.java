package uk.carejourney.gateway.access;

import uk.carejourney.fact.Sensitivity;
import uk.carejourney.journey.Role;

/** How much of a child's record a role sees. */
public enum Sight {
    /** Everything, names and the council's own numbers included. */
    NAMED,
    /** The journey under a pseudonym: no names, numbers, birth dates or anyone's own words. */
    PSEUDONYMOUS,
    /** Figures only: no child's record at all. */
    FIGURES;

    static Sight of(Role role) {
        return switch (role) {
            case PRACTITIONER,
                    MANAGER,
                    INDEPENDENT_REVIEWING_OFFICER,
                    AUDITOR,
                    PERSONAL_ADVISER,
                    VIRTUAL_SCHOOL,
                    HEALTH_PARTNER,
                    ADOPTION_TEAM,
                    ADOPTION_RECORDS,
                    RECORDS_OFFICER ->
                    NAMED;
            case DATA_ANALYST, INTEGRATOR, LEDGER -> PSEUDONYMOUS;
            case PANEL, ADMINISTRATOR -> FIGURES;
        };
    }

    public boolean named() {
        return this == NAMED;
    }

    /** Whether a field kept this carefully may be shown. */
    public boolean shows(Sensitivity sensitivity) {
        return switch (this) {
            case NAMED -> true;
            case PSEUDONYMOUS ->
                    sensitivity == Sensitivity.CASE || sensitivity == Sensitivity.SPECIAL;
            case FIGURES -> false;
        };
    }
}
