package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Kafka's clients as this publisher wants them: everything has an end within seconds. */
final class Clients {

    private static final int ANSWER = 10_000;
    private static final int BATCH = 64 * 1024;
    private static final int ROOM = 1024 * 1024;

    private Clients() {}

    static Admin admin(Map<String, String> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER);
        return Admin.create(settings);
    }

    /** Reads what is committed, and belongs to no group. */
    static KafkaConsumer<byte[], byte[]> consumer(Map<String, String> client, Duration answer) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) answer.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) answer.toMillis());
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static KafkaConsumer<byte[], byte[]> consumer(Map<String, String> client) {
        return consumer(client, Duration.ofMillis(ANSWER));
    }

    static KafkaProducer<byte[], byte[]> producer(PublisherSettings publisher, String id) {
        int patience = (int) publisher.patience().toMillis();
        Map<String, Object> settings = new HashMap<>(publisher.client());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, patience);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, ROOM);
        // What is not known to have arrived in time is given up before Kafka gives it up.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience * 2 / 3);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(ANSWER, patience / 3));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) Math.min(ANSWER, patience));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
