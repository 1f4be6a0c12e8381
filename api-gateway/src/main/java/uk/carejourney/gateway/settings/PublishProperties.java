package uk.carejourney.gateway.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import uk.carejourney.infra.publisher.PublisherSettings;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Publication of the ledger to Kafka. */
@ConfigurationProperties("journey.publish")
public record PublishProperties(
        @Setting(
                        value =
                                "Whether this node publishes the ledger to Kafka. Several nodes"
                                        + " may: one works and the others wait.",
                        usual = "true under the embedded stack with Kafka, else false")
                @Nullable Boolean publish,
        @Setting(
                        value =
                                "Kafka's brokers, each `host:port`, separated by commas. A node"
                                        + " that only records compares the ledger at start with"
                                        + " what was published there.",
                        usual = "the embedded broker, if it runs")
                @Nullable String servers,
        @Setting(value = "What the names of all topics begin with.", usual = "journey")
                @DefaultValue("journey")
                String prefix,
        @Setting(
                        value =
                                "Partitions of each topic of facts, for ever: publication stops"
                                        + " where a topic has another number.",
                        usual = "12; 3 under the embedded stack")
                @Nullable Integer partitions,
        @Setting(
                        value = "On how many brokers each partition lies.",
                        usual = "3; 1 under the embedded stack")
                @Nullable Integer replicas,
        @Setting(value = "For how many days facts stay in their topics.", usual = "400")
                @DefaultValue("400")
                int retentionDays,
        @Setting(
                        value =
                                "Further settings of Kafka's clients, such as"
                                        + " `journey.publish.client.security.protocol`.",
                        usual = "none")
                @DefaultValue
                Map<String, String> client) {

    private static final int EMBEDDED_PARTITIONS = 3;
    private static final int USUAL_REPLICAS = 3;

    public PublishProperties {
        client = Map.copyOf(client);
        if (!prefix.matches("[a-z0-9][a-z0-9.-]{0,99}")) {
            throw new UnfitSetting(
                    PublisherSettings.PREFIX,
                    "can't begin the name of a topic",
                    "give small letters, digits, dots and dashes, 100 at most");
        }
        atLeastOne(PublisherSettings.PARTITIONS, partitions == null ? 1 : partitions, 1_000);
        atLeastOne(PublisherSettings.REPLICAS, replicas == null ? 1 : replicas, 9);
        atLeastOne(PublisherSettings.RETENTION, retentionDays, 36_500);
    }

    private static void atLeastOne(String name, int given, int most) {
        if (given < 1 || given > most) {
            throw new UnfitSetting(name, "is " + given, "give a number from 1 to " + most);
        }
    }

    /**
     * All of it together.
     *
     * @param bootstrap where Kafka is
     * @param embedded whether that is the embedded broker
     */
    public PublisherSettings at(String bootstrap, boolean embedded) {
        Map<String, String> all = new HashMap<>(client);
        all.put("bootstrap.servers", bootstrap);
        int parts = embedded ? EMBEDDED_PARTITIONS : PublisherSettings.USUAL_PARTITIONS;
        int copies = embedded ? 1 : USUAL_REPLICAS;
        return PublisherSettings.usual(all)
                .withPrefix(prefix)
                .withLayout(
                        partitions == null ? parts : partitions,
                        (short) (replicas == null ? copies : replicas),
                        Duration.ofDays(retentionDays));
    }

    /** Says nothing of passwords. */
    @Override
    public String toString() {
        return "publication to " + servers;
    }
}
