package uk.carejourney.proof.note;

/**
 * A signature that holds.
 *
 * @param key whose it is
 * @param seconds when it says it was made, since 1970; 0 if it says nothing of the time
 * @param line the signature itself
 */
public record VerifiedSignature(VerifierKey key, long seconds, NoteSignature line) {}
