package uk.carejourney.infra.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The ledger will not open as it is set up: one line says which setting and how to put it right.
 */
public final class LedgerRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerRefusal(String sentence) {
        super(sentence);
    }

    public LedgerRefusal(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
