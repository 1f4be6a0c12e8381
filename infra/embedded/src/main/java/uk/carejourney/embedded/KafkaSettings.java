package uk.carejourney.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a Kafka of one broker: its own controller, single-partition internal topics. */
final class KafkaSettings {

    private static final String DEDUPLICATION_BYTES = Integer.toString(16 * 1024 * 1024);

    private KafkaSettings() {}

    static Properties of(Path folder, int port, int controllerPort) {
        Properties settings = new Properties();
        String broker = "PLAINTEXT://127.0.0.1:" + port;
        String controller = "CONTROLLER://127.0.0.1:" + controllerPort;
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listeners", broker + "," + controller);
        settings.setProperty("advertised.listeners", broker);
        settings.setProperty(
                "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        settings.setProperty("log.dirs", folder.resolve("topics").toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // How long a start after a kill waits for the killed broker to count as gone; usually 9 s.
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        // The default reserves 128 MB of the application's memory.
        settings.setProperty("log.cleaner.dedupe.buffer.size", DEDUPLICATION_BYTES);
        internalTopics(settings);
        return settings;
    }

    private static void internalTopics(Properties settings) {
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    }
}
