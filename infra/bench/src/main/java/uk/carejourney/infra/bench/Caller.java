package uk.carejourney.infra.bench;

import uk.carejourney.journey.Subject;

import java.util.UUID;

/** One caller with a child of its own, whose stream it alone appends to. */
final class Caller {

    private final Subject child;
    private long next;

    /** A caller about a child nobody has heard of. */
    Caller() {
        this(Subject.child(UUID.randomUUID()));
    }

    Caller(Subject child) {
        this.child = child;
    }

    Subject child() {
        return child;
    }

    /** The sequence the next event is to have. */
    long nextSequence() {
        return next;
    }

    void appended() {
        next++;
    }
}
