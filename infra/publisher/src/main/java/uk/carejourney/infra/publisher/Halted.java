package uk.carejourney.infra.publisher;

import org.jspecify.annotations.Nullable;

/**
 * Nothing is published any more until someone has put right what the sentence says; recording and
 * reading go on.
 */
public class Halted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Halted(String sentence) {
        this(sentence, null);
    }

    Halted(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The ledger holds another history than was published: nothing may be recorded either. */
    static final class Forked extends Halted {

        private static final long serialVersionUID = 1L;

        Forked(String sentence) {
            super(sentence);
        }
    }
}
