package uk.carejourney.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Every single bit, every hash left out, doubled, added or swapped, and every other place. */
class ProofMutationTest {

    private static final int SIZE = 77;
    private static final PublishedLog LOG = PublishedLog.of(100, 12);

    private int refused;

    @Test
    void no_altered_inclusion_proof_holds() {
        TiledTree tree = new TiledTree(SIZE, LOG.tidied(SIZE));
        byte[] root = LOG.rootOf(SIZE);
        for (int index : new int[] {0, 31, 64, 76}) {
            InclusionProof proof = InclusionProof.of(index, SIZE, tree);
            byte[] leaf = LOG.leafHashes.get(index);
            proof.verify(leaf, root);
            for (List<byte[]> other : alterations(proof.hashes(), root)) {
                refuses(() -> new InclusionProof(proof.index(), SIZE, other).verify(leaf, root));
            }
            for (byte[] other : flips(leaf)) {
                refuses(() -> proof.verify(other, root));
            }
            for (byte[] other : flips(root)) {
                refuses(() -> proof.verify(leaf, other));
            }
            for (int other = -2; other < SIZE + 2; other++) {
                int place = other;
                if (place != index) {
                    refuses(() ->
                            new InclusionProof(place, SIZE, proof.hashes()).verify(leaf, root));
                }
            }
        }
        assertThat(refused).isGreaterThan(8_000);
        System.out.println("altered inclusion proofs refused: " + refused);
    }

    @Test
    void no_altered_consistency_proof_holds() {
        TiledTree tree = new TiledTree(SIZE, LOG.tidied(SIZE));
        byte[] root = LOG.rootOf(SIZE);
        for (int from : new int[] {1, 5, 32, 64, 70, 76}) {
            ConsistencyProof proof = ConsistencyProof.of(from, SIZE, tree);
            byte[] fromRoot = LOG.rootOf(from);
            proof.verify(fromRoot, root);
            for (List<byte[]> other : alterations(proof.hashes(), root)) {
                refuses(() -> new ConsistencyProof(from, SIZE, other).verify(fromRoot, root));
            }
            for (byte[] other : flips(fromRoot)) {
                refuses(() -> proof.verify(other, root));
            }
            for (byte[] other : flips(root)) {
                refuses(() -> proof.verify(fromRoot, other));
            }
            for (int other = -2; other < SIZE + 2; other++) {
                int place = other;
                if (place != from) {
                    refuses(() ->
                            new ConsistencyProof(place, SIZE, proof.hashes())
                                    .verify(fromRoot, root));
                }
            }
        }
        assertThat(refused).isGreaterThan(10_000);
        System.out.println("altered consistency proofs refused: " + refused);
    }

    @Test
    void no_altered_tile_gives_the_same_root() {
        byte[] root = LOG.rootOf(100);
        byte[] tile = LOG.read("tile/0/000.p/100").orElseThrow();
        List<byte[]> others = new ArrayList<>(flips(tile));
        for (int length = 0; length < tile.length + 40; length++) {
            if (length != tile.length) {
                others.add(java.util.Arrays.copyOf(tile, length));
            }
        }
        for (byte[] other : others) {
            LogFiles altered = path -> java.util.Optional.of(other);
            if (other.length == tile.length) {
                assertThat(new TiledTree(100, altered).root()).isNotEqualTo(root);
                refused++;
            } else {
                refuses(() -> new TiledTree(100, altered).root());
            }
        }
        System.out.println("altered tiles refused: " + refused);
    }

    private void refuses(ThrowingCallable verifying) {
        assertThatThrownBy(verifying).isInstanceOf(NotProven.class);
        refused++;
    }

    static List<byte[]> flips(byte[] bytes) {
        List<byte[]> others = new ArrayList<>();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] other = bytes.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            others.add(other);
        }
        return others;
    }

    private static List<List<byte[]>> alterations(List<byte[]> hashes, byte[] stray) {
        List<List<byte[]>> all = new ArrayList<>();
        Random random = new Random(20_261_125L);
        for (int at = 0; at <= hashes.size(); at++) {
            int place = at;
            all.add(changed(hashes, list -> list.add(place, stray)));
            all.add(changed(hashes, list -> list.add(place, new byte[random.nextInt(70)])));
            if (at < hashes.size()) {
                for (byte[] flipped : flips(hashes.get(at))) {
                    all.add(changed(hashes, list -> list.set(place, flipped)));
                }
                all.add(changed(hashes, list -> list.remove(place)));
                all.add(changed(hashes, list -> list.add(place, list.get(place))));
                all.add(changed(hashes, list -> list.set(place, new byte[31])));
                all.add(hashes.subList(0, at));
            }
            if (at + 1 < hashes.size()) {
                all.add(changed(hashes, list -> list.add(place, list.remove(place + 1))));
            }
        }
        all.add(java.util.Collections.nCopies(10_000, stray));
        return all;
    }

    private static List<byte[]> changed(
            List<byte[]> hashes, java.util.function.Consumer<List<byte[]>> change) {
        List<byte[]> other = new ArrayList<>(hashes);
        change.accept(other);
        return other;
    }
}
