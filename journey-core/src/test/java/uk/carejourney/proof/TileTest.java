package uk.carejourney.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

/** Against the examples of C2SP tlog-tiles. */
class TileTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 273, 112, tile/0/273.p/112",
        "1, 1, 17, tile/1/001.p/17",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "7, 1000, 1, tile/7/x001/000.p/1",
        "-1, 999, 255, tile/entries/999.p/255",
    })
    void a_tile_lies_where_the_specification_says(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).contains(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/",
                "tile/0",
                "tile/0/",
                "tile/0/0",
                "tile/0/0000",
                "tile/00/000",
                "tile/8/000",
                "tile/-1/000",
                "tile/entries/x000/001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/007",
                "tile/0/000.p/1/",
                "tile/0/000.p/1.p/1",
                "tile/0/x000/000",
                "tile/0/001/002",
                "tile/0/../checkpoint",
                "tile/0/%2e%2e",
                "tile/0/x999/x999/x999/x999/x999/999",
                "tile/0/١٢٣",
                "/tile/0/000",
                "tile/0/000 ",
                "tile/0/000\n",
            })
    void no_other_text_is_a_tile(String path) {
        assertThat(Tile.parse(path)).isEmpty();
    }

    @Test
    void every_path_reads_back() {
        Random random = new Random(20_261_125L);
        for (int round = 0; round < 10_000; round++) {
            long index = random.nextLong(Long.MAX_VALUE / 256) >> random.nextInt(55);
            Tile tile = new Tile(random.nextInt(9) - 1, index, 1 + random.nextInt(256));
            assertThat(Tile.parse(tile.path())).contains(tile);
        }
    }

    @Test
    void a_tree_of_seventy_thousand_ends_in_three_partial_tiles() {
        assertThat(Tile.partialOf(70_000))
                .extracting(Tile::path)
                .containsExactly("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(Tile.partialOf(256)).containsExactly(new Tile(1, 0, 1));
        assertThat(Tile.partialOf(0)).isEmpty();
    }

    @Test
    void a_hash_lies_in_the_tile_as_wide_as_the_tree_has_it() {
        assertThat(Tile.holding(0, 69_999, 70_000)).isEqualTo(new Tile(0, 273, 112));
        assertThat(Tile.holding(0, 255, 70_000)).isEqualTo(new Tile(0, 0, 256));
        assertThat(Tile.holding(1, 272, 70_000)).isEqualTo(new Tile(1, 1, 17));
        assertThat(Tile.holding(Tile.ENTRIES, 300, 301).path()).isEqualTo("tile/entries/001.p/45");
        assertThatThrownBy(() -> Tile.holding(0, 300, 256))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_largest_tree_has_its_tiles() {
        assertThat(Tile.partialOf(Long.MAX_VALUE)).hasSize(8).last().isEqualTo(new Tile(7, 0, 127));
        assertThat(List.of(new Tile(0, Long.MAX_VALUE / 256, 255).path()))
                .allSatisfy(path -> assertThat(Tile.parse(path)).isPresent());
    }
}
