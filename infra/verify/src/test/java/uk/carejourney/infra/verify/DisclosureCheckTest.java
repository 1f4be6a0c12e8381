package uk.carejourney.infra.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.ledger.Commitments;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.proof.DisclosedEntry;
import uk.carejourney.proof.DisclosureBundle;
import uk.carejourney.proof.InclusionProof;
import uk.carejourney.proof.TiledTree;
import uk.carejourney.proof.note.SignedNote;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Some fields of some entries, in one file, for somebody who has nothing but the log's key. */
class DisclosureCheckTest {

    private static final int MUTATIONS = 3_000;
    private static final long SEED = 20_261_126;
    private static final Map<String, Object> ENTRY =
            Map.of(
                    "type",
                    "placement.placement-ended.v1",
                    "happened",
                    "2026-03-02",
                    "fact",
                    Map.of("placement", "p\"1", "planned", true, "reasons", List.of("a", "b")));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path folder;

    private WrittenLedger ledger = new WrittenLedger(Path.of(""), 1);
    private final Random random = new Random(SEED);
    private String said = "";

    DisclosureCheckTest() throws Exception {}

    @BeforeEach
    void a_signed_ledger_with_two_entries_we_know_the_fields_of() throws Exception {
        ledger = new WrittenLedger(folder.resolve("log"), SEED);
        ledger.grow(300);
        ledger.rewrite(17, leaf(17));
        ledger.rewrite(123, leaf(123));
    }

    @Test
    void the_fields_shown_are_proven_and_what_they_prove_is_said() throws Exception {
        Path file = write(bundle(Set.of("/type", "/fact/placement"), 17, 123).bytes());
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(said).contains("give it with --key");
        assertThat(run(file.toString(), "--key", ledger.key())).as(said).isZero();
        assertThat(said)
                .contains(
                        "log       ledger.example/children/1, 300 entries",
                        "entry     17, recorded 2026-03-02T12:00:17.000000Z, number 0 of record "
                                + new UUID(9, 17),
                        "/type  \"placement.placement-ended.v1\"",
                        "/fact/placement  \"p\\\"1\"",
                        "and 3 fields that are kept back",
                        "The entries are of 2 records.",
                        "All of it holds.")
                .doesNotContain("2026-03-02\"");
        assertThat(run(file.toString(), "--key", ledger.key(), "--json")).isZero();
        assertThat(said).contains("\"position\":123", "\"keptBack\":3", "\"holds\":true");
    }

    @Test
    void another_value_another_entry_or_another_key_proves_nothing() throws Exception {
        String good =
                new String(
                        bundle(Set.of("/type", "/happened"), 17).bytes(), StandardCharsets.UTF_8);
        assertRefused(good.replace("2026-03-02\"]", "2026-03-03\"]"), "DISCLOSURE_NOT_OF_ENTRY");
        assertRefused(good.replace("entry 17\n", "entry 18\n"), "INCLUSION_WRONG_ROOT");
        assertRefused(good.replaceFirst("kept .*\n", ""), "DISCLOSURE_NOT_OF_ENTRY");
        assertRefused(good.replace("shown ", "told "), "DISCLOSURE_MALFORMED");
        assertRefused(good.replace("entry 17\n", "entry 017\n"), "DISCLOSURE_MALFORMED");
        WrittenLedger other = new WrittenLedger(folder.resolve("other"), 2);
        assertThat(
                        run(
                                write(good.getBytes(StandardCharsets.UTF_8)).toString(),
                                "--key",
                                other.key()))
                .isEqualTo(1);
        assertThat(said).contains("CHECKPOINT_UNTRUSTED");
    }

    @Test
    void no_mutated_bundle_passes_and_none_crashes() throws Exception {
        byte[] good = bundle(Set.of("/type", "/happened", "/fact/reasons"), 17, 123).bytes();
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bad = mutated(good);
            if (!java.util.Arrays.equals(bad, good)) {
                int code = run(write(bad).toString(), "--key", ledger.key());
                if (code == 0) {
                    passed.add("%d: %s".formatted(i, new String(bad, StandardCharsets.UTF_8)));
                }
            }
        }
        assertThat(passed).as("seed %d", SEED).isEmpty();
        System.out.printf("mutated bundles refused: %d, seed %d%n", MUTATIONS, SEED);
    }

    private byte[] mutated(byte[] good) {
        byte[] bad = good.clone();
        int at = random.nextInt(bad.length);
        return switch (random.nextInt(5)) {
            case 0 -> {
                bad[at] ^= (byte) (1 << random.nextInt(8));
                yield bad;
            }
            case 1 -> java.util.Arrays.copyOf(bad, at);
            case 2 -> withLine(bad, lines -> lines.remove(random.nextInt(lines.size())));
            case 3 -> withLine(bad, lines -> lines.add(random.nextInt(lines.size()), any(lines)));
            default -> withLine(bad, lines -> lines.set(random.nextInt(lines.size()), any(lines)));
        };
    }

    private String any(List<String> lines) {
        return lines.get(random.nextInt(lines.size()));
    }

    private static byte[] withLine(byte[] whole, java.util.function.Consumer<List<String>> change) {
        List<String> lines =
                new ArrayList<>(List.of(new String(whole, StandardCharsets.UTF_8).split("\n", -1)));
        change.accept(lines);
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private void assertRefused(String bundle, String code) throws Exception {
        Path file = write(bundle.getBytes(StandardCharsets.UTF_8));
        assertThat(run(file.toString(), "--key", ledger.key())).isEqualTo(1);
        assertThat(said).contains(code);
    }

    private DisclosureBundle bundle(Set<String> shown, int... positions) {
        FolderPlace place = new FolderPlace(ledger.folder);
        SignedNote note = SignedNote.parse(place.read("checkpoint").orElseThrow());
        List<DisclosedEntry> entries = new ArrayList<>();
        for (int position : positions) {
            entries.add(
                    DisclosedEntry.of(
                            ledger.leaves.get(position),
                            InclusionProof.of(position, 300, new TiledTree(300, place)),
                            commitments(position).disclose(new TreeSet<>(shown))));
        }
        return new DisclosureBundle(entries, note);
    }

    private static Commitments commitments(int position) {
        byte[] seed = new byte[Commitments.SEED_BYTES];
        seed[0] = (byte) position;
        return new Commitments(ENTRY, seed);
    }

    private static byte[] leaf(int position) {
        return new Leaf(
                        new UUID(8, position),
                        new UUID(9, position),
                        0,
                        Instant.parse("2026-03-02T12:00:00Z").plusSeconds(position),
                        new byte[32],
                        commitments(position).root(),
                        new byte[32],
                        new byte[16],
                        Optional.empty())
                .bytes();
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("bundle.txt"), bytes);
    }

    private int run(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Verify.run(out, out, words);
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
