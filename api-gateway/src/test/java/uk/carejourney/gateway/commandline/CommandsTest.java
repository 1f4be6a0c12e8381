package uk.carejourney.gateway.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.PortInUseException;

import uk.carejourney.embedded.StackRefusal;
import uk.carejourney.gateway.settings.UnfitSetting;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

final class CommandsTest {

    private final StringWriter complaints = new StringWriter();
    private final StringWriter said = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path folder;

    private int run(String... words) {
        return Journey.line()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(complaints, true))
                .execute(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "export"})
    void a_command_not_built_yet_says_so_and_ends_with_3(String word) {
        assertThat(run(word, "ssda903", "--json")).isEqualTo(3);
        assertThat(complaints.toString()).contains(word + ": not built yet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "up --port x",
                "up --colour=red",
                "import",
                "import annexa .",
                "rebuild",
                "token",
                "token nobody",
                "rebuild ../x",
                "witness",
                "witness --data x --name w.example/1 --log nonsense",
                "signing-keys",
                "signing-keys x --origin two+words",
                "rotate now",
                "rulebook everything"
            })
    void bad_usage_ends_with_2(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(complaints.toString()).isNotBlank();
    }

    @Test
    void a_setting_given_to_the_command_reaches_the_application() {
        assertThat(
                        run(
                                "up",
                                "--data",
                                folder.resolve("data").toString(),
                                "--journey.stack.ledger-port=0x"))
                .isEqualTo(1);
        assertThat(complaints.toString()).startsWith("A setting can't be read: ").hasLineCount(1);
    }

    @Test
    void a_folder_that_is_not_there_is_told_in_one_line() {
        assertThat(run("import", "ssda903", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(complaints.toString()).startsWith("There is no folder ").hasLineCount(1);
    }

    @Test
    void an_instance_that_does_not_answer_is_told_in_one_line() throws IOException {
        Files.writeString(folder.resolve("header.csv"), "CHILD\n");

        assertThat(
                        run(
                                "import",
                                "ssda903",
                                folder.toString(),
                                "--url",
                                "http://localhost:" + freePort()))
                .isEqualTo(1);
        assertThat(complaints.toString()).startsWith("No instance answers at").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "8080", "ftp://localhost"})
    void what_is_no_web_address_is_told_in_one_line(String url) throws IOException {
        Files.writeString(folder.resolve("header.csv"), "CHILD\n");

        assertThat(run("import", "ssda903", folder.toString(), "--url", url)).isEqualTo(1);
        assertThat(complaints.toString())
                .contains("is not the address of an instance")
                .hasLineCount(1);
    }

    @Test
    void starting_over_never_erases_what_is_not_ours() throws IOException {
        Path kept = Files.writeString(folder.resolve("letter.txt"), "keep me");

        assertThat(run("up", "--fresh", "--data", folder.toString())).isEqualTo(1);
        assertThat(complaints.toString()).contains("nothing was deleted").hasLineCount(1);
        assertThat(kept).exists();
    }

    @Test
    void a_failure_is_told_by_its_first_cause_that_is_fit_to_be_told() {
        assertThat(OneLine.of(wrapped(new StackRefusal("Port 1 is taken: stop it"))))
                .isEqualTo("Port 1 is taken: stop it");
        assertThat(OneLine.of(wrapped(new UnfitSetting("journey.x", "is odd", "make it even"))))
                .isEqualTo("journey.x is odd: make it even");
        assertThat(OneLine.of(wrapped(new PortInUseException(8080))))
                .isEqualTo(
                        "Port 8080 is in use by another program: stop it, or choose another with"
                                + " --port");
        assertThat(OneLine.of(wrapped(new IllegalStateException("two\nlines")))).hasLineCount(1);
    }

    @Test
    void the_rulebook_is_listed_and_every_example_is_run() {
        assertThat(run("rulebook")).isZero();
        assertThat(said.toString())
                .contains("ref-decision-1wd", "law, S1", "all as they should be");
    }

    @Test
    void the_rulebook_of_a_council_holds_its_own_rules_too() {
        assertThat(run("rulebook", "--council", "middlesbrough")).isZero();
        assertThat(said.toString()).contains("middlesbrough-", "all as they should be");
        assertThat(run("rulebook", "--council", "atlantis")).isEqualTo(1);
        assertThat(complaints.toString()).contains("There is no pack of atlantis");
    }

    @Test
    void a_council_rule_is_tried_over_those_of_england() throws IOException {
        Path own =
                Files.writeString(
                        folder.resolve("own.yaml"),
                        """
                        source: Our own standards
                        address: https://council.example/standards
                        rules:
                          - id: ref-decision-1wd
                            title: Decision on a referral, the same day
                            citation: standard 1
                            force: local standard
                            evidence: verified
                            severity: S2
                            start: frontdoor.referral-received
                            versions:
                              - {from: 2000-04-01, due: within 0 working days}
                            stop: {fact: frontdoor.referral-decided, same: referral}
                            examples:
                              - shows: The next day is too late, whatever is written here
                                facts: [{on: 2025-12-01, fact: frontdoor.referral-received, referral: r1}]
                                as-of: 2025-12-02
                                clocks: ['met, due 2025-12-02']
                        """);

        assertThat(run("rulebook", "--json", "--with", own.toString())).isEqualTo(1);
        assertThat(said.toString())
                .contains("\"wrong\":{\"ref-decision-1wd\":[", "overdue, due 2025-12-01");
    }

    @Test
    void a_rule_file_that_cannot_be_understood_is_told_with_its_line() throws IOException {
        Path own =
                Files.writeString(
                        folder.resolve("own.yaml"),
                        """
                        source: Our own standards
                        address: https://council.example/standards
                        rule: none
                        """);

        assertThat(run("rulebook", "--with", own.toString())).isEqualTo(1);
        assertThat(complaints.toString()).contains("own.yaml line 3").hasLineCount(1);
    }

    private static Exception wrapped(RuntimeException cause) {
        return new IllegalStateException("outer", new IllegalStateException("inner", cause));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
