package uk.carejourney.infra.bench;

import uk.carejourney.journey.Subject;

import java.util.UUID;

/** One caller with a child of its own, whose stream it alone appends to. */
final class Caller {

    private final Subject child = Subject.child(UUID.randomUUID());
    private long next;

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
