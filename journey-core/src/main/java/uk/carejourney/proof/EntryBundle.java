package uk.carejourney.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries one after another, each behind its length in two bytes, the higher first. */
public final class EntryBundle {

    /** The longest entry two bytes of length can announce. */
    public static final int LONGEST = 0xFFFF;

    private EntryBundle() {}

    /**
     * The bytes of a bundle.
     *
     * @param entries 1 to 256 of them, in order
     * @throws IllegalArgumentException if an entry is longer than 65,535 bytes or there are too
     *     many or none
     */
    public static byte[] of(List<byte[]> entries) {
        if (entries.isEmpty() || entries.size() > Tile.FULL) {
            throw new IllegalArgumentException("a bundle holds 1 to 256, not " + entries.size());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException(
                        "an entry of %d bytes is too long for a bundle".formatted(entry.length));
            }
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /**
     * The entries of a bundle.
     *
     * @param bundle its address, which says how many there must be
     * @throws NotProven if the bytes are not exactly that many entries
     */
    public static List<byte[]> read(Tile bundle, byte[] bytes) {
        List<byte[]> entries = new ArrayList<>(bundle.width());
        int at = 0;
        while (at < bytes.length && entries.size() < bundle.width()) {
            int from = at + 2;
            int length = from > bytes.length ? 0 : length(bytes, at);
            if (from + length > bytes.length) {
                throw refused(bundle, "ends inside entry " + entries.size());
            }
            entries.add(Arrays.copyOfRange(bytes, from, from + length));
            at = from + length;
        }
        if (entries.size() < bundle.width() || at < bytes.length) {
            throw refused(
                    bundle,
                    "holds %d entries where %d belong, and %d bytes more"
                            .formatted(entries.size(), bundle.width(), bytes.length - at));
        }
        return entries;
    }

    private static int length(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    private static NotProven refused(Tile bundle, String what) {
        return new NotProven("BUNDLE_MALFORMED", bundle.path() + " " + what);
    }
}
