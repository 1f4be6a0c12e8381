package uk.carejourney.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The address of a tile of hashes, or of a bundle of entries, in C2SP tlog-tiles: 256 consecutive
 * hashes of one level, or fewer at the right edge of the tree.
 *
 * @param level 0 for hashes of leaves; at each level above, a hash covers a whole tile of the one
 *     below; {@link #ENTRIES} for the entries themselves
 * @param index the how-manieth tile of its level, from 0
 * @param width how many hashes or entries it holds: 256, or 1 to 255 when partial
 */
public record Tile(int level, long index, int width) {

    /** Hashes in a full tile, and entries in a full bundle. */
    public static final int FULL = 256;

    /** Stands for the level of the entry bundles. */
    public static final int ENTRIES = -1;

    /** A hash at this level covers 2^56 entries; no tree of 2^63 needs another. */
    static final int TOP = 7;

    public Tile {
        if (level < ENTRIES || level > TOP || index < 0 || index > Long.MAX_VALUE / FULL) {
            throw new IllegalArgumentException("no tile %d of level %d".formatted(index, level));
        }
        if (width < 1 || width > FULL) {
            throw new IllegalArgumentException("a tile holds 1 to 256, not " + width);
        }
    }

    /** The bundle of the same 256 entries whose hashes lie in a tile of level 0. */
    public Tile bundle() {
        return new Tile(ENTRIES, index, width);
    }

    /** Whether all 256 are there. */
    public boolean isFull() {
        return width == FULL;
    }

    /** The tile at the same place once it is full. */
    public Tile full() {
        return new Tile(level, index, FULL);
    }

    /** Relative to the log's address: {@code tile/<level>/<number>[.p/<width>]}. */
    public String path() {
        String kind = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + kind + "/" + TileNumber.path(index) + (isFull() ? "" : ".p/" + width);
    }

    /** Reads back what {@link #path} wrote; empty for any other text. */
    public static Optional<Tile> parse(String path) {
        int slash = path.indexOf('/', 5);
        if (!path.startsWith("tile/") || slash < 0) {
            return Optional.empty();
        }
        String kind = path.substring(5, slash);
        int partial = path.indexOf(".p/", slash);
        String number = path.substring(slash + 1, partial < 0 ? path.length() : partial);
        String width = partial < 0 ? "256" : path.substring(partial + 3);
        OptionalLong index = TileNumber.parse(number);
        if (!kind.matches("entries|[0-7]") || !width.matches("[0-9]{1,3}") || index.isEmpty()) {
            return Optional.empty();
        }
        int wide = Integer.parseInt(width);
        if (wide < 1 || wide > FULL || index.getAsLong() > Long.MAX_VALUE / FULL) {
            return Optional.empty();
        }
        int level = kind.equals("entries") ? ENTRIES : Integer.parseInt(kind);
        Tile tile = new Tile(level, index.getAsLong(), wide);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** The partial tiles at the right edge of a tree, lowest level first. */
    public static List<Tile> partialOf(long size) {
        List<Tile> partial = new ArrayList<>();
        for (int level = 0; level <= TOP; level++) {
            long hashes = size >> (8 * level);
            if (hashes % FULL > 0) {
                partial.add(new Tile(level, hashes / FULL, (int) (hashes % FULL)));
            }
        }
        return partial;
    }

    /**
     * The tile holding one hash of a level, as wide as a tree of that size has it.
     *
     * @throws IllegalArgumentException if the tree has no such hash
     */
    public static Tile holding(int level, long hash, long size) {
        long hashes = size >> (8 * Math.max(level, 0));
        long index = hash / FULL;
        return new Tile(level, index, (int) Math.min(FULL, hashes - index * FULL));
    }
}
