package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Kafka before anything is published: fit to keep transactions apart, and with our topics. */
final class Broker {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final String TRANSACTIONS = "transaction.version";
    private static final short LEAST = 2;
    private static final String POLICY = "cleanup.policy";

    private final PublisherSettings settings;
    private final Topics topics;

    Broker(PublisherSettings settings, Topics topics) {
        this.settings = settings;
        this.topics = topics;
    }

    /**
     * Makes missing topics and checks those that are there.
     *
     * @throws Halted if Kafka or a topic is not as it must be
     * @throws KafkaException if Kafka does not answer
     */
    void check() throws InterruptedException {
        asking(this::check);
    }

    /** Something asked of Kafka. */
    private interface Asked {
        void of(Admin admin) throws ExecutionException, InterruptedException;
    }

    private void asking(Asked asked) throws InterruptedException {
        try (Admin admin = Clients.admin(settings.client())) {
            asked.of(admin);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known
                    ? known
                    : new KafkaException(failed.getCause());
        }
    }

    private void check(Admin admin) throws ExecutionException, InterruptedException {
        FinalizedVersionRange version =
                admin.describeFeatures()
                        .featureMetadata()
                        .get()
                        .finalizedFeatures()
                        .get(TRANSACTIONS);
        refuseOldTransactions(version == null ? 0 : version.maxVersionLevel());
        makeOrCompare(admin, topics.all());
    }

    /**
     * Makes partners' topics that are missing and checks those that are there.
     *
     * @throws Halted if one is not as it must be
     * @throws KafkaException if Kafka does not answer
     */
    void ready(Collection<Topic> ofPartners) throws InterruptedException {
        asking(admin -> makeOrCompare(admin, ofPartners));
    }

    private void makeOrCompare(Admin admin, Collection<Topic> wanted)
            throws ExecutionException, InterruptedException {
        Collection<String> there = admin.listTopics().names().get();
        List<Topic> missing =
                wanted.stream().filter(topic -> !there.contains(topic.name())).toList();
        make(admin, missing);
        compare(admin, wanted.stream().filter(topic -> !missing.contains(topic)).toList());
    }

    /** Before version 2 a late message could join the transaction after its own (KIP-890). */
    static void refuseOldTransactions(short version) {
        if (version < LEAST) {
            throw new Halted(
                    ("Kafka runs with %s %d, under which a transaction can be torn: upgrade its"
                         + " brokers to 4.0 or later, then kafka-features.sh upgrade --feature"
                         + " %s=%d")
                            .formatted(TRANSACTIONS, version, TRANSACTIONS, LEAST));
        }
    }

    private void make(Admin admin, List<Topic> missing)
            throws ExecutionException, InterruptedException {
        List<NewTopic> made = missing.stream().map(this::made).toList();
        for (var making : admin.createTopics(made).values().values()) {
            try {
                making.get();
            } catch (ExecutionException failed) {
                // Another node made it in the meantime.
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
        if (!missing.isEmpty()) {
            LOG.info("Made {} topics beginning with {}", missing.size(), settings.prefix());
        }
    }

    private NewTopic made(Topic topic) {
        Map<String, String> configured = new HashMap<>(topic.settings());
        if (settings.replicas() > 2) {
            configured.put("min.insync.replicas", Integer.toString(settings.replicas() - 1));
        }
        return new NewTopic(topic.name(), topic.partitions(), settings.replicas())
                .configs(configured);
    }

    private void compare(Admin admin, List<Topic> old)
            throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> described =
                admin.describeTopics(old.stream().map(Topic::name).toList()).allTopicNames().get();
        List<ConfigResource> resources = old.stream().map(Broker::resource).toList();
        Map<ConfigResource, Config> configs = admin.describeConfigs(resources).all().get();
        for (Topic topic : old) {
            TopicDescription found = described.get(topic.name());
            Config config = configs.get(resource(topic));
            if (found == null || config == null) {
                throw new KafkaException("Kafka did not describe " + topic.name());
            }
            refuseOtherPartitions(topic, found.partitions().size());
            topic.settings().forEach((name, wanted) -> compare(topic, name, wanted, config));
        }
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static void refuseOtherPartitions(Topic topic, int found) {
        if (found != topic.partitions()) {
            throw new Halted(
                    ("%s has %d partitions, not %d: a child's facts would stand in two of them and"
                         + " lose their order. Set %s=%d if it was made so, or name new topics by"
                         + " %s")
                            .formatted(
                                    topic.name(),
                                    found,
                                    topic.partitions(),
                                    PublisherSettings.PARTITIONS,
                                    found,
                                    PublisherSettings.PREFIX));
        }
    }

    private static void compare(Topic topic, String name, String wanted, Config config) {
        String found = config.get(name) == null ? "" : config.get(name).value();
        if (wanted.equals(found)) {
            return;
        }
        if (name.equals(POLICY)) {
            throw new Halted(
                    "%s has %s=%s, not %s, and would lose what must be kept: set it back with kafka-configs.sh --alter"
                            .formatted(topic.name(), name, found, wanted));
        }
        LOG.warn("{} has {}={}, where {} is set", topic.name(), name, found, wanted);
    }
}
