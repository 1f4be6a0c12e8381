package uk.carejourney.infra.bench;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import uk.carejourney.embedded.testing.KafkaProcess;
import uk.carejourney.infra.publisher.Publisher;
import uk.carejourney.infra.publisher.PublisherSettings;
import uk.carejourney.infra.publisher.Topic;
import uk.carejourney.infra.publisher.Topics;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.RecordFacts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long it takes from recording a fact until a consumer has it. */
final class PublishLatency {

    private static final int PER_SECOND = 1_000;
    private static final int SECONDS = 3;
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final String PREFIX = "latency";

    private final OurLedger ours;
    private final PublisherSettings settings;

    PublishLatency(OurLedger ours, KafkaProcess kafka) {
        this.ours = ours;
        this.settings = PublishSite.settings(kafka.bootstrap(), PREFIX);
    }

    Result measured(int rounds) throws InterruptedException {
        List<Sample> samples = new ArrayList<>();
        try (Publisher publisher = PublishSite.start(ours, settings)) {
            while (publisher.progress().published() < size() - 1) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
                round(consumer);
                for (int i = 0; i < rounds; i++) {
                    samples.add(round(consumer));
                }
            }
        }
        return new Result("recorded until read", Report.OURS, samples);
    }

    private long size() {
        return ours.ledger().reading().head().size();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> client = new HashMap<>(settings.client());
        client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : new Topics(settings, PublishSite.FEW).all()) {
            if (topic.kind() == Topic.Kind.FACTS) {
                for (int i = 0; i < topic.partitions(); i++) {
                    partitions.add(new TopicPartition(topic.name(), i));
                }
            }
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private Sample round(KafkaConsumer<byte[], byte[]> consumer) throws InterruptedException {
        Map<Long, Long> asked = new ConcurrentHashMap<>();
        int all = PER_SECOND * SECONDS;
        List<Subject> children = ours.newChildren(all);
        long first = size();
        Beat beat =
                Beat.start(
                        PER_SECOND, all, (number, due) -> call(children.get(number), due, asked));
        Map<Long, Long> seen = new HashMap<>();
        while (seen.size() < all) {
            beat.check();
            consumer.poll(MOMENT).forEach(record -> saw(record, first, seen));
        }
        double took = beat.end();
        long[] nanoseconds =
                asked.entrySet().stream()
                        .mapToLong(one -> seen.getOrDefault(one.getKey(), 0L) - one.getValue())
                        .sorted()
                        .toArray();
        return new Sample(
                all / took,
                Map.of("p50 ms", at(nanoseconds, 0.5), "p99 ms", at(nanoseconds, 0.99)));
    }

    private static void saw(
            ConsumerRecord<byte[], byte[]> record, long first, Map<Long, Long> seen) {
        long position =
                Long.parseLong(
                        new String(
                                record.headers().lastHeader("ce_sequence").value(),
                                StandardCharsets.US_ASCII));
        if (position >= first) {
            seen.put(position, System.nanoTime());
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }

    private void call(Subject child, long due, Map<Long, Long> asked) {
        RecordFacts command = ChildFacts.command(ChildFacts.of(child, 1));
        if (!(ours.recorder().record(command) instanceof Appended appended)) {
            throw new IllegalStateException("a new job was not appended");
        }
        asked.put(appended.firstPosition(), due);
    }
}
