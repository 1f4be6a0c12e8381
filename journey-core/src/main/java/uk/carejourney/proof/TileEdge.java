package uk.carejourney.proof;

import uk.carejourney.ledger.MerkleFrontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a tree cut into tiles: the hashes of every tile not yet full. With it, new
 * leaves become tiles without anything being read again. Immutable.
 */
public final class TileEdge {

    private static final int HASH = MerkleFrontier.HASH_BYTES;
    private static final TileEdge EMPTY = new TileEdge(0, List.of());

    private final long size;

    /** For each level from 0, the hashes of its partial tile; empty where there is none. */
    private final List<List<byte[]>> levels;

    private TileEdge(long size, List<List<byte[]>> levels) {
        this.size = size;
        this.levels = levels;
    }

    /**
     * A tree that has grown.
     *
     * @param edge its new right edge
     * @param full the tiles that became full, in the order they did; none is written twice
     */
    public record Growth(TileEdge edge, List<TileBytes> full) {}

    /** The edge of the tree without leaves. */
    public static TileEdge empty() {
        return EMPTY;
    }

    /**
     * Reads the edge of a published tree. Compare {@link #frontier} with what is known: tiles say
     * nothing by themselves.
     *
     * @throws NotProven if a tile is missing or has the wrong length
     */
    public static TileEdge read(long size, LogFiles files) {
        TiledTree tree = new TiledTree(size, files);
        List<List<byte[]>> levels = new ArrayList<>();
        for (Tile tile : Tile.partialOf(size)) {
            while (levels.size() < tile.level()) {
                levels.add(List.of());
            }
            levels.add(split(tree.bytes(tile)));
        }
        return new TileEdge(size, levels);
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /**
     * This tree with more leaves at its right end.
     *
     * @param leafHashes the RFC 6962 hashes of the new leaves, 32 bytes each
     */
    public Growth with(List<byte[]> leafHashes) {
        List<List<byte[]>> grown = new ArrayList<>();
        levels.forEach(level -> grown.add(new ArrayList<>(level)));
        List<TileBytes> full = new ArrayList<>();
        long count = size;
        for (byte[] leafHash : leafHashes) {
            count++;
            byte[] hash = leafHash;
            for (int level = 0; add(grown, level, hash); level++) {
                List<byte[]> whole = grown.set(level, new ArrayList<>());
                long index = (count >> (8 * (level + 1))) - 1;
                full.add(new TileBytes(new Tile(level, index, Tile.FULL), join(whole)));
                hash = MerkleFrontier.empty().with(whole).root();
            }
        }
        return new Growth(new TileEdge(count, grown), full);
    }

    /**
     * The tiles not full, lowest level first; to be published before a checkpoint of this size. One
     * of an upper level may have been published for a smaller size, with the same bytes.
     */
    public List<TileBytes> partial() {
        return Tile.partialOf(size).stream()
                .map(tile -> new TileBytes(tile, join(levels.get(tile.level()))))
                .toList();
    }

    /** The complete subtrees of this tree, from which its root follows. */
    public MerkleFrontier frontier() {
        List<byte[]> subtrees = new ArrayList<>();
        for (List<byte[]> level : levels.reversed()) {
            subtrees.add(MerkleFrontier.empty().with(level).encoded());
        }
        return MerkleFrontier.decoded(size, join(subtrees));
    }

    /** Whether the level's tile is now full. */
    private static boolean add(List<List<byte[]>> levels, int level, byte[] hash) {
        if (hash.length != HASH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + hash.length);
        }
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        levels.get(level).add(hash);
        return levels.get(level).size() == Tile.FULL;
    }

    static List<byte[]> split(byte[] hashes) {
        List<byte[]> parts = new ArrayList<>(hashes.length / HASH);
        for (int from = 0; from < hashes.length; from += HASH) {
            parts.add(Arrays.copyOfRange(hashes, from, from + HASH));
        }
        return parts;
    }

    private static byte[] join(List<byte[]> parts) {
        byte[] joined = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
