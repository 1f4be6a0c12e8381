package uk.carejourney.proof.note;

import java.nio.charset.StandardCharsets;

/** What a key, and the log or witness that holds it, may be called. */
final class KeyName {

    /** What fits the length byte before a name in a signed message. */
    static final int MOST_BYTES = 255;

    private KeyName() {}

    static String checked(String name) {
        if (name.isEmpty() || name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new MalformedNote("a key name has 1 to %d bytes".formatted(MOST_BYTES));
        }
        if (name.codePoints().anyMatch(KeyName::isForbidden)) {
            throw new MalformedNote("a key name has no space, plus or control character");
        }
        return name;
    }

    // U+0085 is a space to Unicode but not to Character.isSpaceChar.
    private static boolean isForbidden(int c) {
        return c == '+'
                || c < 0x20
                || c == 0x85
                || Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.SURROGATE;
    }
}
