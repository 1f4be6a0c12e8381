package uk.carejourney.infra.witness;

import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.MalformedNote;
import uk.carejourney.proof.note.SignedNote;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A request to sign a checkpoint.
 *
 * @param oldSize the size the proof begins from
 * @param proof the RFC 6962 consistency proof, 32 bytes a hash
 * @param note the checkpoint as the log signed it
 * @param checkpoint what its text says
 */
record AddCheckpoint(long oldSize, List<byte[]> proof, SignedNote note, Checkpoint checkpoint) {

    /** No proof between trees below 2^63 is longer. */
    private static final int MOST_HASHES = 63;

    private static final int HASH_BYTES = 32;

    /**
     * Reads a request.
     *
     * @throws MalformedNote if it is not an old size, hashes, a blank line and a checkpoint
     */
    static AddCheckpoint parse(byte[] body) {
        int blank = blankLine(body);
        String[] lines = new String(body, 0, blank, StandardCharsets.ISO_8859_1).split("\n", -1);
        List<byte[]> proof = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            proof.add(hash(lines[i]));
        }
        if (proof.size() > MOST_HASHES) {
            throw new MalformedNote("a proof has at most %d lines".formatted(MOST_HASHES));
        }
        SignedNote note = SignedNote.parse(Arrays.copyOfRange(body, blank + 2, body.length));
        return new AddCheckpoint(oldSize(lines[0]), proof, note, Checkpoint.parse(note.text()));
    }

    private static int blankLine(byte[] body) {
        for (int i = 0; i + 1 < body.length; i++) {
            if (body[i] == '\n' && body[i + 1] == '\n') {
                return i;
            }
        }
        throw new MalformedNote("a blank line stands before the checkpoint");
    }

    private static long oldSize(String line) {
        if (!line.matches("old (0|[1-9][0-9]{0,17})")) {
            throw new MalformedNote("the first line is `old` and a size");
        }
        return Long.parseLong(line.substring(4));
    }

    private static byte[] hash(String line) {
        try {
            byte[] hash = Base64.getDecoder().decode(line);
            if (hash.length == HASH_BYTES
                    && Base64.getEncoder().encodeToString(hash).equals(line)) {
                return hash;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedNote("a line of the proof is not base64");
        }
        throw new MalformedNote("a line of the proof is not 32 bytes in base64");
    }
}
