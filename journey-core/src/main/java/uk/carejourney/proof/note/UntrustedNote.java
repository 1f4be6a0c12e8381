package uk.carejourney.proof.note;

/** A note that no trusted key has signed, or one whose trusted signature does not hold. */
public final class UntrustedNote extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UntrustedNote(String message) {
        super(message);
    }
}
