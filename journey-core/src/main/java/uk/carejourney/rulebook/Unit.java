package uk.carejourney.rulebook;

import java.util.Locale;

/** What a length of time is counted in. */
public enum Unit {
    /** Elapsed hours, whatever the clocks do. */
    HOURS,
    /** Calendar days; weekends and holidays put nothing off. */
    DAYS,
    /** Seven calendar days each. */
    WEEKS,
    /** To the corresponding date. */
    MONTHS,
    /** To the corresponding date. */
    YEARS,
    /** Days other than weekends and bank holidays in England and Wales. */
    WORKING_DAYS,
    /** Days on which the council's schools are open. */
    SCHOOL_DAYS;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /** The word for it, in the plural, such as {@code working days}. */
    public String word() {
        return word;
    }
}
