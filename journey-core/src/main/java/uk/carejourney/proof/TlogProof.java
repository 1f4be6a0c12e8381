package uk.carejourney.proof;

import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.MalformedNote;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.UntrustedNote;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A proof in one file, as c2sp.org/tlog-proof lays it down: where an entry stands, the hashes from
 * it to the root, and the signed checkpoint with that root.
 *
 * @param extra more bytes, which nothing vouches for; ours are the leaf, whose hash the proof needs
 * @param index the entry's position
 * @param hashes as in {@link InclusionProof}
 * @param checkpoint signed by the log, perhaps by witnesses too
 */
public record TlogProof(
        Optional<byte[]> extra, long index, List<byte[]> hashes, SignedNote checkpoint) {

    /** Its first line. */
    public static final String HEADER = "c2sp.org/tlog-proof@v1";

    private static final String MALFORMED = "PROOF_MALFORMED";
    private static final String BLANK = "\n\n";

    public TlogProof {
        if (index < 0) {
            throw new NotProven(MALFORMED, "no entry stands at " + index);
        }
        hashes = Hashes.checked(MALFORMED, hashes);
    }

    /** The file, in UTF-8. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(more -> text.append("extra ").append(base64(more)).append('\n'));
        text.append("index ").append(index).append('\n');
        hashes.forEach(hash -> text.append(base64(hash)).append('\n'));
        text.append('\n').append(new String(checkpoint.bytes(), StandardCharsets.UTF_8));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file.
     *
     * @throws NotProven if it is not laid out exactly so
     */
    public static TlogProof parse(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        int blank = text.indexOf(BLANK);
        if (blank < 0 || !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), file)) {
            throw new NotProven(MALFORMED, "a proof is text in UTF-8 with a blank line");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw new NotProven(MALFORMED, "a proof begins with " + HEADER);
        }
        Optional<byte[]> extra = Optional.empty();
        if (!lines.isEmpty() && lines.getFirst().startsWith("extra ")) {
            extra = Optional.of(decoded(lines.removeFirst().substring("extra ".length())));
        }
        if (lines.isEmpty() || !lines.getFirst().matches("index (0|[1-9][0-9]{0,17})")) {
            throw new NotProven(MALFORMED, "a proof says the index of its entry");
        }
        long index = Long.parseLong(lines.removeFirst().substring("index ".length()));
        try {
            SignedNote note =
                    SignedNote.parse(
                            text.substring(blank + BLANK.length())
                                    .getBytes(StandardCharsets.UTF_8));
            return new TlogProof(
                    extra, index, lines.stream().map(TlogProof::decoded).toList(), note);
        } catch (MalformedNote malformed) {
            throw new NotProven(MALFORMED, String.valueOf(malformed.getMessage()));
        }
    }

    /**
     * Checks that the leaf stands at the index of a log whose checkpoint a trusted key has signed.
     *
     * @param leaf the leaf's bytes, as hashed
     * @param origin the log's name
     * @return the checkpoint it was proven against
     * @throws NotProven if it doesn't
     */
    public Checkpoint verify(byte[] leaf, String origin, TrustedKeys keys) {
        Checkpoint signed = signed(checkpoint, origin, keys);
        new InclusionProof(index, signed.size(), hashes)
                .verify(MerkleFrontier.leafHash(leaf), signed.root());
        return signed;
    }

    /**
     * The checkpoint in a note.
     *
     * @throws NotProven if it is of another log, or no trusted key of that log has signed it
     */
    public static Checkpoint signed(SignedNote note, String origin, TrustedKeys keys) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.origin().equals(origin)) {
                throw new NotProven(
                        "CHECKPOINT_OF_ANOTHER_LOG",
                        "the checkpoint is of %s, not of %s"
                                .formatted(checkpoint.origin(), origin));
            }
            if (keys.verify(note).stream().noneMatch(by -> by.key().name().equals(origin))) {
                throw new NotProven(
                        "CHECKPOINT_UNSIGNED", "no trusted key of %s has signed".formatted(origin));
            }
            return checkpoint;
        } catch (MalformedNote malformed) {
            throw new NotProven("CHECKPOINT_MALFORMED", String.valueOf(malformed.getMessage()));
        } catch (UntrustedNote untrusted) {
            throw new NotProven("CHECKPOINT_UNTRUSTED", String.valueOf(untrusted.getMessage()));
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below, as what decodes but is spelt otherwise.
        }
        throw new NotProven(MALFORMED, "a line of the proof is not base64 as RFC 4648 writes it");
    }
}
