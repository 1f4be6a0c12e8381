package uk.carejourney.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text and the signatures under it, as c2sp.org/signed-note lays them out. Well-formed, not yet
 * trusted: see {@link TrustedKeys}.
 *
 * @param text ends in a newline; what is signed
 * @param signatures in their order
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** More signatures than this are refused unread. The standard demands at least 16. */
    public static final int MOST_SIGNATURES = 100;

    /** Longer notes are refused unread: room for 100 signatures of 2.4 kB and a long text. */
    public static final int MOST_BYTES = 512 * 1024;

    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new MalformedNote(
                    "a note's text ends in a newline and has no other control character");
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new MalformedNote("a note has at most %d signatures".formatted(MOST_SIGNATURES));
        }
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note.
     *
     * @throws MalformedNote if it is not text in UTF-8, a blank line and signature lines
     */
    public static SignedNote parse(byte[] bytes) {
        String note = utf8(bytes);
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == note.length() || !note.endsWith("\n")) {
            throw new MalformedNote("a note ends in a blank line and signature lines");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            if (signatures.size() == MOST_SIGNATURES) {
                throw new MalformedNote(
                        "a note has at most %d signatures".formatted(MOST_SIGNATURES));
            }
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    private static String utf8(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new MalformedNote("a note has at most %d bytes".formatted(MOST_BYTES));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedNote("a note is text in UTF-8");
        }
    }

    /** This note with one signature more; a former one of the same key gives way. */
    public SignedNote with(NoteSignature more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.removeIf(old -> old.name().equals(more.name()) && old.keyId() == more.keyId());
        all.add(more);
        return new SignedNote(text, all);
    }

    /**
     * The note as it is kept and sent.
     *
     * @throws IllegalStateException if nobody has signed it yet
     */
    public byte[] bytes() {
        if (signatures.isEmpty()) {
            throw new IllegalStateException("a note without signatures is no note");
        }
        return signatures.stream()
                .map(signature -> signature.line() + "\n")
                .collect(Collectors.joining("", text + "\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
