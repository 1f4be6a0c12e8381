package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

import java.nio.charset.StandardCharsets;

/**
 * A record on its way.
 *
 * @param position whose entry it tells of
 * @param leaf that entry's, as hashed
 * @param record as Kafka takes it, with its partition
 */
public record Outgoing(long position, byte[] leaf, ProducerRecord<byte[], byte[]> record) {

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
