package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import uk.carejourney.infra.publisher.ClockSource.Stands.Kept;
import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The topic of the state of clocks: for each subject the last one, whole. */
final class ClockTopic {

    static final String TYPE = "ledger.clock-states.v1";
    private static final String TIME = "ce_time";
    private static final String LAW = "ce_ledgerlaw";
    private static final Duration MOMENT = Duration.ofMillis(200);
    private static final long PATIENCE_NANOS = Duration.ofMinutes(2).toNanos();

    private final PublisherSettings settings;
    private final Topic topic;
    private final String origin;

    ClockTopic(PublisherSettings settings, Topic topic, String origin) {
        this.settings = settings;
        this.topic = topic;
        this.origin = origin;
    }

    Topic topic() {
        return topic;
    }

    /**
     * What stands in the topic of one subject.
     *
     * @param digest of the value
     */
    record There(long position, Instant evaluatedAt, long law, String digest) {

        /** Whether this may follow it: another state, and in nothing an earlier one. */
        boolean mayBeFollowedBy(There next) {
            return !next.digest.equals(digest)
                    && next.position >= position
                    && next.law >= law
                    && !next.evaluatedAt.isBefore(evaluatedAt);
        }
    }

    /** Everything that stands there, by subject. */
    Map<UUID, There> read() {
        Map<UUID, There> all = new HashMap<>();
        List<TopicPartition> partitions =
                IntStream.range(0, topic.partitions())
                        .mapToObj(i -> new TopicPartition(topic.name(), i))
                        .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = Clients.consumer(settings.client())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long until = System.nanoTime() + PATIENCE_NANOS;
            while (partitions.stream()
                    .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(MOMENT).forEach(record -> note(record, all));
                if (System.nanoTime() > until) {
                    throw new KafkaException(topic.name() + " could not be read to its end");
                }
            }
        }
        return all;
    }

    private static void note(ConsumerRecord<byte[], byte[]> record, Map<UUID, There> all) {
        UUID subject = UUID.fromString(new String(record.key(), StandardCharsets.US_ASCII));
        if (record.value() == null) {
            all.remove(subject);
        } else {
            all.put(
                    subject,
                    new There(
                            Long.parseLong(header(record, EventHeaders.SEQUENCE)),
                            Instant.parse(header(record, TIME)),
                            Long.parseLong(header(record, LAW)),
                            Sha256.hex(Sha256.of(record.value()))));
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return EventHeaders.said(record, name).orElseThrow(() -> Line.stranger(record.topic()));
    }

    /** What will stand there. */
    static There there(UUID subject, Kept clocks) {
        return new There(
                clocks.position(),
                clocks.evaluatedAt(),
                clocks.law(),
                Sha256.hex(Sha256.of(value(subject, clocks))));
    }

    private static byte[] value(UUID subject, Kept clocks) {
        return CanonicalJson.bytes(
                Map.of(
                        "subject", subject.toString(),
                        "position", clocks.position(),
                        "evaluatedAt", clocks.evaluatedAt().toString(),
                        "rules", clocks.rules(),
                        "declared", clocks.declared(),
                        "clocks", clocks.clocks()));
    }

    /** The record that puts it there. */
    ProducerRecord<byte[], byte[]> record(UUID subject, Kept clocks) {
        String id =
                "%s/%d/%d/%d"
                        .formatted(
                                subject,
                                clocks.position(),
                                clocks.law(),
                                clocks.evaluatedAt().toEpochMilli());
        EventHeaders headers =
                new EventHeaders(origin, id, TYPE, Writing.JSON)
                        .describedBy(TYPE)
                        .upTo(clocks.position())
                        .put(LAW, Long.toString(clocks.law()))
                        .put(TIME, clocks.evaluatedAt().toString())
                        .classified(topic)
                        .about(subject.toString());
        return new ProducerRecord<>(
                topic.name(),
                partition(subject),
                bytes(subject),
                value(subject, clocks),
                headers.all());
    }

    /** The record that takes it away: Kafka then forgets what stood there. */
    ProducerRecord<byte[], byte[]> tombstone(UUID subject) {
        return new ProducerRecord<byte[], byte[]>(
                topic.name(), partition(subject), bytes(subject), null);
    }

    private int partition(UUID subject) {
        return Outgoing.partition(subject.toString(), topic.partitions());
    }

    private static byte[] bytes(UUID subject) {
        return subject.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
