package uk.carejourney.embedded;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A Kafka broker and its controller inside this process, on loopback.
 *
 * <p>Survives a kill. A power cut may lose what it confirmed last, as in every Kafka of one broker;
 * topics are published from the ledger and can be published again.
 */
final class KafkaBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaBroker.class);

    private final KafkaRaftServer server;

    private KafkaBroker(KafkaRaftServer server) {
        this.server = server;
    }

    /**
     * Starts the broker; lays out its folder the first time.
     *
     * @param folder is Kafka's own
     */
    static KafkaBroker start(Path folder, int port, int controllerPort) throws IOException {
        StackPort.KAFKA.refuseIfTaken(port);
        StackPort.KAFKA_CONTROLLER.refuseIfTaken(controllerPort);
        Durably.build(
                folder,
                unfinished ->
                        format(unfinished, KafkaSettings.of(unfinished, port, controllerPort)));
        keepProcessAlive();
        Properties settings = KafkaSettings.of(folder, port, controllerPort);
        try {
            return started(
                    new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM));
        } catch (RuntimeException e) {
            throw new StackRefusal(
                    ("Kafka did not start on %s (%s): its log says more; it can be deleted and"
                                    + " published again from the ledger")
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static KafkaBroker started(KafkaRaftServer server) {
        try {
            server.startup();
            return new KafkaBroker(server);
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    private static void format(Path folder, Properties settings) throws IOException {
        Path file = Files.createDirectories(folder).resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, "Used once, to lay out this folder");
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        int exitCode =
                StorageTool.execute(command, new PrintStream(output, true, StandardCharsets.UTF_8));
        if (exitCode != 0) {
            throw new StackRefusal(
                    "Kafka could not lay out its data in %s: %s"
                            .formatted(folder, output.toString(StandardCharsets.UTF_8)));
        }
    }

    /** Kafka ends its process when its disk fails; here that process also records facts. */
    private static void keepProcessAlive() {
        Exit.Procedure staysAlive =
                (status, message) -> {
                    LOG.error("The Kafka broker gave up (status {}): {}", status, message);
                    throw new IllegalStateException("The Kafka broker gave up: " + message);
                };
        Exit.setExitProcedure(staysAlive);
        Exit.setHaltProcedure(staysAlive);
    }

    /** Hands over cleanly, so that the next start needs no recovery. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
