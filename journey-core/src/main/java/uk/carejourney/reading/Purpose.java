package uk.carejourney.reading;

import uk.carejourney.journey.Role;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a record is read for. The list is closed, so that no reason is ever written at length. */
public enum Purpose {
    /** Work with the child or their family. */
    DIRECT_WORK,
    /** Management of those who work with the child. */
    SUPERVISION,
    /** Independent review of the child's plan. */
    REVIEW,
    /** Audit or inspection. */
    AUDIT,
    /** Keeping, correcting, disclosing and ending records. */
    RECORD_KEEPING,
    /** The child's education. */
    EDUCATION,
    /** The child's health. */
    HEALTH,
    /** Matching, placing and supporting for adoption. */
    ADOPTION,
    /** Statistics and returns. */
    STATISTICS,
    /** Exchange with another system under an agreement. */
    EXCHANGE,
    /** Running the system itself. */
    ADMINISTRATION;

    /** The stored word, such as {@code direct-work}: a promise, never changed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose a word names; empty if it names none. */
    public static Optional<Purpose> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** What a role reads for unless it says otherwise. */
    public static Purpose usual(Role role) {
        return switch (role) {
            case PRACTITIONER, PERSONAL_ADVISER -> DIRECT_WORK;
            case MANAGER -> SUPERVISION;
            case INDEPENDENT_REVIEWING_OFFICER -> REVIEW;
            case AUDITOR -> AUDIT;
            case RECORDS_OFFICER, ADOPTION_RECORDS -> RECORD_KEEPING;
            case VIRTUAL_SCHOOL -> EDUCATION;
            case HEALTH_PARTNER -> HEALTH;
            case ADOPTION_TEAM -> ADOPTION;
            case DATA_ANALYST, PANEL -> STATISTICS;
            case INTEGRATOR -> EXCHANGE;
            case ADMINISTRATOR, LEDGER -> ADMINISTRATION;
        };
    }
}
