package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.infra.ledger.OutsideMemory;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the publisher's topic remembers: the last position published.
 *
 * @param settings how Kafka is reached
 * @param catalogue whose facts are published
 * @param origin the log's name
 */
public record RememberedByTopic(PublisherSettings settings, FactCatalogue catalogue, String origin)
        implements OutsideMemory {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Topics topics() {
        return new Topics(settings, catalogue);
    }

    @Override
    public String name() {
        return "the topic " + topics().position().name();
    }

    @Override
    public Optional<Remembered> ask() throws IOException {
        Topics topics = topics();
        String topic = topics.position().name();
        try (KafkaConsumer<byte[], byte[]> consumer =
                Clients.consumer(settings.client(), PATIENCE)) {
            if (Optional.ofNullable(consumer.partitionsFor(topic)).orElse(List.of()).isEmpty()) {
                return Optional.empty();
            }
            Published published = Line.published(new Ends(consumer), topics, origin);
            return published.position() < 0
                    ? Optional.empty()
                    : Optional.of(new Last(published.position(), published.leafHash()));
        } catch (UnknownTopicOrPartitionException neverMade) {
            return Optional.empty();
        } catch (KafkaException | Halted away) {
            throw new IOException(away);
        }
    }
}
