package uk.carejourney.proof;

import uk.carejourney.ledger.MerkleFrontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Proof that a tree is the beginning of a larger one, nothing in it changed (RFC 6962 section
 * 2.1.2).
 *
 * @param from how many leaves the smaller tree has; from none there are no hashes, and verifying is
 *     refused, because it would prove nothing
 * @param to how many the larger has; equal sizes need equal roots and no hashes
 * @param hashes 32 bytes each
 */
public record ConsistencyProof(long from, long to, List<byte[]> hashes) {

    public ConsistencyProof {
        if (from < 0 || from > to) {
            throw new NotProven(
                    "CONSISTENCY_MALFORMED",
                    "a tree of %d entries cannot grow to %d".formatted(from, to));
        }
        hashes = Hashes.checked("CONSISTENCY_MALFORMED", hashes);
    }

    /**
     * Makes the proof from the hashes of the larger tree.
     *
     * @throws NotProven if a hash cannot be had
     */
    public static ConsistencyProof of(long from, long to, NodeHashes tree) {
        List<byte[]> down = new ArrayList<>();
        long left = 0;
        long right = to;
        while (from > 0 && from < right) {
            long middle = left + Long.highestOneBit(right - left - 1);
            if (from <= middle) {
                down.add(tree.over(middle, right));
                right = middle;
            } else {
                down.add(tree.over(left, middle));
                left = middle;
            }
        }
        if (left > 0) {
            down.add(tree.over(left, right));
        }
        return new ConsistencyProof(from, to, down.reversed());
    }

    /**
     * Checks that the one tree is the beginning of the other (RFC 9162 section 2.1.4.2).
     *
     * @throws NotProven if it isn't
     */
    public void verify(byte[] fromRoot, byte[] toRoot) {
        if (from == 0 || from == to) {
            verifyWithoutHashes(fromRoot, toRoot);
            return;
        }
        List<byte[]> path = new ArrayList<>(hashes);
        if (Long.bitCount(from) == 1) {
            path.addFirst(fromRoot);
        }
        if (path.isEmpty()) {
            throw wrongCount();
        }
        int whole = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> whole;
        long last = (to - 1) >> whole;
        byte[] smaller = path.getFirst();
        byte[] larger = smaller;
        for (byte[] hash : path.subList(1, path.size())) {
            if (last == 0) {
                throw wrongCount();
            }
            if ((node & 1) == 1 || node == last) {
                smaller = MerkleFrontier.nodeHash(hash, smaller);
                larger = MerkleFrontier.nodeHash(hash, larger);
                int skipped = Long.numberOfTrailingZeros(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                larger = MerkleFrontier.nodeHash(larger, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw wrongCount();
        }
        compare(smaller, fromRoot, from);
        compare(larger, toRoot, to);
    }

    private void verifyWithoutHashes(byte[] fromRoot, byte[] toRoot) {
        if (!hashes.isEmpty()) {
            throw wrongCount();
        }
        if (from == 0) {
            throw new NotProven(
                    "CONSISTENCY_FROM_NOTHING",
                    "that a log has grown from no entries proves nothing about them");
        }
        compare(toRoot, fromRoot, from);
    }

    private void compare(byte[] computed, byte[] given, long size) {
        if (!Arrays.equals(computed, given)) {
            throw new NotProven(
                    "CONSISTENCY_WRONG_ROOT",
                    "the tree of %d entries is not shown to be the beginning of that of %d: the"
                                    .formatted(from, to)
                            + " root of %d entries is another".formatted(size));
        }
    }

    private NotProven wrongCount() {
        return new NotProven(
                "CONSISTENCY_LENGTH",
                "%d hashes are not what leads from %d entries to %d"
                        .formatted(hashes.size(), from, to));
    }
}
