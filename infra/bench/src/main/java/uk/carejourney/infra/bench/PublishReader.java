package uk.carejourney.infra.bench;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import uk.carejourney.infra.publisher.PublisherSettings;
import uk.carejourney.infra.publisher.Topic;
import uk.carejourney.infra.publisher.Topics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An ordinary consumer that reads what is committed, goes on through every crash, and notes what it
 * sees twice, out of order or not at all.
 */
final class PublishReader implements AutoCloseable {

    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final int MOST_FAULTS = 10;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaConsumer<byte[], byte[]> ends;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final Map<TopicPartition, Long> latest = new HashMap<>();
    private final BitSet seen = new BitSet();
    private final List<String> faults = new ArrayList<>();

    PublishReader(PublisherSettings settings) {
        consumer = consumer(settings, "read_committed");
        ends = consumer(settings, "read_uncommitted");
        for (Topic topic : new Topics(settings, PublishSite.FEW).all()) {
            if (topic.kind() != Topic.Kind.POSITION
                    && topic.kind() != Topic.Kind.CLOCKS
                    && topic.kind() != Topic.Kind.CHECKPOINTS) {
                for (int i = 0; i < topic.partitions(); i++) {
                    partitions.add(new TopicPartition(topic.name(), i));
                }
            }
        }
        consumer.assign(partitions);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(
            PublisherSettings settings, String isolation) {
        Map<String, Object> client = new HashMap<>(settings.client());
        client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(
                client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Reads on to the end, and tells what was wrong if each position below a size must be there.
     */
    List<String> readTo(long size) {
        faults.clear();
        // A commit is answered before every partition has its mark: what counts is where they end.
        Map<TopicPartition, Long> last = ends.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(one -> consumer.position(one) < last.getOrDefault(one, 0L))) {
            consumer.poll(MOMENT).forEach(this::saw);
        }
        for (int at = seen.nextClearBit(0); at < size; at = seen.nextClearBit(at + 1)) {
            fault("position %d was never seen".formatted(at));
        }
        if (seen.length() > size) {
            fault("position %d was seen, which the ledger lacks".formatted(seen.length() - 1));
        }
        return List.copyOf(faults);
    }

    private void saw(ConsumerRecord<byte[], byte[]> record) {
        String sequence =
                new String(
                        record.headers().lastHeader("ce_sequence").value(),
                        StandardCharsets.US_ASCII);
        int position = Integer.parseInt(sequence);
        TopicPartition place = new TopicPartition(record.topic(), record.partition());
        if (seen.get(position)) {
            fault("position %d was seen twice, in %s".formatted(position, place));
        }
        if (latest.getOrDefault(place, -1L) >= position) {
            fault("position %d came late in %s".formatted(position, place));
        }
        seen.set(position);
        latest.put(place, (long) position);
    }

    private void fault(String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(what);
        }
    }

    @Override
    public void close() {
        consumer.close();
        ends.close();
    }
}
