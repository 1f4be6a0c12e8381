package uk.carejourney.fact;

import java.util.Locale;

/** How carefully a field must be kept, from least to most; it decides what may leave the ledger. */
public enum Sensitivity {
    /**
     * Dates, kinds and references of casework. May leave under a pseudonym to any agreed partner.
     */
    CASE,
    /**
     * Health, ethnicity, religion, sexuality, offences (UK GDPR articles 9 and 10). By grant only.
     */
    SPECIAL,
    /** Names, numbers, birth dates, addresses, postcodes. By grant only, never in a log or URL. */
    IDENTIFYING,
    /** Someone's own words. By grant only: nobody can say beforehand what they contain. */
    FREE_TEXT;

    /** The word for it outside the program, such as {@code special}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
