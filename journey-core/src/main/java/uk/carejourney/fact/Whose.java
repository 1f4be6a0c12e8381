package uk.carejourney.fact;

/** Whose data a field is, which decides who may ask to see it or have it removed. */
public enum Whose {
    /** The subject of the record: usually the child. */
    SUBJECT,
    /** A parent, relative, carer or other person in the child's life. */
    THIRD_PARTY,
    /** Someone who acts in their work. */
    WORKER,
    /** Nobody's: a rule, a code, a council's own figure. */
    NOBODY
}
