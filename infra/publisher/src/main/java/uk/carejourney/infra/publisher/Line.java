package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One publisher's line to Kafka. Opening it ends every other line of the same log: what they had
 * begun is undone, and whatever they still try is refused.
 *
 * <p>Any exception but {@link Halted} leaves it unknown whether the last transaction is there. Then
 * the line is closed and a new one asks Kafka.
 */
final class Line implements AutoCloseable {

    private final PublisherSettings settings;
    private final Topics topics;
    private final String origin;
    private final KafkaProducer<byte[], byte[]> producer;

    private Line(PublisherSettings settings, Topics topics, String origin) {
        this.settings = settings;
        this.topics = topics;
        this.origin = origin;
        this.producer = Clients.producer(settings, settings.transactionalId(origin));
    }

    static Line open(PublisherSettings settings, Topics topics, String origin) {
        Line line = new Line(settings, topics, origin);
        try {
            line.producer.initTransactions();
            return line;
        } catch (RuntimeException failed) {
            line.close();
            throw failed;
        }
    }

    /**
     * What Kafka holds.
     *
     * @param published what the position says
     * @param asked the partitions that were looked at: no other is given anything
     * @param held the last position in each partition
     */
    record Held(Published published, Set<TopicPartition> asked, Map<TopicPartition, Long> held) {

        /** The first position that some partition lacks. */
        long next() {
            long next = published.position() + 1;
            for (Map.Entry<TopicPartition, Long> said : published.furthest().entrySet()) {
                long there = held.getOrDefault(said.getKey(), -1L);
                if (asked.contains(said.getKey()) && there < said.getValue()) {
                    next = Math.min(next, there + 1);
                }
            }
            return next;
        }

        /** The furthest position any partition has. */
        long furthest() {
            return held.values().stream().reduce(published.position(), Math::max);
        }

        /** Whether a partition has a record already. */
        boolean has(Outgoing one) {
            return one.position() <= held.getOrDefault(one.place(), -1L);
        }
    }

    /** Asks Kafka what is committed. */
    Held held(Partners partners) throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = Clients.consumer(settings.client())) {
            Ends ends = new Ends(consumer);
            Published published = published(ends, topics, origin);
            List<Topic> all = new ArrayList<>(topics.all());
            all.removeIf(topic -> !topic.kind().tellsOfPositions());
            all.addAll(partners.begin(published.position()));
            Set<TopicPartition> asked = new LinkedHashSet<>();
            for (Topic topic : all) {
                for (int i = 0; i < topic.partitions(); i++) {
                    asked.add(new TopicPartition(topic.name(), i));
                }
            }
            Map<TopicPartition, Long> held = new HashMap<>();
            ends.of(asked)
                    .forEach((place, end) -> {
                        if (end.record().isPresent()) {
                            held.put(place, position(place, end.record().get(), partners));
                        } else if (end.emptied() && published.furthest().containsKey(place)) {
                            // Kept long enough and gone: the position says what was there.
                            held.put(place, published.furthest().get(place));
                        }
                    });
            return new Held(published, asked, held);
        }
    }

    /** What the topic of the position says. */
    static Published published(Ends ends, Topics topics, String origin) {
        String topic = topics.position().name();
        Published published =
                ends.of(new TopicPartition(topic, 0))
                        .record()
                        .map(record -> Published.read(record.value(), topic))
                        .orElseGet(() -> Published.nothing(origin));
        if (!published.origin().equals(origin)) {
            throw new Halted(
                    "%s is of the log %s, not of %s: set %s to topics of your own"
                            .formatted(
                                    topic, published.origin(), origin, PublisherSettings.PREFIX));
        }
        return published;
    }

    private static long position(
            TopicPartition place, ConsumerRecord<byte[], byte[]> record, Partners partners) {
        Optional<String> sequence = EventHeaders.said(record, EventHeaders.SEQUENCE);
        return sequence.isPresent()
                ? Long.parseLong(sequence.get())
                : partners.position(
                        place.topic(),
                        EventHeaders.said(record, EventHeaders.PLACE)
                                .orElseThrow(() -> stranger(place.toString())));
    }

    /** Something stands where only a publisher may write. */
    static Halted stranger(String place) {
        return new Halted(
                "the last record of %s is no publisher's: take the right to write there from all others"
                        .formatted(place));
    }

    /** Publishes records and what they lead to, all or nothing. */
    void publish(List<ProducerRecord<byte[], byte[]>> records, Published reached) {
        producer.beginTransaction();
        records.forEach(this::send);
        send(
                new ProducerRecord<>(
                        topics.position().name(),
                        0,
                        origin.getBytes(StandardCharsets.UTF_8),
                        reached.bytes()));
        producer.commitTransaction();
    }

    // The commit fails if one of them did.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
    }

    /** Lets go at once; what was not committed is undone by whoever opens the next line. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
