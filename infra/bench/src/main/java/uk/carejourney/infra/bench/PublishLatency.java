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
import uk.carejourney.recording.Outcome.Appended;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long it takes from recording a fact until a consumer has it. */
final class PublishLatency {

    private static final int CALLERS = 4;
    private static final int PER_SECOND = 1_000;
    private static final int SECONDS = 5;
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
        long first = size();
        long begun = System.nanoTime();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(Thread.ofPlatform().start(() -> call(begun, asked)));
        }
        int all = PER_SECOND * SECONDS;
        Map<Long, Long> seen = new HashMap<>();
        while (seen.size() < all) {
            consumer.poll(MOMENT).forEach(record -> saw(record, first, seen));
        }
        double took = (System.nanoTime() - begun) / 1e9;
        for (Thread caller : callers) {
            caller.join();
        }
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

    // Each caller keeps its own beat and doesn't slow down for being late.
    private void call(long begun, Map<Long, Long> asked) {
        long between = TimeUnit.SECONDS.toNanos(1) * CALLERS / PER_SECOND;
        for (int i = 0; i < PER_SECOND * SECONDS / CALLERS; i++) {
            long due = begun + i * between;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            // A job of one fact; the others of its kind have up to four.
            String key = UUID.randomUUID().toString();
            while (CrashJobs.facts(key) > 1) {
                key = UUID.randomUUID().toString();
            }
            if (!(CrashJobs.record(ours, key) instanceof Appended appended)) {
                throw new IllegalStateException("a new job was not appended");
            }
            asked.put(appended.firstPosition(), due);
        }
    }
}
