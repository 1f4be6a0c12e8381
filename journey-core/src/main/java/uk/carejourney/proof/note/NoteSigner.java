package uk.carejourney.proof.note;

/** Signs for one key, wherever its private half lies. */
public interface NoteSigner {

    /** The public half. */
    VerifierKey key();

    /**
     * Signs a text.
     *
     * @param text the text of a note; a checkpoint where the type demands one
     * @param seconds now, since 1970; of no concern to a type without a time
     */
    NoteSignature sign(String text, long seconds);
}
