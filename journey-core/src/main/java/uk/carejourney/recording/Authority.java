package uk.carejourney.recording;

import uk.carejourney.journey.Role;

/**
 * Who may put an entry or a record right, and who may authorise it.
 *
 * <p>A local standard, not law: UK GDPR article 5(1)(d) wants inaccurate data put right without
 * delay, and article 5(2) wants the council able to show who answered for it.
 */
public final class Authority {

    /** What is to be authorised. */
    public enum Act {
        /** A correction of an entry of any area but the next. */
        CORRECTION,
        /** A correction of a review: the reviewing officer stands outside line management. */
        CORRECTION_OF_A_REVIEW,
        WITHDRAWAL,
        ANSWER_TO_A_DISPUTE,
        /** Two records were found to be of one child, or once merged of two. */
        MERGE_OR_SEPARATION
    }

    private static final String REVIEWS = "review";

    private Authority() {}

    /** What a correction of an entry of this business area is. */
    public static Act correctionIn(String area) {
        return area.equals(REVIEWS) ? Act.CORRECTION_OF_A_REVIEW : Act.CORRECTION;
    }

    /**
     * Whether someone in this role may record corrections, withdrawals, disputes and answers, merge
     * records and separate them.
     */
    public static boolean mayRecord(Role role) {
        return switch (role) {
            case RECORDS_OFFICER, ADOPTION_RECORDS, INTEGRATOR -> true;
            default -> role.worksWithChildren();
        };
    }

    /** Whether someone in this role may authorise it, for others or for themselves. */
    public static boolean mayAuthorise(Role role, Act act) {
        return switch (role) {
            case MANAGER, RECORDS_OFFICER -> true;
            // Nobody else sees a sealed record.
            case ADOPTION_RECORDS -> act != Act.MERGE_OR_SEPARATION;
            case INDEPENDENT_REVIEWING_OFFICER -> act == Act.CORRECTION_OF_A_REVIEW;
            default -> false;
        };
    }
}
