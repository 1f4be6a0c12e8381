package uk.carejourney.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of an RFC 6962 Merkle tree: all that is needed to add leaves and tell the root.
 *
 * <p>Immutable. Holds one hash for every complete subtree, largest first: as many as the size has
 * binary ones.
 */
public final class MerkleFrontier {

    /** Bytes in one hash. */
    public static final int HASH_BYTES = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};
    private static final MerkleFrontier EMPTY = new MerkleFrontier(0, List.of());

    private final long size;
    private final List<byte[]> subtrees;

    private MerkleFrontier(long size, List<byte[]> subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    /** The tree without leaves. */
    public static MerkleFrontier empty() {
        return EMPTY;
    }

    /**
     * Reads back what {@link #encoded} wrote.
     *
     * @throws IllegalArgumentException if the bytes are not the frontier of a tree of that size
     */
    public static MerkleFrontier decoded(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * HASH_BYTES) {
            throw new IllegalArgumentException(
                    "a tree of %d leaves has %d frontier bytes, not %d"
                            .formatted(size, Long.bitCount(size) * HASH_BYTES, bytes.length));
        }
        List<byte[]> subtrees = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += HASH_BYTES) {
            subtrees.add(java.util.Arrays.copyOfRange(bytes, from, from + HASH_BYTES));
        }
        return new MerkleFrontier(size, List.copyOf(subtrees));
    }

    /** RFC 6962 leaf hash: SHA-256 of 0x00 and the leaf's bytes. */
    public static byte[] leafHash(byte[] leaf) {
        return Sha256.of(LEAF, leaf);
    }

    /** RFC 6962 node hash: SHA-256 of 0x01, the left and the right child. */
    public static byte[] nodeHash(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** This tree with more leaves at its right end, given by their leaf hashes. */
    public MerkleFrontier with(List<byte[]> leafHashes) {
        List<byte[]> stack = new ArrayList<>(subtrees);
        long grown = size;
        for (byte[] leafHash : leafHashes) {
            byte[] node = leafHash;
            for (long bits = grown; (bits & 1) == 1; bits >>= 1) {
                node = nodeHash(stack.removeLast(), node);
            }
            stack.add(node);
            grown++;
        }
        return new MerkleFrontier(grown, List.copyOf(stack));
    }

    /** The RFC 6962 Merkle tree hash of all leaves; of no leaves, the digest of nothing. */
    public byte[] root() {
        if (subtrees.isEmpty()) {
            return Sha256.of();
        }
        byte[] root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = nodeHash(subtrees.get(i), root);
        }
        return root.clone();
    }

    /** The subtree hashes one after another, largest subtree first. */
    public byte[] encoded() {
        byte[] bytes = new byte[subtrees.size() * HASH_BYTES];
        for (int i = 0; i < subtrees.size(); i++) {
            System.arraycopy(subtrees.get(i), 0, bytes, i * HASH_BYTES, HASH_BYTES);
        }
        return bytes;
    }
}
