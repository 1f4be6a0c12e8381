package uk.carejourney.gateway.access;

/** The role acting sees no child's record. */
public final class NotForThisRole extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses roles that see figures only. */
    public static void refuseFiguresOnly(SeededPerson person) {
        if (person.sight() == Sight.FIGURES) {
            throw new NotForThisRole();
        }
    }
}
