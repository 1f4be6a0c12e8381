package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Stops the thread of a publisher in the middle of a transaction, as a long pause would. */
public final class PausesWhileSending
        implements ProducerInterceptor<byte[], byte[]>, ConsumerInterceptor<byte[], byte[]> {

    private static final String NAME = "pauses.name";
    private static final Map<String, Pause> PAUSES = new ConcurrentHashMap<>();

    private record Pause(AtomicInteger left, CountDownLatch reached, CountDownLatch resume) {}

    private @Nullable Pause pause;

    /**
     * Settings under which it does.
     *
     * @param records after how many records
     * @param reached told when it has
     * @param resume awaited before it goes on
     */
    static PublisherSettings after(
            int records,
            CountDownLatch reached,
            CountDownLatch resume,
            PublisherSettings settings) {
        PAUSES.put(settings.prefix(), new Pause(new AtomicInteger(records), reached, resume));
        Map<String, String> client = new HashMap<>(settings.client());
        client.put(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG, PausesWhileSending.class.getName());
        client.put(NAME, settings.prefix());
        return new PublisherSettings(
                client,
                settings.prefix(),
                settings.partitions(),
                settings.replicas(),
                settings.retention(),
                settings.most(),
                settings.largest(),
                settings.patience(),
                settings.silence());
    }

    @Override
    public void configure(Map<String, ?> settings) {
        pause = PAUSES.get(String.valueOf(settings.get(NAME)));
    }

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        Pause mine = pause;
        if (mine != null && mine.left.decrementAndGet() == 0) {
            mine.reached.countDown();
            try {
                mine.resume.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return record;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata place, @Nullable Exception failure) {}

    // Producers and consumers are given the same settings; only the former are paused.
    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}
}
