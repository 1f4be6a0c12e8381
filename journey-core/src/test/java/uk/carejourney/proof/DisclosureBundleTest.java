package uk.carejourney.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.ledger.Commitments;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.proof.DisclosedEntry.Shown;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.NoteSigner;
import uk.carejourney.proof.note.PrivateKeySigner;
import uk.carejourney.proof.note.SignatureType;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.VerifierKey;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A file of disclosed fields: what it shows, and that no other spelling of it is taken. */
class DisclosureBundleTest {

    private static final String ORIGIN = "ledger.example/children/1";
    private static final long SEED = 20_261_126;
    private static final int SIZE = 40;

    private final Random random = new Random(SEED);
    private final List<Commitments> commitments = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final NoteSigner signer;
    private final TrustedKeys keys;
    private PublishedLog log = new PublishedLog();

    DisclosureBundleTest() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        signer =
                new PrivateKeySigner(
                        VerifierKey.of(ORIGIN, SignatureType.ED25519, pair.getPublic()),
                        pair.getPrivate());
        keys = new TrustedKeys(List.of(signer.key()));
    }

    @BeforeEach
    void a_log_whose_fields_we_know() {
        for (int i = 0; i < SIZE; i++) {
            byte[] seed = new byte[Commitments.SEED_BYTES];
            random.nextBytes(seed);
            commitments.add(new Commitments(entry(i), seed));
            leaves.add(leaf(i, commitments.get(i).root()));
        }
        log = PublishedLog.of(leaves);
    }

    @Test
    void whatever_is_chosen_is_shown_and_nothing_else_can_be_read() {
        for (int round = 0; round < 200; round++) {
            TreeSet<String> chosen = new TreeSet<>(List.of("/type"));
            List.of("/fact/a~1\"b", "/fact/list", "/fact/nothing", "/happened").stream()
                    .filter(name -> random.nextBoolean())
                    .forEach(chosen::add);
            int first = random.nextInt(SIZE - 1);
            int second = first + 1 + random.nextInt(SIZE - first - 1);
            byte[] file = bundle(chosen, first, second).bytes();

            DisclosureBundle read = DisclosureBundle.parse(file);

            assertThat(DisclosureBundle.isOne(file)).isTrue();
            assertThat(read.bytes()).as("seed %d round %d", SEED, round).isEqualTo(file);
            assertThat(read.verify(ORIGIN, keys).size()).isEqualTo(SIZE);
            for (DisclosedEntry entry : read.entries()) {
                assertThat(entry.shown().stream().map(Shown::name))
                        .containsExactlyElementsOf(
                                chosen.stream().map(name -> name.replace("\"", "\\\"")).toList());
                assertThat(entry.fields()).hasSize(6);
            }
            if (!chosen.contains("/happened")) {
                assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("2026-03-02");
            }
        }
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "journey-ledger disclosure v1| journey-ledger disclosure v2| DISCLOSURE_MALFORMED",
                "entry 5| entry 05| DISCLOSURE_MALFORMED",
                "entry 5| entry -5| DISCLOSURE_MALFORMED",
                "entry 5| entry 9223372036854775808| DISCLOSURE_MALFORMED",
                "entry 5| entry 9| DISCLOSURE_MALFORMED",
                "entry 5| entry 6| INCLUSION_WRONG_ROOT",
                "entry 9| entry 40| INCLUSION_MALFORMED",
                "leaf e| leaf =e| DISCLOSURE_MALFORMED",
                "leaf e| loaf e| DISCLOSURE_MALFORMED",
                "\"fostered 5\"| \"fostered 6\"| DISCLOSURE_NOT_OF_ENTRY",
                "\"fostered 5\"| \"fostered\\u00205\"| DISCLOSURE_NOT_OF_ENTRY",
                "[\"/type\"| \"/type\"| DISCLOSURE_MALFORMED",
                "kept | keep | DISCLOSURE_MALFORMED",
                "\\n40\\n| \\n41\\n| CHECKPOINT_UNTRUSTED",
                "\\n\\nledger.example| \\nledger.example| DISCLOSURE_MALFORMED",
                "ledger.example/children/1\\n| ledger.example/children/2\\n|"
                        + " CHECKPOINT_OF_ANOTHER_LOG",
            })
    void a_file_that_says_or_spells_anything_else_is_refused(
            String said, String other, String code) {
        String good = text(bundle(new TreeSet<>(List.of("/type")), 5, 9).bytes());
        String bad = good.replaceFirst(quoted(said), escaped(other).replace("\\", "\\\\"));
        assertThat(bad).isNotEqualTo(good);
        assertThatThrownBy(() -> DisclosureBundle.parse(utf8(bad)).verify(ORIGIN, keys))
                .isInstanceOfSatisfying(
                        NotProven.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void a_checkpoint_signed_twice_by_one_key_is_another_spelling() {
        String good = text(bundle(new TreeSet<>(List.of("/type")), 5).bytes());
        String signature = good.substring(good.lastIndexOf("\u2014"));
        assertThatThrownBy(() -> DisclosureBundle.parse(utf8(good + signature)))
                .isInstanceOf(NotProven.class)
                .hasMessageContaining("twice");
    }

    @Test
    void no_flipped_bit_passes_and_none_breaks_the_reader() {
        byte[] good = bundle(Set.of("/type", "/fact/list"), 5, 30).bytes();
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> DisclosureBundle.parse(bad).verify(ORIGIN, keys))
                    .as("seed %d byte %d", SEED, at)
                    .isInstanceOf(NotProven.class);
        }
        System.out.printf("bundles with a flipped bit refused: %d, seed %d%n", good.length, SEED);
    }

    private DisclosureBundle bundle(Set<String> shown, int... positions) {
        List<DisclosedEntry> entries = new ArrayList<>();
        for (int position : positions) {
            entries.add(
                    DisclosedEntry.of(
                            leaves.get(position),
                            InclusionProof.of(position, SIZE, new TiledTree(SIZE, log)),
                            commitments.get(position).disclose(shown)));
        }
        String checkpoint = new Checkpoint(ORIGIN, SIZE, log.rootOf(SIZE)).text();
        return new DisclosureBundle(
                entries, new SignedNote(checkpoint, List.of(signer.sign(checkpoint, 0))));
    }

    private static Map<String, Object> entry(int number) {
        Map<String, Object> fact = new HashMap<>();
        fact.put("a/\"b", 7L);
        fact.put("list", List.of("x\\y", "\u00e9"));
        fact.put("nothing", Map.of());
        fact.put("planned", true);
        return Map.of("type", "fostered " + number, "happened", "2026-03-02", "fact", fact);
    }

    private static byte[] leaf(int number, byte[] fields) {
        return new Leaf(
                        new UUID(8, number),
                        new UUID(9, number),
                        0,
                        Instant.parse("2026-03-05T12:00:00Z").plusSeconds(number),
                        new byte[32],
                        fields,
                        new byte[32],
                        new byte[16],
                        Optional.empty())
                .bytes();
    }

    private static String quoted(String said) {
        return java.util.regex.Pattern.quote(escaped(said));
    }

    private static String escaped(String said) {
        return said.replace("\\n", "\n");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
