package uk.carejourney.infra.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import uk.carejourney.fact.FactCatalogue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What an ordinary consumer, reading what is committed, finds in every topic of a ledger. */
final class ReadTopics {

    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Topics topics;
    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> found;

    private ReadTopics(
            Topics topics, Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> found) {
        this.topics = topics;
        this.found = found;
    }

    /** Reads everything there is now. */
    static ReadTopics of(PublisherSettings settings) {
        return of(settings, GivenLedger.FEW);
    }

    /** Reads everything of a catalogue there is now. */
    static ReadTopics of(PublisherSettings settings, FactCatalogue catalogue) {
        Topics topics = new Topics(settings, catalogue);
        return new ReadTopics(topics, read(settings, topics.all()));
    }

    /** Reads everything there is now in the topic of a partner. */
    static List<ConsumerRecord<byte[], byte[]>> ofPartner(PublisherSettings settings, String name) {
        return of(settings, new Topics(settings, GivenLedger.FEW).ofPartner(name));
    }

    /** Reads everything there is now in one topic, which need not be there yet. */
    static List<ConsumerRecord<byte[], byte[]>> of(PublisherSettings settings, Topic topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = Clients.consumer(settings.client())) {
            if (!consumer.listTopics().containsKey(topic.name())) {
                return List.of();
            }
        }
        return read(settings, List.of(topic)).values().stream().flatMap(List::stream).toList();
    }

    private static Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> read(
            PublisherSettings settings, Collection<Topic> topics) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> found = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = Clients.consumer(settings.client())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (Topic topic : topics) {
                for (int i = 0; i < topic.partitions(); i++) {
                    partitions.add(new TopicPartition(topic.name(), i));
                }
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = ends(settings, partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(MOMENT)
                        .forEach(record ->
                                found.computeIfAbsent(
                                                new TopicPartition(
                                                        record.topic(), record.partition()),
                                                _ -> new ArrayList<>())
                                        .add(record));
            }
        }
        return found;
    }

    // A commit is answered before every partition has its mark, so that what is committed may not
    // be readable for a moment: what counts is where the partitions end.
    private static Map<TopicPartition, Long> ends(
            PublisherSettings settings, List<TopicPartition> partitions) {
        Map<String, Object> client = new HashMap<>(settings.client());
        client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions);
        }
    }

    /** Every record that tells of a position, by position. */
    SortedMap<Long, ConsumerRecord<byte[], byte[]>> byPosition() {
        SortedMap<Long, ConsumerRecord<byte[], byte[]>> all = new TreeMap<>();
        ofFacts().values().forEach(list -> list.forEach(r -> all.put(sequence(r), r)));
        return all;
    }

    /** The record that tells of a position. */
    ConsumerRecord<byte[], byte[]> at(long position) {
        ConsumerRecord<byte[], byte[]> record = byPosition().get(position);
        if (record == null) {
            throw new AssertionError("nothing tells of position " + position);
        }
        return record;
    }

    /** Every record of every topic. */
    List<ConsumerRecord<byte[], byte[]>> all() {
        return found.values().stream().flatMap(List::stream).toList();
    }

    List<ConsumerRecord<byte[], byte[]>> in(Topic topic) {
        return all().stream().filter(record -> record.topic().equals(topic.name())).toList();
    }

    private Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> ofFacts() {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> facts = new HashMap<>(found);
        Set<String> others =
                topics.all().stream()
                        .filter(topic -> !topic.kind().tellsOfPositions())
                        .map(Topic::name)
                        .collect(Collectors.toSet());
        facts.keySet().removeIf(place -> others.contains(place.topic()));
        return facts;
    }

    /** Each position below a size stands in one partition, once, and each partition in order. */
    void assertEveryPositionOnce(long size) {
        List<Long> all = new ArrayList<>();
        ofFacts()
                .forEach((place, records) -> {
                    List<Long> here = records.stream().map(ReadTopics::sequence).toList();
                    assertThat(here).as("order in %s", place).isSorted();
                    all.addAll(here);
                });
        assertThat(all.stream().sorted().toList())
                .isEqualTo(LongStream.range(0, size).boxed().toList());
    }

    static long sequence(ConsumerRecord<byte[], byte[]> record) {
        return Long.parseLong(header(record, "ce_sequence"));
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder();
        if (record.key() != null) {
            text.append(new String(record.key(), StandardCharsets.UTF_8)).append('\n');
        }
        for (Header header : record.headers()) {
            text.append(header.key()).append(": ");
            text.append(new String(header.value(), StandardCharsets.UTF_8)).append('\n');
        }
        return text.append(new String(record.value(), StandardCharsets.UTF_8)).toString();
    }
}
