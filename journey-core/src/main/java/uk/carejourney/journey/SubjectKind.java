package uk.carejourney.journey;

import java.util.Locale;

/** The kinds of subject a fact can be about; each subject has its own stream and its own key. */
public enum SubjectKind {
    /**
     * A child or young person, born or expected; care leavers keep the stream they had as children.
     */
    CHILD,
    /** Anyone else whose data we hold: a parent, a sibling we do not work with, a social worker. */
    PERSON,
    HOUSEHOLD,
    CARER,
    ADOPTER,
    PROVIDER,
    HOME,
    COURT_CASE,
    COUNCIL,
    /** An organisation facts are passed on to under an agreement. */
    PARTNER;

    /** The stored word, such as {@code court-case}: a promise, never changed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind a stored word names.
     *
     * @throws IllegalArgumentException if no kind has this word
     */
    public static SubjectKind ofWord(String word) {
        for (SubjectKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of subject is called " + word);
    }
}
