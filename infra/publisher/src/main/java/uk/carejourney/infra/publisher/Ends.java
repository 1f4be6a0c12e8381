package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the last committed record of partitions, reading no more of them than it must. */
final class Ends {

    // A committed record stands before the mark of its transaction.
    private static final long NEAR = 2;
    private static final int WIDER = 16;
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

    private final Consumer<byte[], byte[]> consumer;

    Ends(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * What stands at the end of a partition.
     *
     * @param record the last committed record, if one is left
     * @param emptied whether there were records once, which have been kept long enough since
     */
    record End(Optional<ConsumerRecord<byte[], byte[]>> record, boolean emptied) {}

    // What may still hold a last record: offsets from the first on, before the second.
    private record Stretch(TopicPartition partition, long begin, long end) {

        long from(long back) {
            return Math.max(begin, end - back);
        }

        boolean isEmpty() {
            return begin >= end;
        }
    }

    /** The end of one partition. */
    End of(TopicPartition partition) {
        return of(Set.of(partition)).values().iterator().next();
    }

    /** The ends of partitions. */
    Map<TopicPartition, End> of(Collection<TopicPartition> partitions) {
        // It notes how far transactions have come of partitions it is assigned only.
        consumer.assign(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        List<Stretch> all = new ArrayList<>();
        consumer.endOffsets(partitions)
                .forEach((partition, end) ->
                        all.add(new Stretch(partition, begins.getOrDefault(partition, 0L), end)));
        Map<TopicPartition, ConsumerRecord<byte[], byte[]>> last = new HashMap<>();
        List<Stretch> unknown = new ArrayList<>(all);
        unknown.removeIf(Stretch::isEmpty);
        for (long back = NEAR; !unknown.isEmpty(); back *= WIDER) {
            read(unknown, back, last);
            long reached = back;
            unknown.removeIf(stretch ->
                    last.containsKey(stretch.partition) || stretch.from(reached) == stretch.begin);
        }
        Map<TopicPartition, End> ends = new HashMap<>();
        for (Stretch stretch : all) {
            Optional<ConsumerRecord<byte[], byte[]>> record =
                    Optional.ofNullable(last.get(stretch.partition));
            ends.put(stretch.partition, new End(record, record.isEmpty() && stretch.end > 0));
        }
        return ends;
    }

    private void read(
            List<Stretch> stretches,
            long back,
            Map<TopicPartition, ConsumerRecord<byte[], byte[]>> last) {
        consumer.assign(stretches.stream().map(Stretch::partition).toList());
        stretches.forEach(stretch -> consumer.seek(stretch.partition, stretch.from(back)));
        List<Stretch> left = new ArrayList<>(stretches);
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!left.isEmpty()) {
            consumer.poll(MOMENT).forEach(record -> last.put(partition(record), record));
            left.removeIf(stretch -> consumer.position(stretch.partition) >= stretch.end);
            if (System.nanoTime() > until) {
                throw new KafkaException(
                        "the ends of %d partitions were not to be had".formatted(left.size()));
            }
        }
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
