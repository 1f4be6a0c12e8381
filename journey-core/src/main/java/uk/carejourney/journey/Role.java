package uk.carejourney.journey;

import java.util.Locale;

/** The part someone plays when they record or read; what each may see follows from it. */
public enum Role {
    PRACTITIONER,
    MANAGER,
    INDEPENDENT_REVIEWING_OFFICER,
    AUDITOR,
    DATA_ANALYST,
    PERSONAL_ADVISER,
    VIRTUAL_SCHOOL,
    HEALTH_PARTNER,
    ADOPTION_TEAM,
    /** Keeps the records of children since adopted, sealed, and what links them. */
    ADOPTION_RECORDS,
    RECORDS_OFFICER,
    PANEL,
    INTEGRATOR,
    ADMINISTRATOR,
    /** The ledger itself, recording what it did by its own rules. */
    LEDGER;

    /** Whether whoever plays it works with children, so that what is owed to one may be theirs. */
    public boolean worksWithChildren() {
        return switch (this) {
            case PRACTITIONER,
                    MANAGER,
                    INDEPENDENT_REVIEWING_OFFICER,
                    PERSONAL_ADVISER,
                    VIRTUAL_SCHOOL,
                    HEALTH_PARTNER,
                    ADOPTION_TEAM ->
                    true;
            case AUDITOR,
                    ADOPTION_RECORDS,
                    RECORDS_OFFICER,
                    DATA_ANALYST,
                    PANEL,
                    INTEGRATOR,
                    ADMINISTRATOR,
                    LEDGER ->
                    false;
        };
    }

    /** The stored word, such as {@code data-analyst}: a promise, never changed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The role a stored word names.
     *
     * @throws IllegalArgumentException if no role has this word
     */
    public static Role ofWord(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role is called " + word);
    }
}
