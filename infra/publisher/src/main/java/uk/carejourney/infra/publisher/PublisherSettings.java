package uk.carejourney.infra.publisher;

import java.time.Duration;
import java.util.Map;

/**
 * What a publisher needs.
 *
 * @param client how Kafka is reached: {@code bootstrap.servers} and what secures the way there
 * @param prefix what the names of all topics begin with
 * @param partitions how many partitions a topic of facts has, for ever
 * @param replicas on how many brokers each partition lies
 * @param retention how long facts stay in their topics
 * @param most how many entries one transaction takes at most
 * @param largest bytes of one record at most; a larger one is published as unpublishable
 * @param patience how long Kafka waits for a transaction that does not end
 * @param silence how long a node may say nothing before another takes its turn
 */
public record PublisherSettings(
        Map<String, String> client,
        String prefix,
        int partitions,
        short replicas,
        Duration retention,
        int most,
        int largest,
        Duration patience,
        Duration silence) {

    public static final String SERVERS = "journey.publish.servers";
    public static final String CLIENT = "journey.publish.client";
    public static final String PREFIX = "journey.publish.prefix";
    public static final String PARTITIONS = "journey.publish.partitions";
    public static final String REPLICAS = "journey.publish.replicas";
    public static final String RETENTION = "journey.publish.retention-days";

    public static final String USUAL_PREFIX = "journey";
    public static final int USUAL_PARTITIONS = 12;
    public static final int USUAL_RETENTION_DAYS = 400;
    private static final int MOST = 1_000;
    private static final int LARGEST = 512 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public PublisherSettings {
        client = Map.copyOf(client);
    }

    /** Settings as they usually are. */
    public static PublisherSettings usual(Map<String, String> client) {
        return new PublisherSettings(
                client,
                USUAL_PREFIX,
                USUAL_PARTITIONS,
                (short) 1,
                Duration.ofDays(USUAL_RETENTION_DAYS),
                MOST,
                LARGEST,
                PATIENCE,
                PATIENCE);
    }

    /** The same with topics of another name. */
    public PublisherSettings withPrefix(String other) {
        return new PublisherSettings(
                client, other, partitions, replicas, retention, most, largest, patience, silence);
    }

    /** The same with another layout of topics. */
    public PublisherSettings withLayout(int parts, short copies, Duration kept) {
        return new PublisherSettings(
                client, prefix, parts, copies, kept, most, largest, patience, silence);
    }

    /** The same with other limits of one transaction and one record. */
    public PublisherSettings withLimits(int entries, int bytes) {
        return new PublisherSettings(
                client, prefix, partitions, replicas, retention, entries, bytes, patience, silence);
    }

    /** The same with other times after which others go on without this node. */
    public PublisherSettings withPatience(Duration transaction, Duration quiet) {
        return new PublisherSettings(
                client, prefix, partitions, replicas, retention, most, largest, transaction, quiet);
    }

    /** The identity Kafka fences by: the same for every node that publishes this log. */
    String transactionalId(String origin) {
        return prefix + ".publisher." + origin;
    }
}
