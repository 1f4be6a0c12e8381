package uk.carejourney.infra.verify;

import uk.carejourney.proof.NotProven;
import uk.carejourney.proof.TlogProof;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.TrustedKeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks a proof in a file, with no network. */
final class ProofCheck {

    private ProofCheck() {}

    /**
     * A fact that stands where the proof says.
     *
     * @param position where
     * @param checkpoint the signed tree it stands in
     */
    record Proven(long position, Checkpoint checkpoint) {}

    /**
     * Checks the proof a request names.
     *
     * @throws NotProven if it doesn't hold
     * @throws IllegalArgumentException if keys or the leaf are not given
     * @throws IOException if the leaf's file cannot be read
     */
    static Proven run(Request request, byte[] file) throws IOException {
        if (request.keys().isEmpty()) {
            throw new IllegalArgumentException(
                    "a proof in a file says nothing without the log's key: give it with --key");
        }
        TlogProof proof = TlogProof.parse(file);
        byte[] leaf =
                request.leaf().isPresent()
                        ? Files.readAllBytes(Path.of(request.leaf().get()))
                        : proof.extra()
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "the proof does not bring its leaf: give the file"
                                                        + " with --leaf"));
        String origin = request.origin().orElseGet(() -> request.keys().getFirst().name());
        return new Proven(
                proof.index(), proof.verify(leaf, origin, new TrustedKeys(request.keys())));
    }
}
