package uk.carejourney.proof;

import uk.carejourney.ledger.MerkleFrontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Proof that a leaf stands at an index of a tree (RFC 6962 section 2.1.1): the hashes of its
 * siblings from the bottom to just below the root.
 *
 * @param index the leaf's place, from 0
 * @param size how many leaves the tree has
 * @param hashes 32 bytes each; at most as many as the size has binary digits
 */
public record InclusionProof(long index, long size, List<byte[]> hashes) {

    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new NotProven(
                    "INCLUSION_MALFORMED",
                    "a tree of %d entries has no entry %d".formatted(size, index));
        }
        hashes = Hashes.checked("INCLUSION_MALFORMED", hashes);
    }

    /**
     * Makes the proof.
     *
     * @throws NotProven if the tree has no such leaf or a hash cannot be had
     */
    public static InclusionProof of(long index, long size, NodeHashes tree) {
        InclusionProof empty = new InclusionProof(index, size, List.of());
        List<byte[]> down = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (index < middle) {
                down.add(tree.over(middle, to));
                to = middle;
            } else {
                down.add(tree.over(from, middle));
                from = middle;
            }
        }
        return down.isEmpty() ? empty : new InclusionProof(index, size, down.reversed());
    }

    /**
     * The root a tree must have if this leaf stands in it (RFC 9162 section 2.1.3.2).
     *
     * @throws NotProven if there are too many hashes or too few
     */
    public byte[] rootWith(byte[] leafHash) {
        Hashes.checked("INCLUSION_MALFORMED", List.of(leafHash));
        long node = index;
        long last = size - 1;
        byte[] root = leafHash;
        for (byte[] hash : hashes) {
            if (last == 0) {
                throw wrongCount();
            }
            if ((node & 1) == 1 || node == last) {
                root = MerkleFrontier.nodeHash(hash, root);
                int skipped = Long.numberOfTrailingZeros(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                root = MerkleFrontier.nodeHash(root, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw wrongCount();
        }
        return root;
    }

    /**
     * Checks that the leaf stands at the index in the tree with that root.
     *
     * @throws NotProven if it doesn't
     */
    public void verify(byte[] leafHash, byte[] root) {
        if (!Arrays.equals(rootWith(leafHash), root)) {
            throw new NotProven(
                    "INCLUSION_WRONG_ROOT",
                    "the hashes do not lead from entry %d to the root of the %d entries"
                            .formatted(index, size));
        }
    }

    private NotProven wrongCount() {
        return new NotProven(
                "INCLUSION_LENGTH",
                "%d hashes are not what leads from entry %d of %d to the root"
                        .formatted(hashes.size(), index, size));
    }
}
