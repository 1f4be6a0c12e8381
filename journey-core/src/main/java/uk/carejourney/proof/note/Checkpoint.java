package uk.carejourney.proof.note;

import java.util.Arrays;
import java.util.Objects;

/**
 * The state of a log: so many entries, under this root. Extension lines, which no monitor could
 * check, are refused.
 *
 * @param origin the log's name
 * @param size the number of leaves
 * @param root the RFC 6962 tree hash of all leaves, 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int ROOT_BYTES = 32;
    private static final int LINES = 3;
    private static final int MOST_DIGITS = 19;

    public Checkpoint {
        KeyName.checked(origin);
        if (size < 0) {
            throw new MalformedNote("a checkpoint's size is not negative");
        }
        if (root.length != ROOT_BYTES) {
            throw new MalformedNote("a checkpoint's root has %d bytes".formatted(ROOT_BYTES));
        }
        root = root.clone();
    }

    /** A copy of the root hash. */
    @Override
    public byte[] root() {
        return root.clone();
    }

    /**
     * Reads the text of a note.
     *
     * @throws MalformedNote if it is not exactly an origin, a size and a root
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty()) {
            throw new MalformedNote("a checkpoint has three lines: origin, size and root");
        }
        return new Checkpoint(lines[0], size(lines[1]), Base64Text.read(lines[2], "a root"));
    }

    private static long size(String line) {
        boolean digits = !line.isEmpty() && line.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || line.length() > MOST_DIGITS || (line.startsWith("0") && !line.equals("0"))) {
            throw new MalformedNote("a checkpoint's size is a decimal without leading zeros");
        }
        try {
            return Long.parseLong(line);
        } catch (NumberFormatException tooLarge) {
            throw new MalformedNote("a checkpoint's size is below 2^63");
        }
    }

    /** The three lines, each with its newline: what is signed. */
    public String text() {
        return "%s\n%d\n%s\n".formatted(origin, size, Base64Text.of(root));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && origin.equals(that.origin)
                && size == that.size
                && Arrays.equals(root, that.root);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, size, Arrays.hashCode(root));
    }

    @Override
    public String toString() {
        return "%s size %d root %s".formatted(origin, size, Base64Text.of(root));
    }
}
