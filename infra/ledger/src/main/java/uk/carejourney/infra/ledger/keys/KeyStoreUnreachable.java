package uk.carejourney.infra.ledger.keys;

/**
 * The key store did not answer. A reader must stop and try again later: taking what it cannot open
 * for erased would lose a child's facts.
 */
public final class KeyStoreUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyStoreUnreachable(Throwable cause) {
        super("the key store did not answer: check that its database is running", cause);
    }
}
