package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

import uk.carejourney.infra.ledger.keys.Provable;

import java.nio.charset.StandardCharsets;

/**
 * A record on its way.
 *
 * @param position whose entry it tells of
 * @param leaf that entry's, as hashed
 * @param record as Kafka takes it, with its partition
 */
public record Outgoing(long position, byte[] leaf, ProducerRecord<byte[], byte[]> record) {

    /** A record of an entry under the key of a record. */
    static Outgoing of(Provable entry, Topic topic, String key, EventHeaders headers, byte[] data) {
        return new Outgoing(
                entry.position(),
                entry.leaf(),
                new ProducerRecord<>(
                        topic.name(),
                        partition(key, topic.partitions()),
                        key.getBytes(StandardCharsets.UTF_8),
                        data,
                        headers.all()));
    }

    /** Where it goes. */
    TopicPartition place() {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** The partition of a key: the one Kafka's own producers choose. */
    static int partition(String key, int partitions) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(bytes)) % partitions;
    }
}
