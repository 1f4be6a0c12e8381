package uk.carejourney.infra.ledger.read;

/**
 * A position below the head is missing: the database was tampered with or damaged. Readers stop.
 */
public final class HoleInLedger extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HoleInLedger(long position) {
        super(
                "position %d is missing from the ledger: stop recording and restore the database"
                        .formatted(position));
    }
}
