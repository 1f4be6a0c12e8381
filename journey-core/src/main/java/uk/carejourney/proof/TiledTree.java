package uk.carejourney.proof;

import uk.carejourney.ledger.MerkleFrontier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tree of a given size read from published tiles. What is read proves nothing until {@link #root}
 * or a proof made from it is compared with a signed checkpoint. Not for several threads at once.
 */
public final class TiledTree implements NodeHashes {

    private static final int KEPT = 32;

    private final long size;
    private final LogFiles files;
    private final Map<Tile, byte[]> read = new LinkedHashMap<>();

    /**
     * A tree of that many leaves.
     *
     * @param size 0 or more
     * @param files where the tiles lie
     */
    public TiledTree(long size, LogFiles files) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no %d leaves".formatted(size));
        }
        this.size = size;
        this.files = files;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** The tree hash over all leaves, as the tiles have it. */
    public byte[] root() {
        return over(0, size);
    }

    @Override
    public byte[] hash(int height, long index) {
        if (height < 0 || height > 62 || index < 0 || index >= size >> height) {
            throw new IllegalArgumentException(
                    "a tree of %d leaves has no subtree %d of height %d"
                            .formatted(size, index, height));
        }
        int level = height / 8;
        int within = height % 8;
        long first = index << within;
        byte[] bytes = bytes(Tile.holding(level, first, size));
        int at = (int) (first % Tile.FULL);
        List<byte[]> hashes = TileEdge.split(bytes).subList(at, at + (1 << within));
        return MerkleFrontier.empty().with(hashes).root();
    }

    /**
     * The hashes of one tile, one after another. Where a partial tile is no longer kept, the
     * beginning of the full one serves.
     *
     * @throws NotProven if it is missing or has the wrong length
     */
    public byte[] bytes(Tile tile) {
        byte[] known = read.get(tile);
        if (known != null) {
            return known;
        }
        byte[] bytes = fetch(tile);
        if (read.size() >= KEPT) {
            read.remove(read.keySet().iterator().next());
        }
        read.put(tile, bytes);
        return bytes;
    }

    private byte[] fetch(Tile tile) {
        int length = tile.width() * MerkleFrontier.HASH_BYTES;
        Optional<byte[]> exact = files.read(tile.path());
        if (exact.isPresent()) {
            return ofLength(tile, exact.get(), length);
        }
        Optional<byte[]> full = tile.isFull() ? exact : files.read(tile.full().path());
        byte[] whole =
                full.orElseThrow(
                        () -> new NotProven("TILE_MISSING", tile.path() + " is not published"));
        return java.util.Arrays.copyOf(ofLength(tile.full(), whole, 8192), length);
    }

    private static byte[] ofLength(Tile tile, byte[] bytes, int length) {
        if (bytes.length != length) {
            throw new NotProven(
                    "TILE_LENGTH",
                    "%s has %d bytes where %d belong".formatted(tile.path(), bytes.length, length));
        }
        return bytes;
    }
}
