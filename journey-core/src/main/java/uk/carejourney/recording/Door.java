package uk.carejourney.recording;

/** The two ways facts come in, which differ in what is refused. */
public enum Door {
    /** A person, or a program speaking for one: what could never be true is refused. */
    PERSON,
    /** A return or a source system: recorded verbatim, and flagged. */
    SOURCE
}
