package uk.carejourney.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import uk.carejourney.ledger.MerkleFrontier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class MerkleProofTest {

    private static final int SMALL = 200;
    private static final PublishedLog LOG = PublishedLog.of(70_000, 11);

    /** Written from the definition in RFC 6962 section 2.1, without tiles. */
    private static byte[] definition(List<byte[]> leafHashes) {
        if (leafHashes.size() == 1) {
            return leafHashes.getFirst();
        }
        int middle = Integer.highestOneBit(leafHashes.size() - 1);
        return MerkleFrontier.nodeHash(
                definition(leafHashes.subList(0, middle)),
                definition(leafHashes.subList(middle, leafHashes.size())));
    }

    @Test
    void every_entry_of_every_small_tree_is_proven_and_no_other() {
        NodeHashes tree = new Untiled();
        for (int size = 1; size <= SMALL; size++) {
            byte[] root = definition(LOG.leafHashes.subList(0, size));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, tree);
                proof.verify(LOG.leafHashes.get(index), root);
                byte[] other = LOG.leafHashes.get(index + 1);
                assertThat(proof.rootWith(other)).isNotEqualTo(root);
            }
        }
    }

    @Test
    void every_small_tree_is_proven_to_be_the_beginning_of_every_larger_one() {
        NodeHashes tree = new Untiled();
        List<byte[]> roots = IntStream.range(0, SMALL + 2).mapToObj(LOG::rootOf).toList();
        for (int to = 1; to <= SMALL; to++) {
            byte[] toRoot = definition(LOG.leafHashes.subList(0, to));
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = ConsistencyProof.of(from, to, tree);
                proof.verify(roots.get(from), toRoot);
                byte[] wrong = roots.get(from + 1);
                assertThatThrownBy(() -> proof.verify(wrong, toRoot)).isInstanceOf(NotProven.class);
            }
        }
    }

    @Test
    void proofs_from_tiles_hold_in_large_trees_too() {
        Random random = new Random(20_261_125L);
        for (int round = 0; round < 300; round++) {
            int size = 1 + random.nextInt(70_000);
            TiledTree tree = new TiledTree(size, LOG.tidied(size));
            byte[] root = tree.root();
            int index = random.nextInt(size);
            InclusionProof.of(index, size, tree).verify(LOG.leafHashes.get(index), root);
            int from = 1 + random.nextInt(size);
            ConsistencyProof.of(from, size, tree).verify(LOG.rootOf(from), root);
            assertThat(root).isEqualTo(LOG.rootOf(size));
        }
    }

    @Test
    void at_a_hundred_million_entries_a_proof_has_at_most_twenty_seven_hashes() {
        NodeHashes anything = (height, index) -> new byte[32];
        Random random = new Random(1);
        int most = 0;
        for (int round = 0; round < 10_000; round++) {
            long index = random.nextLong(100_000_000);
            InclusionProof proof = InclusionProof.of(index, 100_000_000, anything);
            most = Math.max(most, proof.hashes().size());
        }
        assertThat(most).isEqualTo(27);
    }

    @Test
    void the_largest_possible_tree_needs_no_more_than_its_digits() {
        NodeHashes anything = (height, index) -> new byte[32];
        for (long index : new long[] {0, 1, Long.MAX_VALUE / 2, Long.MAX_VALUE - 1}) {
            InclusionProof proof = InclusionProof.of(index, Long.MAX_VALUE, anything);
            assertThat(proof.hashes()).hasSizeLessThanOrEqualTo(63);
            assertThat(proof.rootWith(new byte[32])).hasSize(32);
        }
        for (long from : new long[] {1, 1L << 62, Long.MAX_VALUE - 1}) {
            ConsistencyProof proof = ConsistencyProof.of(from, Long.MAX_VALUE, anything);
            assertThat(proof.hashes()).hasSizeLessThanOrEqualTo(64);
            assertThatThrownBy(() -> proof.verify(new byte[32], new byte[32]))
                    .isInstanceOfSatisfying(
                            NotProven.class,
                            why -> assertThat(why.code()).isEqualTo("CONSISTENCY_WRONG_ROOT"));
        }
    }

    /** Subtree hashes straight from the leaves, each worked out once. */
    private static final class Untiled implements NodeHashes {

        private final Map<List<Long>, byte[]> known = new HashMap<>();

        @Override
        public byte[] hash(int height, long index) {
            int from = Math.toIntExact(index << height);
            return known.computeIfAbsent(
                    List.of((long) height, index),
                    subtree -> definition(LOG.leafHashes.subList(from, from + (1 << height))));
        }
    }
}
