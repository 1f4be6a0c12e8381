package uk.carejourney.infra.ledger;

/**
 * The ledger could not be reached, or failed on the way. If something was to be recorded it is
 * unknown whether it was: recording again under the same idempotency key is safe and tells.
 */
public final class LedgerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
