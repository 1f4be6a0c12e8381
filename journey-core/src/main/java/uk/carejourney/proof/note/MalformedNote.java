package uk.carejourney.proof.note;

/** Text that is no note, checkpoint, signature or key, with the reason; nothing of it is used. */
public final class MalformedNote extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedNote(String message) {
        super(message);
    }
}
