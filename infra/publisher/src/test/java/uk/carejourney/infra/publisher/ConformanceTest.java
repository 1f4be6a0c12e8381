package uk.carejourney.infra.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.WithStack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The kit that puts consumers to the test, and the sample consumer put to it. */
@WithStack(kafka = true)
class ConformanceTest {

    private static final Path SAMPLES = Path.of("../../docs/samples");
    private static final Path KIT = SAMPLES.resolve("conformance/Conformance.java");
    private static final String PREFIX = "conformance";
    private static final String SECONDS = "5";

    private final String broker;
    private final Path folder;

    ConformanceTest(StackAddresses stack, @TempDir Path folder) {
        this.broker = stack.kafkaBootstrap();
        this.folder = folder;
    }

    /** What a program said, and how it ended. */
    private record Ended(int status, String said) {}

    @Test
    void the_sample_consumer_conforms_and_worse_ones_are_told_what_they_did() throws Exception {
        assertThat(java(KIT, "write", broker, PREFIX).status()).isZero();
        Ended consumer = java(SAMPLES.resolve("JourneyConsumer.java"), broker, PREFIX, SECONDS);
        List<String> lines = consumer.said().lines().toList();
        assertThat(lines).anyMatch(line -> line.startsWith("clocks "));
        assertThat(check(lines)).isEqualTo(new Ended(0, "conforms\n"));

        assertThat(faults(lines, all -> all.filter(line -> !line.contains("unpublishable"))))
                .contains("8: ledger.unpublishable.v1 was not applied");
        assertThat(faults(lines, all -> Stream.concat(lines.stream(), Stream.of(line(lines, 3)))))
                .contains("3: applied twice");
        assertThat(
                        faults(
                                lines,
                                all ->
                                        all.map(line ->
                                                line.startsWith("0".repeat(19) + "4")
                                                        ? line.replace(
                                                                "review-held", "never-committed")
                                                        : line)))
                .contains("4: applied as review.never-committed.v1, which was never committed");
        assertThat(faults(lines, all -> lines.reversed().stream()))
                .contains("applied after a later one of the same record");
        assertThat(faults(lines, all -> all.map(line -> line.replace(" gone", " kept"))))
                .contains("kept, though the topic took them away");
        assertThat(check(lines.stream().filter(line -> !line.contains("later-version")).toList()))
                .as("what one doesn't know may be left out")
                .isEqualTo(new Ended(0, "conforms\n"));
    }

    private static String line(List<String> lines, long position) {
        return lines.stream()
                .filter(line -> line.startsWith("%020d".formatted(position)))
                .findFirst()
                .orElseThrow();
    }

    private String faults(List<String> lines, UnaryOperator<Stream<String>> made) throws Exception {
        Ended checked = check(made.apply(lines.stream()).toList());
        assertThat(checked.status()).isEqualTo(1);
        return checked.said();
    }

    private Ended check(List<String> lines) throws Exception {
        Path output = folder.resolve("output.txt");
        Files.write(output, lines);
        return java(KIT, "check", output.toString());
    }

    private static Ended java(Path program, String... words)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
