package uk.carejourney.infra.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.proof.EntryBundle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Every change to a published ledger is named. */
class AlteredLedgerTest extends CheckedLedger {

    @Test
    void a_changed_entry_is_named() throws Exception {
        byte[] changed = ledger.leaves.get(300).clone();
        changed[20] ^= 1;
        List<byte[]> bundle = new ArrayList<>(ledger.from(256, 256));
        bundle.set(44, changed);
        ledger.write("tile/entries/001", EntryBundle.of(bundle));
        assertThat(verify("--json")).isEqualTo(1);
        assertThat(said).contains("\"check\":\"LEAF_HASH\"", "position 300 ");
    }

    @Test
    void a_deleted_an_inserted_and_a_swapped_entry_are_named() throws Exception {
        List<byte[]> bundle = new ArrayList<>(ledger.from(0, 256));
        bundle.remove(17);
        bundle.add(ledger.leaves.get(400));
        ledger.write("tile/entries/000", EntryBundle.of(bundle));
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("position 17 does not hash", "LEAF_HASH");

        bundle = new ArrayList<>(ledger.from(0, 256));
        java.util.Collections.swap(bundle, 31, 32);
        ledger.write("tile/entries/000", EntryBundle.of(bundle));
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("position 31 does not hash");
    }

    @Test
    void an_upper_tile_that_is_not_what_its_entries_give_is_named() throws Exception {
        byte[] upper = Files.readAllBytes(ledger.folder.resolve("tile/1/000.p/2"));
        upper[40] ^= 1;
        ledger.write("tile/1/000.p/2", upper);
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("tile/1/000.p/2", "positions 256 to 511", "TILE_DIFFERS");
    }

    @Test
    void entries_and_tiles_rewritten_together_contradict_what_was_signed() throws Exception {
        WrittenLedger other = new WrittenLedger(folder.resolve("other"), 4);
        other.grow(700);
        for (String path : List.of("checkpoint", "checkpoints/700", "checkpoints/512")) {
            byte[] kept = Files.readAllBytes(ledger.folder.resolve(path));
            other.write(path, kept);
        }
        assertThat(run(other.folder.toString(), "--key", ledger.key())).isEqualTo(1);
        assertThat(said).contains("root of 512 entries", "CHECKPOINT_OF_ANOTHER_TREE");
    }

    @Test
    void an_older_ledger_is_found_by_a_checkpoint_kept() throws Exception {
        byte[] older = Files.readAllBytes(ledger.folder.resolve("checkpoints/512"));
        ledger.write("checkpoint", older);
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("LEDGER_SHORTER", "position 512 and all after it");
    }

    @Test
    void a_checkpoint_by_another_key_or_of_another_log_is_refused() throws Exception {
        WrittenLedger other = new WrittenLedger(folder.resolve("other"), 4);
        assertThat(run(ledger.folder.toString(), "--key", other.key())).isEqualTo(1);
        assertThat(said).contains("CHECKPOINT_UNTRUSTED");
        assertThat(verify("--origin", "ledger.example/other/1")).isEqualTo(1);
        assertThat(said).contains("CHECKPOINT_OF_ANOTHER_LOG");
    }

    @Test
    void times_that_do_not_rise_and_holes_in_a_stream_are_named() throws Exception {
        for (String[] wrong :
                new String[][] {
                    {"\"recorded\":\"2026", "\"recorded\":\"1926", "RECORDED_NOT_RISING"},
                    {"\"sequence\":", "\"sequence\":7", "STREAM_HOLE"},
                    {"\"v\":1", "\"v\":2", "LEAF_MALFORMED"}
                }) {
            WrittenLedger forged = new WrittenLedger(folder.resolve(wrong[2]), 5);
            forged.grow(9);
            forged.grow(1);
            byte[] bent =
                    new String(forged.leaves.get(9), StandardCharsets.UTF_8)
                            .replace(wrong[0], wrong[1])
                            .getBytes(StandardCharsets.UTF_8);
            forged.rewrite(9, bent);
            assertThat(run(forged.folder.toString(), "--key", forged.key())).isEqualTo(1);
            assertThat(said).contains("position 9", wrong[2]);
        }
    }

    @Test
    void no_turned_bit_or_cut_file_passes_and_none_crashes() throws Exception {
        List<Path> files;
        try (var all = Files.walk(ledger.folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Random random = new Random(20_261_125L);
        List<String> passed = new ArrayList<>();
        int tried = 0;
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            boolean needed = isNeeded(file);
            for (int round = 0; needed && round < 25; round++) {
                byte[] other = altered(whole, round, random);
                Files.write(file, other);
                tried++;
                if (verify() != 1) {
                    passed.add(file + " round " + round + ": " + said);
                }
            }
            Files.write(file, whole);
        }
        assertThat(passed).isEmpty();
        assertThat(tried).isGreaterThan(200);
        assertThat(verify()).isZero();
        System.out.println("altered files refused: " + tried);
    }

    /** A partial tile or bundle of an earlier size is not read where the full one is there. */
    private static boolean isNeeded(Path file) {
        String path = file.toString();
        return !path.contains(".p") || path.endsWith("188") || path.endsWith("000.p/2");
    }

    private static byte[] altered(byte[] whole, int round, Random random) {
        if (round == 0) {
            return new byte[0];
        }
        if (round < 5) {
            return java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        if (round < 10) {
            return java.util.Arrays.copyOf(whole, whole.length + 1 + random.nextInt(50));
        }
        byte[] other = whole.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }
}
