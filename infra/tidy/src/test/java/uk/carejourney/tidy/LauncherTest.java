package uk.carejourney.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.tidy.Checkout.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class LauncherTest {

    @TempDir Path folder;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = Checkout.in(Files.createDirectory(folder.resolve("a checkout")));
    }

    @Test
    void the_first_run_builds_and_says_so_and_the_next_does_not()
            throws IOException, InterruptedException {
        Outcome first = checkout.journey(folder, "demo", "--port", "9 0");
        Outcome second = checkout.journey(folder, "demo");

        assertThat(first.status()).isZero();
        assertThat(first.out()).isEqualTo("demo --port 9 0 in " + folder.toRealPath() + "\n");
        assertThat(first.err()).contains("Building (first run)…", "Maven says something");
        assertThat(second.err()).isEmpty();
        assertThat(checkout.builds()).singleElement().asString().contains("-pl api-gateway");
    }

    @Test
    void a_changed_source_is_built_and_a_changed_test_is_not()
            throws IOException, InterruptedException {
        checkout.journey(folder, "demo");
        checkout.with("api-gateway/src/test/java/T.java", "class T {}");
        assertThat(checkout.journey(folder, "demo").err()).isEmpty();

        checkout.with("projections/src/main/java/B.java", "class B {}");
        assertThat(checkout.journey(folder, "demo").err()).contains("Building (sources changed)…");
        assertThat(checkout.journey(folder, "demo").err()).isEmpty();
        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void the_applications_own_ending_is_the_launchers() throws IOException, InterruptedException {
        assertThat(checkout.journey(folder, "import", "--end=7").status()).isEqualTo(7);
    }

    @Test
    void a_failed_build_says_what_to_do_and_starts_nothing()
            throws IOException, InterruptedException {
        Outcome outcome =
                Checkout.ended(checkout.start(folder, List.of("BUILD_FAILS=yes"), "demo"));

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("The build failed", "./mvnw -pl api-gateway");
        assertThat(checkout.journey(folder, "demo").status()).isZero();
    }

    @Test
    void two_first_runs_at_once_build_once() throws IOException, InterruptedException {
        Process one = checkout.start(folder, List.of("BUILD_SECONDS=1"), "demo", "one");
        Process other = checkout.start(folder, List.of("BUILD_SECONDS=1"), "demo", "other");

        assertThat(Checkout.ended(one).out()).startsWith("demo one");
        assertThat(Checkout.ended(other).out()).startsWith("demo other");
        assertThat(checkout.builds()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "export"})
    void a_command_not_built_yet_says_so_and_ends_with_3(String command)
            throws IOException, InterruptedException {
        Outcome outcome = checkout.journey(folder, command, "x");

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith(command + ": not built yet");
        assertThat(checkout.journey(folder, command, "--help").status()).isZero();
        assertThat(checkout.builds()).isEmpty();
    }

    @Test
    void a_word_that_is_no_command_is_bad_usage() throws IOException, InterruptedException {
        assertThat(checkout.journey(folder, "fly").status()).isEqualTo(2);
        assertThat(checkout.journey(folder).status()).isEqualTo(2);
        assertThat(checkout.journey(folder, "demo|application").status()).isEqualTo(2);
    }

    @Test
    void help_lists_every_command_and_builds_nothing() throws IOException, InterruptedException {
        Outcome outcome = checkout.journey(folder, "--help");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out())
                .contains("demo", "up", "import", "rebuild", "verify", "rulebook")
                .contains("check", "export", "bench", "format");
        assertThat(checkout.builds()).isEmpty();
    }

    @Test
    void it_works_through_a_link_and_leaves_no_lock_behind()
            throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("j"), Path.of("a checkout", "journey"));
        ProcessBuilder builder = new ProcessBuilder(link.toString(), "up");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));

        assertThat(Checkout.ended(builder.start()).status()).isZero();
        assertThat(Files.isSymbolicLink(folder.resolve("a checkout/target/journey/lock")))
                .isFalse();
    }
}
