package uk.carejourney.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class EntryBundleTest {

    @Test
    void an_entry_stands_behind_its_length_in_two_bytes() {
        byte[] longer = new byte[258];
        byte[] bytes = EntryBundle.of(List.of(new byte[] {7}, new byte[0], longer));
        assertThat(bytes).startsWith(0, 1, 7, 0, 0, 1, 2).hasSize(3 + 2 + 260);
        assertThat(EntryBundle.read(new Tile(Tile.ENTRIES, 0, 3), bytes))
                .containsExactly(new byte[] {7}, new byte[0], longer);
    }

    @Test
    void every_bundle_reads_back() {
        Random random = new Random(20_261_125L);
        for (int width = 1; width <= 256; width++) {
            List<byte[]> entries = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                byte[] entry = new byte[random.nextInt(600)];
                random.nextBytes(entry);
                entries.add(entry);
            }
            Tile bundle = new Tile(Tile.ENTRIES, 0, width);
            assertThat(EntryBundle.read(bundle, EntryBundle.of(entries)))
                    .containsExactlyElementsOf(entries);
        }
    }

    @Test
    void a_bundle_cut_short_or_made_longer_is_refused() {
        Tile bundle = new Tile(Tile.ENTRIES, 4, 3);
        byte[] whole = EntryBundle.of(List.of(new byte[5], new byte[9], new byte[300]));
        for (int length = 0; length <= whole.length + 300; length++) {
            if (length == whole.length) {
                continue;
            }
            byte[] other = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> EntryBundle.read(bundle, other))
                    .isInstanceOf(NotProven.class)
                    .hasMessageStartingWith("tile/entries/004.p/3 ");
        }
    }

    @Test
    void an_entry_too_longerand_a_bundle_too_wide_cannot_be_written() {
        assertThat(EntryBundle.of(List.of(new byte[65_535]))).hasSize(65_537);
        assertThatThrownBy(() -> EntryBundle.of(List.of(new byte[65_536])))
                .hasMessageContaining("65536 bytes is too long");
        assertThatThrownBy(() -> EntryBundle.of(Collections.nCopies(257, new byte[1])))
                .hasMessageContaining("not 257");
        assertThatThrownBy(() -> EntryBundle.of(List.of())).hasMessageContaining("not 0");
    }
}
