package uk.carejourney.fact;

import java.util.Locale;

/** Whose data a field is, which decides who may ask to see it or have it removed. */
public enum Whose {
    /** The subject of the record: usually the child. */
    SUBJECT,
    /** A parent, relative, carer or other person in the child's life. */
    THIRD_PARTY,
    /** Someone who acts in their work. */
    WORKER,
    /** Nobody's: a rule, a code, a council's own figure. */
    NOBODY;

    /** The word for it outside the program, such as {@code third-party}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
