package uk.carejourney.proof.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys a reader trusts, and the judgement of a note by them. */
public final class TrustedKeys {

    private final List<VerifierKey> keys;

    /**
     * Trusts these keys and no others.
     *
     * @throws MalformedNote if two keys share name and identifier
     */
    public TrustedKeys(List<VerifierKey> keys) {
        this.keys = List.copyOf(keys);
        Map<String, VerifierKey> seen = new HashMap<>();
        for (VerifierKey key : keys) {
            VerifierKey other = seen.put(key.name() + "+" + key.id(), key);
            if (other != null) {
                throw new MalformedNote(
                        "two trusted keys of %s cannot be told apart".formatted(key.name()));
            }
        }
    }

    /** The keys, in the order they were given. */
    public List<VerifierKey> keys() {
        return keys;
    }

    /**
     * The signatures of trusted keys, one each, at least one. Those of unknown keys are ignored.
     *
     * @throws UntrustedNote if there is none, or if one does not hold: then the whole note falls
     * @throws MalformedNote if a trusted key may only sign a checkpoint, and the text is none
     */
    public List<VerifiedSignature> verify(SignedNote note) {
        List<VerifiedSignature> verified = new ArrayList<>();
        for (VerifierKey key : keys) {
            note.signatures().stream()
                    .filter(line -> line.isSaidToBeBy(key))
                    .findFirst()
                    .map(line -> verify(key, note, line))
                    .ifPresent(verified::add);
        }
        if (verified.isEmpty()) {
            throw new UntrustedNote("no trusted key has signed this note");
        }
        return List.copyOf(verified);
    }

    private static VerifiedSignature verify(VerifierKey key, SignedNote note, NoteSignature line) {
        return key.verify(note.text(), line)
                .orElseThrow(() ->
                        new UntrustedNote(
                                "the signature said to be by %s does not hold"
                                        .formatted(key.name())));
    }
}
