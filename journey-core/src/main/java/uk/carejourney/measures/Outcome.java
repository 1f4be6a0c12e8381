package uk.carejourney.measures;

import java.util.Locale;

/** What a clock, or a child in a cohort, counts as in a measure. */
public enum Outcome {
    /** The duty was done in time. */
    IN_TIME,
    /** It was done, but late. */
    LATE,
    /** It was not done when it was due, nor since. */
    NOT_DONE,
    /** It is due in the period, but not yet; in no denominator. */
    NOT_YET_DUE,
    /** Refused by those it is owed to; told apart. */
    DECLINED,
    /** It fell away, for a reason given; told apart. */
    EXEMPT,
    /** It cannot be judged, for a reason given; told apart. */
    NOT_ASSESSABLE;

    /** The stored word, such as {@code in-time}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
