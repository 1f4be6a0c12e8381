package uk.carejourney.infra.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.UnreadableEntry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

class CanonicalTreeTest {

    private static final long SEED = 20_260_302;
    private static final String[] WORDS = {
        "", "U1", "ZZ99 9ZZ", "a \"quoted\" \\ word", "tab\t line\n \u0000\u001f\u007f\b\f\r",
        "Siân Ó Dálaigh", "日本語", "👧🏽 grinning", "\ufffd", "/fact~1"
    };

    @Test
    void what_was_written_is_read_back() {
        RandomGenerator random = new SplittableRandom(SEED);
        for (int i = 0; i < 2_000; i++) {
            Map<String, Object> tree = object(random, 4);
            assertThat(CanonicalTree.read(CanonicalJson.bytes(tree)))
                    .as("tree %d of seed %d", i, SEED)
                    .isEqualTo(tree);
        }
    }

    @Test
    void damaged_bytes_are_refused_or_read_as_another_tree_that_is_canonical() {
        RandomGenerator random = new SplittableRandom(SEED);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = CanonicalJson.bytes(object(random, 3));
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) random.nextInt(256);
            try {
                CanonicalJson.bytes(CanonicalTree.read(bytes));
            } catch (UnreadableEntry unreadable) {
                refused++;
            }
        }
        assertThat(refused).as("seed %d", SEED).isBetween(8_000, 19_999);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{} ",
                "{}{}",
                "{ }",
                "{\"a\":null}",
                "{\"a\":1.5}",
                "{\"a\":01}",
                "{\"a\":-0}",
                "{\"a\":-}",
                "{\"a\":1234567890123456789}",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":[1,]}",
                "{\"a\":tru}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u00",
                "{\"a\":\"open}",
                "{\"a\":\"line\nbreak\"}",
                "{a:1}"
            })
    void what_no_entry_is_written_as_is_refused(String text) {
        assertThatThrownBy(() -> CanonicalTree.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEntry.class)
                .hasMessageContaining("not the JSON");
    }

    @Test
    void bytes_that_are_not_utf_8_and_endless_nesting_are_refused() {
        byte[] latin = "{\"a\":\"Siân\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] deep = ("{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CanonicalTree.read(latin)).isInstanceOf(UnreadableEntry.class);
        assertThatThrownBy(() -> CanonicalTree.read(deep)).isInstanceOf(UnreadableEntry.class);
    }

    private static Map<String, Object> object(RandomGenerator random, int levels) {
        Map<String, Object> members = new TreeMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            members.put(word(random) + i, value(random, levels - 1));
        }
        return members;
    }

    private static Object value(RandomGenerator random, int levels) {
        return switch (random.nextInt(levels > 0 ? 5 : 3)) {
            case 0 -> word(random);
            case 1 -> random.nextLong(1 - (1L << 53), 1L << 53) >> random.nextInt(53);
            case 2 -> random.nextBoolean();
            case 3 -> object(random, levels);
            default -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(random, levels - 1));
                }
                yield items;
            }
        };
    }

    private static String word(RandomGenerator random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
