package uk.carejourney.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.FreePorts;
import uk.carejourney.embedded.testing.RoomInMemory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class LeftoverPostgresTest {

    @TempDir(factory = RoomInMemory.class)
    private Path folder;

    @Test
    void a_number_that_went_to_another_process_is_not_taken_for_a_server() throws IOException {
        PostgresCommand postgres = PostgresCommand.using(PostgresBinaries.unpack(folder));
        int port = FreePorts.move(StackSettings.in(folder)).port(StackPort.KEYS);
        Files.createDirectory(folder.resolve("log"));
        Path pidFile = folder.resolve("keys/postmaster.pid");
        DatabaseServer.start(Database.KEYS, folder, port, postgres);
        List<String> lines = Files.readAllLines(pidFile);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        try (DatabaseServer _ = DatabaseServer.start(Database.KEYS, folder, port, postgres)) {
            assertThat(Files.readAllLines(pidFile).getFirst())
                    .isNotEqualTo(lines.getFirst())
                    .matches("[0-9]+");
        }
        assertThat(pidFile).doesNotExist();
    }
}
