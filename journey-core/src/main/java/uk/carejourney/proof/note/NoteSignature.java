package uk.carejourney.proof.note;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature line of a note. That it is well-formed says nothing about who made it.
 *
 * @param name the name of the key
 * @param base64 the four bytes of the key's identifier, then the signature
 */
public record NoteSignature(String name, String base64) {

    private static final String DASH = "\u2014 ";
    private static final int ID_BYTES = 4;

    public NoteSignature {
        KeyName.checked(name);
        if (Base64Text.read(base64, "a signature").length <= ID_BYTES) {
            throw new MalformedNote("a signature has more than the key's identifier");
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        byte[] whole =
                ByteBuffer.allocate(ID_BYTES + signature.length)
                        .putInt(key.id())
                        .put(signature)
                        .array();
        return new NoteSignature(key.name(), Base64Text.of(whole));
    }

    /**
     * Reads a line, without its newline.
     *
     * @throws MalformedNote if it is not an em dash, a name and base64
     */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedNote("a signature line is an em dash, a key name and base64");
        }
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    /** The line, without its newline. */
    public String line() {
        return DASH + name + " " + base64;
    }

    /** The identifier of the key that is said to have signed. */
    public int keyId() {
        return ByteBuffer.wrap(Base64Text.read(base64, "a signature")).getInt();
    }

    byte[] signature() {
        byte[] whole = Base64Text.read(base64, "a signature");
        return Arrays.copyOfRange(whole, ID_BYTES, whole.length);
    }

    boolean isSaidToBeBy(VerifierKey key) {
        return name.equals(key.name()) && keyId() == key.id();
    }
}
