import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a consumer to the test: writes what a publisher may write at its worst into topics of its
 * own, and checks what the consumer made of it.
 *
 * <p>java -cp 'LIBRARIES/*' Conformance.java write BROKER PREFIX
 *
 * <p>java Conformance.java check OUTPUT
 */
public final class Conformance {

    private static final String ROBIN = "11111111-0000-4000-8000-000000000001";
    private static final String WREN = "11111111-0000-4000-8000-000000000002";
    private static final String FINCH = "11111111-0000-4000-8000-000000000003";
    private static final String REVIEWS = ".facts.review.v1";
    private static final String PLACEMENTS = ".facts.placement.v1";
    private static final String CLOCKS = ".clocks.v1";
    private static final String HELD = "review.review-held.v1";
    private static final String STARTED = "placement.placement-started.v1";
    private static final String VOIDED = "correction.entry-voided.v1";
    private static final String UNPUBLISHABLE = "ledger.unpublishable.v1";
    private static final String NEVER = "review.never-committed.v1";
    private static final String UNKNOWN = "review.of-a-later-version.v7";

    private static final Pattern FACT = Pattern.compile("(\\d{20}) (\\S+) (\\S+) (\\S+).*");
    private static final Pattern CLOCK = Pattern.compile("clocks (\\S+) (\\S+).*");

    /** One record: what a consumer must apply, or must not. */
    private record Sent(String topic, long position, String key, String type, String data) {

        static Sent of(String topic, long position, String key, String type, String fact) {
            return new Sent(
                    topic,
                    position,
                    key,
                    type,
                    """
                    {"entry":{"event":"%s","fact":{%s},"happened":"2026-03-02","subject":"child/%s","type":"%s"}}"""
                            .formatted(event(position), fact, key, type));
        }

        static String event(long position) {
            return "22222222-0000-7000-8000-%012d".formatted(position);
        }

        ProducerRecord<byte[], byte[]> record(String prefix) {
            var record =
                    new ProducerRecord<>(prefix + topic, bytes(key), bytes(data));
            header(record, "ce_specversion", "1.0");
            header(record, "ce_id", event(position));
            header(record, "ce_source", "ledger.example/conformance/1");
            header(record, "ce_type", type);
            header(record, "ce_subject", key);
            header(record, "ce_sequence", "%020d".formatted(position));
            header(record, "ce_recordedtime", "2026-03-02T09:00:%02d.000000Z".formatted(position));
            header(record, "ce_happened", "2026-03-02");
            header(record, "content-type", "application/json");
            return record;
        }
    }

    /** Transactions in their order; those that are not committed must never be seen. */
    private record Step(boolean committed, List<Sent> records) {

        static Step committed(Sent... records) {
            return new Step(true, List.of(records));
        }
    }

    private static final Sent FIRST = Sent.of(REVIEWS, 1, ROBIN, HELD, "\"form\":\"meeting\"");
    private static final Sent AGAIN = Sent.of(REVIEWS, 3, WREN, HELD, "\"form\":\"paper\"");

    private static final List<Step> STEPS =
            List.of(
                    Step.committed(FIRST, Sent.of(PLACEMENTS, 2, ROBIN, STARTED, "\"type\":\"U1\"")),
                    // Sent, undone, and sent again: with anything but read_committed it comes twice.
                    new Step(false, List.of(AGAIN, Sent.of(REVIEWS, 4, ROBIN, NEVER, ""))),
                    Step.committed(AGAIN, Sent.of(REVIEWS, 4, ROBIN, HELD, "")),
                    // Areas keep no step with each other: 6 stands in its topic before 5 in its own.
                    Step.committed(Sent.of(PLACEMENTS, 6, ROBIN, STARTED, "")),
                    Step.committed(Sent.of(REVIEWS, 5, ROBIN, HELD, "")),
                    Step.committed(Sent.of(REVIEWS, 7, WREN, UNKNOWN, "\"anything\":[1]")),
                    Step.committed(
                            new Sent(
                                    REVIEWS,
                                    8,
                                    WREN,
                                    UNPUBLISHABLE,
                                    "{\"leaf\":\"00\",\"position\":8,\"why\":\"too-large\"}")),
                    Step.committed(
                            Sent.of(PLACEMENTS, 9, FINCH, STARTED, "\"ofALaterVersion\":{\"a\":1}")),
                    Step.committed(
                            Sent.of(
                                    REVIEWS,
                                    10,
                                    ROBIN,
                                    VOIDED,
                                    "\"entry\":\"" + Sent.event(1) + "\"")),
                    new Step(false, List.of(Sent.of(PLACEMENTS, 11, FINCH, NEVER, ""))),
                    // As after a topic that lost its end was given back more than it had lost.
                    Step.committed(AGAIN),
                    Step.committed(Sent.of(PLACEMENTS, 12, FINCH, STARTED, "")));

