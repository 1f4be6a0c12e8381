package uk.carejourney.proof.note;

import java.util.Base64;

/** RFC 4648 section 4, and only the one spelling of every sequence of bytes. */
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Reads it back, refusing missing padding and stray bits, which Java would let pass. */
    static byte[] read(String text, String what) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedNote(what + " is not base64: " + notBase64.getMessage());
        }
        if (!of(bytes).equals(text)) {
            throw new MalformedNote(what + " is not base64 as RFC 4648 writes it");
        }
        return bytes;
    }
}
