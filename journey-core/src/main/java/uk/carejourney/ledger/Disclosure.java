package uk.carejourney.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An entry with some fields shown and the others hidden, which still proves against its leaf.
 *
 * @param parts every field in the order of the names, shown or hidden
 */
public record Disclosure(List<Part> parts) {

    public Disclosure {
        parts = List.copyOf(parts);
    }

    /** One field. */
    public sealed interface Part {}

    /** A field shown: its name, value and salt of 16 bytes. */
    public record Shown(String name, Object value, byte[] salt) implements Part {}

    /** A field kept back: its commitment of 32 bytes. */
    public record Hidden(byte[] commitment) implements Part {}

    /**
     * Whether every shown field is what the leaf was made from.
     *
     * @param leafRoot the root of commitments in the leaf
     * @return false too when a field is shown twice or out of order
     */
    public boolean provesAgainst(byte[] leafRoot) {
        List<byte[]> commitments = new ArrayList<>();
        String before = "";
        for (Part part : parts) {
            switch (part) {
                case Hidden(var commitment) when commitment.length != 32 -> {
                    return false;
                }
                case Hidden(var commitment) -> commitments.add(commitment);
                case Shown(var name, var value, var salt) -> {
                    byte[] commitment = commitmentOf(name, value, salt);
                    if (name.compareTo(before) <= 0 || commitment.length == 0) {
                        return false;
                    }
                    before = name;
                    commitments.add(commitment);
                }
            }
        }
        return Arrays.equals(leafRoot, Commitments.root(commitments));
    }

    /** Empty when the salt has the wrong length or the value no canonical form. */
    private static byte[] commitmentOf(String name, Object value, byte[] salt) {
        try {
            return salt.length == Commitments.SALT_BYTES
                    ? Commitments.commitment(name, value, salt)
                    : new byte[0];
        } catch (IllegalArgumentException notCanonical) {
            return new byte[0];
        }
    }
}
