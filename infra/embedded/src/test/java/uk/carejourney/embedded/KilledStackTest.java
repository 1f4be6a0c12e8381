package uk.carejourney.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.FreePorts;
import uk.carejourney.embedded.testing.RoomInMemory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class KilledStackTest {

    @TempDir(factory = RoomInMemory.class)
    private Path temporary;

    private StackSettings settings;
    private Process application;

    @BeforeEach
    void an_application_runs_the_stack() throws IOException {
        settings = FreePorts.move(StackSettings.in(temporary.resolve("data")));
        application = StackToKill.start(settings, temporary.resolve("application.log"));
    }

    @AfterEach
    void nothing_stays_behind() throws Exception {
        application.destroyForcibly().waitFor();
        EmbeddedStack.erase(settings.folder());
    }

    @Test
    void while_it_lives_a_second_is_refused_and_after_the_kill_the_next_finds_everything()
            throws Exception {
        assertThatThrownBy(() -> EmbeddedStack.start(FreePorts.move(settings)))
                .isInstanceOf(StackRefusal.class)
                .hasMessage(
                        "Another Journey Ledger (process %d) is using the data folder %s: stop it,"
                                + " or choose another folder with --data",
                        application.pid(), settings.folder());

        List<ProcessHandle> servers = servers();
        kill(application.toHandle());
        assertThat(servers).hasSize(2).allMatch(ProcessHandle::isAlive);

        everything_is_found_after_a_start_with(FreePorts.move(settings));
    }

    @Test
    void everything_is_found_when_postgres_was_killed_too() throws Exception {
        List<ProcessHandle> servers = servers();
        kill(application.toHandle());
        servers.forEach(KilledStackTest::kill);

        everything_is_found_after_a_start_with(settings);
    }

    private static void everything_is_found_after_a_start_with(StackSettings settings)
            throws Exception {
        try (EmbeddedStack stack = EmbeddedStack.start(settings)) {
            Traces traces = new Traces(stack.addresses());
            traces.leave("after the kill");
            String[] both = {"after the kill", "before the kill"};
            assertThat(traces.rows(stack.addresses().ledger())).containsExactly(both);
            assertThat(traces.rows(stack.addresses().keys())).containsExactly(both);
            assertThat(traces.documents()).containsExactlyInAnyOrder(both);
            assertThat(traces.messages(2)).containsExactlyInAnyOrder(both);
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private List<ProcessHandle> servers() {
        return pidFiles().stream().map(KilledStackTest::process).toList();
    }

    private static ProcessHandle process(Path pidFile) {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> pidFiles() {
        return Stream.of(Database.values())
                .map(database -> settings.folder().resolve(database.databaseName()))
                .map(data -> data.resolve("postmaster.pid"))
                .toList();
    }
}
