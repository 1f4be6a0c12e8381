package uk.carejourney.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

class LeafTest {

    private static final UUID EVENT = UUID.fromString("0197f0a1-7d3c-7b1e-8a52-0f6c3f1d9e01");
    private static final UUID STREAM = UUID.fromString("0b9f2f44-1d7e-4a53-9c2f-6e2f60a7c111");

    @Test
    void its_bytes_are_these_for_ever() {
        String nonce = "09090909090909090909090909090909";
        assertThat(text(leaf(14, Instant.parse("2026-11-22T06:06:51.000120Z"), Optional.empty())))
                .isEqualTo(
                        "{\"body\":\"%s\",\"event\":\"%s\",\"fields\":\"%s\",\"key\":\"%s\""
                                        .formatted(
                                                "01".repeat(32),
                                                EVENT,
                                                "02".repeat(32),
                                                "03".repeat(32))
                                + ",\"nonce\":\"%s\",\"recorded\":\"%s\",\"sequence\":14"
                                        .formatted(nonce, "2026-11-22T06:06:51.000120Z")
                                + ",\"stream\":\"%s\",\"v\":1}".formatted(STREAM));
    }

    @Test
    void its_bytes_are_canonical_the_first_leafs_too() {
        Leaf.Log log = new Leaf.Log("ledger.example/\"children\"/1", "Ynys Môn\n", true);
        Leaf leaf = leaf(0, Instant.parse("2026-03-02T12:00:00Z"), Optional.of(log));
        Map<String, Object> tree = new TreeMap<>();
        tree.put("v", 1);
        tree.put("event", EVENT.toString());
        tree.put("stream", STREAM.toString());
        tree.put("sequence", 0L);
        tree.put("recorded", "2026-03-02T12:00:00.000000Z");
        tree.put("body", "01".repeat(32));
        tree.put("fields", "02".repeat(32));
        tree.put("key", "03".repeat(32));
        tree.put("nonce", "09".repeat(16));
        tree.put(
                "log",
                Map.of("origin", log.origin(), "council", log.council(), "demonstration", true));
        assertThat(text(leaf)).isEqualTo(CanonicalJson.text(tree));
    }

    private static Leaf leaf(long sequence, Instant recordedAt, Optional<Leaf.Log> log) {
        return new Leaf(
                EVENT,
                STREAM,
                sequence,
                recordedAt,
                filled(32, 1),
                filled(32, 2),
                filled(32, 3),
                filled(16, 9),
                log);
    }

    private static byte[] filled(int size, int with) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static String text(Leaf leaf) {
        return new String(leaf.bytes(), StandardCharsets.UTF_8);
    }
}
