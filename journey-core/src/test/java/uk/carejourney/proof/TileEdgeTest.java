package uk.carejourney.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.ledger.MerkleFrontier;

import java.util.List;
import java.util.Random;

class TileEdgeTest {

    /** Enough leaves for a full tile of the first level and a partial one of the second. */
    private static final int MANY = 66_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, MANY})
    void the_tiles_of_a_tree_give_its_root(int size) {
        PublishedLog log = PublishedLog.of(size, 1);
        assertThat(new TiledTree(size, log).root()).isEqualTo(log.rootOf(size));
        assertThat(log.edge().frontier().encoded())
                .isEqualTo(MerkleFrontier.empty().with(log.leafHashes).encoded());
        assertThat(TileEdge.read(size, log).frontier().root()).isEqualTo(log.rootOf(size));
    }

    @Test
    void a_hash_in_a_tile_is_the_tree_hash_of_the_leaves_it_covers() {
        PublishedLog log = PublishedLog.of(70_000, 2);
        byte[] upper = log.read("tile/1/001.p/17").orElseThrow();
        for (int i = 0; i < 17; i++) {
            int from = (256 + i) * 256;
            byte[] covered =
                    MerkleFrontier.empty().with(log.leafHashes.subList(from, from + 256)).root();
            assertThat(TileEdge.split(upper).get(i)).isEqualTo(covered);
        }
        assertThat(log.files.keySet().stream().filter(path -> path.startsWith("tile/0/")))
                .hasSize(274);
        assertThat(log.files).hasSize(274 + 2 + 1);
    }

    @Test
    void tiles_are_the_same_in_however_many_steps_a_tree_grows() {
        Random steps = new Random(20_261_125L);
        PublishedLog log = new PublishedLog();
        Random content = new Random(3);
        while (log.edge().size() < MANY) {
            log.append(1 + steps.nextInt(steps.nextInt(10) == 0 ? 3000 : 300), content);
            TileEdge read = TileEdge.read(log.edge().size(), log);
            assertThat(read.frontier().encoded()).isEqualTo(log.edge().frontier().encoded());
        }
        PublishedLog once = PublishedLog.of((int) log.edge().size(), 3);
        assertThat(once.files)
                .isNotEmpty()
                .allSatisfy(
                        (path, bytes) -> assertThat(log.files.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void where_a_partial_tile_is_gone_the_full_one_serves() {
        PublishedLog log = PublishedLog.of(300, 4);
        byte[] then = new TiledTree(300, log).root();
        log.append(300, new Random(5));
        log.files.keySet().removeIf(path -> path.startsWith("tile/0/001.p/"));
        assertThat(new TiledTree(300, log).root()).isEqualTo(then).isEqualTo(log.rootOf(300));
    }

    @Test
    void a_missing_tile_and_one_of_the_wrong_length_are_named() {
        PublishedLog log = PublishedLog.of(300, 6);
        byte[] tile = log.read("tile/0/001.p/44").orElseThrow();
        log.files.remove("tile/0/001.p/44");
        assertThatThrownBy(() -> new TiledTree(300, log).root())
                .isInstanceOf(NotProven.class)
                .hasMessageContaining("tile/0/001.p/44 is not published");
        log.files.put("tile/0/001.p/44", java.util.Arrays.copyOf(tile, tile.length - 1));
        assertThatThrownBy(() -> TileEdge.read(300, log))
                .isInstanceOf(NotProven.class)
                .hasMessageContaining("1407 bytes where 1408 belong");
    }

    @Test
    void what_is_no_hash_is_refused() {
        assertThatThrownBy(() -> TileEdge.empty().with(List.of(new byte[31])))
                .hasMessageContaining("32 bytes, not 31");
        assertThatThrownBy(() -> new TiledTree(300, path -> java.util.Optional.empty()).hash(8, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
