package uk.carejourney.infra.returns.ssda903;

import org.jspecify.annotations.Nullable;

/**
 * An import stopped before its end. What it had recorded stays; importing the same return again
 * completes it.
 */
public final class ImportStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int done;
    private final int total;

    ImportStopped(String why, int done, int total, @Nullable Throwable cause) {
        super(
                ("the import stopped after %,d of %,d children: %s; what is recorded stays,"
                                + " import the same return again to complete it")
                        .formatted(done, total, why),
                cause);
        this.done = done;
        this.total = total;
    }

    /** Children recorded before it stopped. */
    public int done() {
        return done;
    }

    /** Children in the return. */
    public int total() {
        return total;
    }
}
