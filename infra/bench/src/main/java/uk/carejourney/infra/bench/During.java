package uk.carejourney.infra.bench;

/** What is going on when something is killed. */
enum During {
    /** Eight callers record. */
    APPEND,
    /** The read model catches up with a ledger that has grown. */
    PROJECTION,
    /** A return is imported. */
    IMPORT
}
