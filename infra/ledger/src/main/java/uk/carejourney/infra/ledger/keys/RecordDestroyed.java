package uk.carejourney.infra.ledger.keys;

/** The subject's record has been destroyed; nothing more can be recorded about them. */
public final class RecordDestroyed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RecordDestroyed() {
        super("this subject's record has been destroyed, so nothing more can be recorded in it");
    }
}
