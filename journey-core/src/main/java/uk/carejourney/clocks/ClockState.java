package uk.carejourney.clocks;

import java.util.Locale;

/** How a clock stands. */
public enum ClockState {
    /** The duty is owed and not yet near its due date. */
    PENDING,
    /** The due date is near. */
    DUE_SOON,
    /** Done in time. */
    MET,
    /** Done, but after the due date. */
    MET_LATE,
    /** Not done in time; or done before it was allowed. */
    OVERDUE,
    /** The child stopped being one of those it is for before it was due. In no denominator. */
    LAPSED,
    /** The duty falls away, for a reason given. */
    EXEMPT,
    /** Refused by those it is owed to. */
    DECLINED,
    /** Another rule of the same duty took over before it was due. */
    SUPERSEDED,
    /** It cannot be judged, for a reason given. Raises nothing, and is counted apart. */
    NOT_ASSESSABLE;

    /** The words for it outside the program, such as {@code due soon}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether something may still be done about it. */
    public boolean open() {
        return this == PENDING || this == DUE_SOON || this == OVERDUE;
    }
}
