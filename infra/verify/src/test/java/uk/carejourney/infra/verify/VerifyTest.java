package uk.carejourney.infra.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.proof.EntryBundle;
import uk.carejourney.proof.InclusionProof;
import uk.carejourney.proof.TiledTree;
import uk.carejourney.proof.TlogProof;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.SignedNote;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class VerifyTest {

    @TempDir private Path folder;
    private WrittenLedger ledger;
    private String said = "";

    @BeforeEach
    void a_ledger_signed_four_times() throws Exception {
        ledger = new WrittenLedger(folder.resolve("log"), 20_261_125L);
        ledger.grow(1);
        ledger.grow(299);
        ledger.grow(212);
        ledger.grow(188);
    }

    @Test
    void a_ledger_untouched_holds() {
        assertThat(verify()).isZero();
        assertThat(said)
                .contains(
                        "entries      700, each hashed again",
                        "checkpoints  4, signed, all of this one tree",
                        "the ones you gave",
                        "All of it holds.");
        assertThat(verify("--json")).isZero();
        assertThat(said).startsWith("{\"checkpoints\":4,\"entries\":700,\"holds\":true");
    }

    @Test
    void without_a_key_the_published_one_is_taken_and_said_so() throws Exception {
        String log = ledger.folder.toString();
        assertThat(run(log)).isEqualTo(2);
        assertThat(said).contains("give the log's with --key");
        ledger.write("keys", (ledger.key() + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(run(log)).isZero();
        assertThat(said).contains("taken on first use", ledger.key());
    }

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

    @Test
    void a_proof_in_a_file_holds_offline_and_no_altered_one_does() throws Exception {
        FolderPlace place = new FolderPlace(ledger.folder);
        SignedNote note = SignedNote.parse(place.read("checkpoint").orElseThrow());
        InclusionProof proof = InclusionProof.of(123, 700, new TiledTree(700, place));
        byte[] bytes =
                new TlogProof(Optional.of(ledger.leaves.get(123)), 123, proof.hashes(), note)
                        .bytes();
        Path file = folder.resolve("entry-123.tlog-proof");
        Files.write(file, bytes);
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(run(file.toString(), "--key", ledger.key())).isZero();
        assertThat(said).contains("position  123 of 700");
        assertThat(Checkpoint.parse(note.text()).root())
                .isEqualTo(proof.rootWith(MerkleFrontier.leafHash(ledger.leaves.get(123))));

        int refused = 0;
        for (int bit = 0; bit < bytes.length * 8; bit += 3) {
            byte[] other = bytes.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, other);
            assertThat(run(file.toString(), "--key", ledger.key())).as("bit " + bit).isNotZero();
            refused++;
        }
        for (int length = 0; length < bytes.length; length += 5) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertThat(run(file.toString(), "--key", ledger.key())).isNotZero();
            refused++;
        }
        System.out.println("altered proofs refused: " + refused);
    }

    @Test
    void a_ledger_on_the_web_is_checked_as_one_in_a_folder_is() throws Exception {
        Path served = Files.createDirectories(folder.resolve("served"));
        Files.move(ledger.folder, served.resolve("tlog"));
        HttpServer server =
                SimpleFileServer.createFileServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        served.toRealPath(),
                        SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String address = "http://localhost:%d/".formatted(server.getAddress().getPort());
            Files.writeString(served.resolve("tlog/checkpoint-sizes"), "1\n300\n512\n700\n");
            assertThat(run(address, "--key", ledger.key())).as(said).isZero();
            assertThat(said).contains("entries      700", "checkpoints  4");
            Files.writeString(served.resolve("tlog/checkpoint-sizes"), "1\n301\n");
            assertThat(run(address, "--key", ledger.key())).isEqualTo(1);
            assertThat(said).contains("CHECKPOINT_MISSING", "checkpoints/301");
        } finally {
            server.stop(0);
        }
        assertThat(run("http://localhost:1", "--key", ledger.key())).isEqualTo(1);
        assertThat(said).contains("UNREACHABLE");
    }

    @Test
    void bad_usage_ends_with_two() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("a", "b")).isEqualTo(2);
        assertThat(run("--colour")).isEqualTo(2);
        assertThat(run("--key")).isEqualTo(2);
        assertThat(run("--key", "nonsense", "x")).isEqualTo(2);
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("--help")).isZero();
    }

    private int verify(String... more) {
        List<String> words = new ArrayList<>(List.of(ledger.folder.toString()));
        words.addAll(List.of("--key", ledger.key()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private int run(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Verify.run(out, out, words);
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
