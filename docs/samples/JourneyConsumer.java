import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Prints journeys from the topics, checks each record against its leaf and, given the address of
 * the application and the log's key, one fact against a signed checkpoint.
 *
 * <p>java -cp 'LIBRARIES/*' JourneyConsumer.java BROKER PREFIX SECONDS [URL VERIFIER-KEY], with a
 * token of the scope read in JOURNEY_TOKEN; ends when nothing has come for that many seconds.
 */
public final class JourneyConsumer {

    private static final byte[] DOMAIN = "journey-ledger/field/v1\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** What was applied last in each partition: kept with one's own data, in one transaction. */
    private static final Map<TopicPartition, Long> LAST = new HashMap<>();

    public static void main(String[] words) throws Exception {
        long patience = Duration.ofSeconds(Long.parseLong(words[2])).toNanos();
        ConsumerRecord<byte[], byte[]> toProve = null;
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", words[0],
                                "isolation.level", "read_committed",
                                "enable.auto.commit", false,
                                "auto.offset.reset", "earliest",
                                "group.id", "sample-consumer." + words[1]),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(Pattern.compile(words[1] + "\\.(facts\\..*|clocks\\.v1)"));
            for (long last = System.nanoTime(); System.nanoTime() - last < patience; ) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
                if (!records.isEmpty() || consumer.assignment().isEmpty()) {
                    last = System.nanoTime();
                }
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    if (apply(record) && header(record, "ce_type").startsWith("review.")) {
                        toProve = record;
                    }
                }
            }
        }
        if (toProve != null && words.length > 4) {
            prove(toProve, words[3], words[4]);
        }
    }

    /** Applies a record once; false if it had been before, or shows no fields. */
    private static boolean apply(ConsumerRecord<byte[], byte[]> record) throws Exception {
        if (record.topic().endsWith(".clocks.v1")) {
            String state = record.value() == null ? " gone" : " kept";
            System.out.println("clocks " + new String(record.key(), StandardCharsets.UTF_8) + state);
            return false;
        }
        TopicPartition place = new TopicPartition(record.topic(), record.partition());
        long position = Long.parseLong(header(record, "ce_sequence"));
        if (position <= LAST.getOrDefault(place, -1L)) {
            return false;
        }
        LAST.put(place, position);
        String fields = header(record, "ce_ledgerfields");
        boolean shows = !fields.isEmpty();
        if (shows) {
            JsonNode entry = JsonMapper.shared().readTree(record.value()).get("entry");
            byte[] root = root(Base64.getDecoder().decode(fields), shown("", entry));
            String leaf = header(record, "ce_ledgerleaf");
            if (!leaf.contains("\"fields\":\"" + HexFormat.of().formatHex(root) + "\"")) {
                throw new IllegalStateException("position " + position + " is not what it says");
            }
        }
        for (String name : List.of("ce_sequence", "ce_subject", "ce_happened", "ce_type")) {
            System.out.print(header(record, name) + " ");
        }
        System.out.println(shows ? "fields proven" : "");
        return shows;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Every field shown, by its JSON Pointer, in the order of the names. */
    private static TreeMap<String, JsonNode> shown(String path, JsonNode node) {
        TreeMap<String, JsonNode> fields = new TreeMap<>();
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(one -> fields.putAll(shown(path + "/" + one.getKey(), one.getValue())));
        } else {
            fields.put(path, node);
        }
        return fields;
    }

    /** The root of the commitments to all fields: those shown made from their salts. */
    private static byte[] root(byte[] parts, TreeMap<String, JsonNode> shown) throws Exception {
        List<byte[]> commitments = new ArrayList<>();
        for (int at = 0; at < parts.length; ) {
            boolean isShown = parts[at++] == 1;
            int length = isShown ? 16 : 32;
            byte[] part = Arrays.copyOfRange(parts, at, at + length);
            at += length;
            if (isShown) {
                var field = shown.pollFirstEntry();
                // Values hold no floats, and their objects come sorted: this is canonical JSON.
                String named =
                        JsonMapper.shared().writeValueAsString(field.getKey())
                                + ","
                                + JsonMapper.shared().writeValueAsString(field.getValue());
                part = sha256(DOMAIN, part, ("[" + named + "]").getBytes(StandardCharsets.UTF_8));
            }
            commitments.add(sha256(new byte[] {0}, part));
        }
        if (!shown.isEmpty()) {
            throw new IllegalStateException("a field has no salt: " + shown.firstKey());
        }
        return tree(commitments);
    }

    /** The RFC 6962 tree hash over leaf hashes. */
    private static byte[] tree(List<byte[]> hashes) throws Exception {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int left = Integer.highestOneBit(hashes.size() - 1);
        return sha256(
                new byte[] {1},
                tree(hashes.subList(0, left)),
                tree(hashes.subList(left, hashes.size())));
    }

    /** Leads from a leaf to a root that the log has signed. */
    private static void prove(ConsumerRecord<byte[], byte[]> record, String url, String verifierKey)
            throws Exception {
        long position = Long.parseLong(header(record, "ce_sequence"));
        URI address = URI.create(url + "/api/v1/facts/" + position + "/proof");
        String token = String.valueOf(System.getenv("JOURNEY_TOKEN"));
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build();
        String proof =
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
        int blank = proof.indexOf("\n\n");
        List<byte[]> path = new ArrayList<>();
        for (String line : proof.substring(0, blank).split("\n")) {
            if (!line.contains(" ") && !line.startsWith("c2sp.org/")) {
                path.add(Base64.getDecoder().decode(line));
            }
        }
        String note = proof.substring(blank + 2);
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        String[] lines = text.split("\n");
        byte[] leaf = record.headers().lastHeader("ce_ledgerleaf").value();
        byte[] root =
                lead(sha256(new byte[] {0}, leaf), position, Long.parseLong(lines[1]), path);
        if (!Arrays.equals(root, Base64.getDecoder().decode(lines[2]))) {
            throw new IllegalStateException("position " + position + " is not in the signed tree");
        }
        signed(text, note, verifierKey);
        System.out.printf("position %d is in the signed tree of %s entries%n", position, lines[1]);
    }

    /** The root an inclusion proof leads to (RFC 9162, section 2.1.3.2). */
    private static byte[] lead(byte[] leaf, long index, long size, List<byte[]> path)
            throws Exception {
        byte[] hash = leaf;
        long at = index;
        long last = size - 1;
        for (byte[] beside : path) {
            if ((at & 1) == 1 || at == last) {
                hash = sha256(new byte[] {1}, beside, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = sha256(new byte[] {1}, hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new IllegalStateException("the proof is too short");
        }
        return hash;
    }

    /** Checks the log's Ed25519 signature on a signed note (c2sp.org/signed-note). */
    private static void signed(String text, String note, String verifierKey) throws Exception {
        String[] parts = verifierKey.split("\\+", 3);
        byte[] key = Base64.getDecoder().decode(parts[2]);
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(ED25519);
        encoded.writeBytes(Arrays.copyOfRange(key, 1, key.length));
        Signature check = Signature.getInstance("Ed25519");
        for (String line : note.substring(text.length() + 1).split("\n")) {
            String[] signature = line.split(" ");
            byte[] bytes = Base64.getDecoder().decode(signature[2]);
            String id = HexFormat.of().formatHex(bytes, 0, 4);
            if (signature[1].equals(parts[0]) && id.equals(parts[1])) {
                check.initVerify(
                        KeyFactory.getInstance("Ed25519")
                                .generatePublic(new X509EncodedKeySpec(encoded.toByteArray())));
                check.update(text.getBytes(StandardCharsets.UTF_8));
                if (check.verify(bytes, 4, bytes.length - 4)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("the checkpoint is not signed by " + parts[0]);
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
