package uk.carejourney.proof;

import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.ledger.Sha256;

/** Where the hashes of a tree's complete subtrees come from. */
@FunctionalInterface
public interface NodeHashes {

    /**
     * The hash over 2^height leaves.
     *
     * @param height 0 for the hash of one leaf
     * @param index the how-manieth subtree of that height, from 0
     * @throws NotProven if the hash cannot be had
     */
    byte[] hash(int height, long index);

    /**
     * The RFC 6962 tree hash over the leaves from one to before another.
     *
     * @param from a multiple of the smallest power of two that is not below the number of leaves
     */
    default byte[] over(long from, long to) {
        if (from == to) {
            return Sha256.of();
        }
        int height = 63 - Long.numberOfLeadingZeros(to - from);
        byte[] left = hash(height, from >> height);
        long middle = from + (1L << height);
        return middle == to ? left : MerkleFrontier.nodeHash(left, over(middle, to));
    }
}