    public static void main(String[] words) throws Exception {
        if (words.length == 3 && words[0].equals("write")) {
            write(words[1], words[2]);
        } else if (words.length == 2 && words[0].equals("check")) {
            List<String> faults = check(Files.readAllLines(Path.of(words[1])));
            faults.forEach(System.out::println);
            System.out.println(faults.isEmpty() ? "conforms" : faults.size() + " faults");
            System.exit(faults.isEmpty() ? 0 : 1);
        } else {
            System.err.println("give: write BROKER PREFIX, or: check OUTPUT");
            System.exit(2);
        }
    }

    private static void write(String broker, String prefix) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            NewTopic clocks = new NewTopic(prefix + CLOCKS, 1, (short) 1);
            admin.createTopics(
                            List.of(
                                    new NewTopic(prefix + REVIEWS, 3, (short) 1),
                                    new NewTopic(prefix + PLACEMENTS, 3, (short) 1),
                                    clocks.configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
        }
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker, "transactional.id", prefix + ".conformance");
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            for (Step step : STEPS) {
                producer.beginTransaction();
                for (Sent sent : step.records()) {
                    producer.send(sent.record(prefix)).get();
                }
                if (step.committed()) {
                    producer.commitTransaction();
                } else {
                    producer.abortTransaction();
                }
            }
            producer.beginTransaction();
            for (String subject : List.of(ROBIN, WREN)) {
                producer.send(clock(prefix, subject, "{\"clocks\":[]}")).get();
            }
            producer.send(clock(prefix, WREN, null)).get();
            producer.commitTransaction();
        }
        System.out.println("written: let your consumer read the topics beginning with " + prefix);
    }

    private static ProducerRecord<byte[], byte[]> clock(String prefix, String subject, String data) {
        byte[] value = data == null ? null : bytes(data);
        var record = new ProducerRecord<>(prefix + CLOCKS, bytes(subject), value);
        header(record, "ce_type", "ledger.clock-states.v1");
        header(record, "ce_sequence", "%020d".formatted(12));
        return record;
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Everything a consumer did wrong, by the lines it wrote. */
    private static List<String> check(List<String> lines) throws IOException {
        Map<Long, Sent> expected = new TreeMap<>();
        for (Step step : STEPS) {
            step.records().stream()
                    .filter(_ -> step.committed())
                    .forEach(sent -> expected.put(sent.position(), sent));
        }
        List<String> faults = new ArrayList<>();
        Set<Long> applied = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        Map<String, String> clocks = new HashMap<>();
        for (String line : lines) {
            Matcher clock = CLOCK.matcher(line);
            Matcher fact = FACT.matcher(line);
            if (clock.matches()) {
                clocks.put(clock.group(1), clock.group(2));
            } else if (fact.matches()) {
                long position = Long.parseLong(fact.group(1));
                Sent sent = expected.get(position);
                String type = fact.group(4);
                if (sent == null || !sent.type().equals(type) || !sent.key().equals(fact.group(2))) {
                    faults.add("%d: applied as %s, which was never committed".formatted(position, type));
                } else if (!applied.add(position)) {
                    faults.add("%d: applied twice".formatted(position));
                }
                String place = fact.group(2) + (sent == null ? "" : sent.topic());
                if (position < last.getOrDefault(place, -1L)) {
                    faults.add("%d: applied after a later one of the same record".formatted(position));
                }
                last.merge(place, position, Math::max);
            }
        }
        expected.values().stream()
                .filter(sent -> !sent.type().equals(UNKNOWN) && !applied.contains(sent.position()))
                .forEach(sent ->
                        faults.add("%d: %s was not applied".formatted(sent.position(), sent.type())));
        if (!clocks.isEmpty()) {
            if (!"gone".equals(clocks.get(WREN))) {
                faults.add("clocks of " + WREN + ": kept, though the topic took them away");
            }
            if ("gone".equals(Optional.ofNullable(clocks.get(ROBIN)).orElse("gone"))) {
                faults.add("clocks of " + ROBIN + ": not kept");
            }
        }
        return faults;
    }
}
