package uk.carejourney.infra.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.Notaries;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.infra.ledger.notary.NotarySettings;
import uk.carejourney.infra.ledger.notary.PublishedLog;
import uk.carejourney.journey.Subject;
import uk.carejourney.proof.InclusionProof;
import uk.carejourney.proof.TiledTree;
import uk.carejourney.proof.TlogProof;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.SignedNote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The samples of the documentation, run as an integrator would run them. */
@WithStack(kafka = true)
class SampleConsumersTest {

    private static final Path SAMPLES = Path.of("../../docs/samples");
    private static final String PYTHON =
            System.getenv().getOrDefault("JOURNEY_TEST_PYTHON", "python3");
    private static final String SECONDS = "3";

    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private final FreshDatabases databases;
    private final PublisherSettings settings;
    private final Path home;

    SampleConsumersTest(FreshDatabases databases, StackAddresses stack, @TempDir Path home) {
        this.databases = databases;
        this.settings =
                GivenLedger.publishing(
                        stack.kafkaBootstrap(), "sampled-" + PREFIXES.incrementAndGet());
        this.home = home;
    }

    @Test
    void the_one_in_java_prints_journeys_and_proves_them_down_to_a_signed_checkpoint()
            throws Exception {
        withJourneys((given, child, url, key) -> assertSays(given, child, java(url, key)));
    }

    /** JOURNEY_TEST_PYTHON names another interpreter than the first on the path. */
    @Test
    void the_one_in_python_prints_journeys_and_proves_them_down_to_a_checkpoint() throws Exception {
        assumeTrue(
                run(List.of(PYTHON, "-c", "import confluent_kafka")).isBlank(),
                "confluent_kafka is not here");
        withJourneys((given, child, url, key) -> assertSays(given, child, python(url)));
    }

    private interface Tried {
        void with(GivenLedger given, Subject child, String url, String key) throws Exception;
    }

    private void withJourneys(Tried tried) throws Exception {
        PublishedLog log = new PublishedLog(home.resolve("log"));
        try (GivenLedger given = GivenLedger.in(databases, home);
                Notary notary = Notaries.start(given.settings, notary(), InstantSource.system());
                Publisher publisher =
                        Publisher.start(
                                given.settings,
                                given.ledger,
                                settings,
                                GivenLedger.FEW,
                                CodeSets.england(),
                                log::newest)) {
            Subject child = given.child();
            given.reviews(child, 3);
            ExactlyOnceTest.awaitPublished(publisher, given.size());
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> notary.progress().signed() == given.size());
            await().atMost(Duration.ofSeconds(30)).until(() -> !checkpoints().isEmpty());
            HttpServer server = proofs(log);
            try {
                tried.with(
                        given,
                        child,
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        notary.keys().getFirst().toString());
            } finally {
                server.stop(0);
            }
        }
    }

    private static void assertSays(GivenLedger given, Subject child, String said) {
        assertThat(said.lines().filter(line -> line.contains("review.review-held.v1")))
                .as(said)
                .hasSize(3)
                .allMatch(line -> line.contains(child.id().toString()))
                .allMatch(line -> line.strip().endsWith("fields proven"));
        assertThat(said)
                .contains("position 3 is in the signed tree of %d entries".formatted(given.size()));
    }

    private List<String> checkpoints() {
        Topics topics = new Topics(settings, GivenLedger.FEW);
        return ReadTopics.of(settings).in(topics.checkpoints()).stream()
                .map(record -> SignedNote.parse(record.value()).text())
                .toList();
    }

    private NotarySettings notary() {
        return new NotarySettings(
                home.resolve("log"),
                home.resolve("signing.keys"),
                Optional.empty(),
                true,
                List.of(),
                0,
                Duration.ofMillis(100));
    }

    // Answers as the application does, from what the notary published.
    private static HttpServer proofs(PublishedLog log) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/v1/facts/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    long position = Long.parseLong(path.split("/")[4]);
                    SignedNote note = log.newest().orElseThrow();
                    long size = Checkpoint.parse(note.text()).size();
                    InclusionProof proof =
                            InclusionProof.of(position, size, new TiledTree(size, log.tiles()));
                    byte[] body =
                            new TlogProof(Optional.empty(), position, proof.hashes(), note).bytes();
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private String java(String url, String key) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SAMPLES.resolve("JourneyConsumer.java").toString()));
        command.addAll(arguments(url));
        command.add(key);
        return run(command);
    }

    private String python(String url) throws Exception {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(PYTHON, SAMPLES.resolve("journey_consumer.py").toString()));
        command.addAll(arguments(url));
        return run(command);
    }

    private List<String> arguments(String url) {
        String broker = String.valueOf(settings.client().get("bootstrap.servers"));
        return List.of(broker, settings.prefix(), SECONDS, url);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException notInstalled) {
            return String.valueOf(notInstalled.getMessage());
        }
    }
}
