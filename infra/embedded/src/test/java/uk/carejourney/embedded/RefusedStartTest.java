package uk.carejourney.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.embedded.testing.FreePorts;
import uk.carejourney.embedded.testing.RoomInMemory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class RefusedStartTest {

    @TempDir(factory = RoomInMemory.class)
    private static Path laidOutOnce;

    @TempDir(factory = RoomInMemory.class)
    private Path folder;

    @ParameterizedTest
    @EnumSource(StackPort.class)
    void a_port_in_use_is_named_with_the_setting_that_moves_it(StackPort port) throws IOException {
        StackSettings settings = FreePorts.move(StackSettings.in(laidOutOnce));
        int number = settings.port(port);
        try (ServerSocket _ = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedStack.start(settings))
                    .isInstanceOf(StackRefusal.class)
                    .hasMessageStartingWith("Port " + number + " (")
                    .hasMessageEndingWith(
                            ") is in use by another program: stop that program, or move ours with"
                                    + " --"
                                    + port.setting()
                                    + "=PORT");
        }
        for (Database database : Database.values()) {
            assertThat(laidOutOnce.resolve(database.databaseName()).resolve("postmaster.pid"))
                    .doesNotExist();
        }
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatRefusedIn(file).startsWith("The data folder " + file + " can't be written to (");
        assertThatRefusedIn(file.resolve("below")).endsWith("choose another with --data");
    }

    @Test
    void a_folder_where_nobody_may_write_is_refused() {
        assertThatRefusedIn(Path.of("/proc/journey"))
                .startsWith("The data folder /proc/journey can't be written to (")
                .endsWith(
                        "): make it a folder this user may write to, or choose another with"
                                + " --data");
    }

    @Test
    void data_of_another_layout_is_refused() throws IOException {
        Files.writeString(folder.resolve("VERSION"), "layout=2\npostgresql=18\nkafka=4.2\n");
        assertThatRefusedIn(folder)
                .isEqualTo(
                        ("The data folder %s holds data of another version (layout=2 postgresql=18"
                             + " kafka=4.2; this program needs layout=1 postgresql=18 kafka=4.2):"
                             + " start the program that wrote it, or choose another folder with"
                             + " --data")
                                .formatted(folder));
    }

    @Test
    void data_of_another_postgresql_is_refused_whatever_the_mark_says() throws IOException {
        Files.writeString(folder.resolve("VERSION"), "layout=1\npostgresql=18\nkafka=4.2\n");
        Path data = Files.createDirectory(folder.resolve("keys"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertThatRefusedIn(folder).contains("(postgresql=17; this program needs postgresql=18)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a:b", "a$b", "a\"b", "a'b", "a;b", "a\\b"})
    void a_path_one_of_the_servers_would_misread_is_refused(String name) {
        assertThatRefusedIn(folder.resolve(name)).contains("has a character in its path");
    }

    @Test
    void two_stacks_in_one_process_cannot_share_a_folder() {
        StackSettings settings = FreePorts.move(StackSettings.in(folder)).withoutKafka();
        try (EmbeddedStack _ = EmbeddedStack.start(settings)) {
            assertThatRefusedIn(folder)
                    .startsWith("Another Journey Ledger (process ")
                    .contains(folder.toString());
            assertThatThrownBy(() -> EmbeddedStack.erase(folder)).isInstanceOf(StackRefusal.class);
            assertThatRefusedIn(folder).startsWith("Another Journey Ledger (process ");
        }
    }

    @Test
    void root_without_user_namespaces_is_told_what_to_do() {
        assertThatThrownBy(() -> PostgresCommand.namespace("/nowhere/unshare"))
                .isInstanceOf(StackRefusal.class)
                .hasMessageContaining("refuses to run as root")
                .hasMessageContaining("util-linux");
    }

    @Test
    void damaged_read_models_are_named_and_may_be_deleted() throws IOException {
        Path file = folder.resolve("read-models.mv");
        Files.writeString(file, "damaged".repeat(2_000));
        int port = FreePorts.move(StackSettings.in(folder)).port(StackPort.MONGO);
        assertThatThrownBy(() -> ReadModelServer.start(folder, port))
                .isInstanceOf(StackRefusal.class)
                .hasMessageContaining(file.toString())
                .hasMessageEndingWith("delete that file, they are rebuilt from the ledger");
    }

    @Test
    void a_setting_that_is_not_a_port_is_named() {
        Map<String, String> settings = Map.of("journey.stack.keys-port", "70000");
        assertThatThrownBy(() -> StackSettings.read(settings::get))
                .isInstanceOf(StackRefusal.class)
                .hasMessage(
                        "journey.stack.keys-port=70000 is not a port: give a number from 1 to"
                                + " 65535");
    }

    @Test
    void kafka_is_wanted_or_not_and_nothing_in_between() {
        assertThat(StackSettings.read(Map.of("journey.stack.kafka", "false")::get).kafka())
                .isFalse();
        assertThat(StackSettings.read(_ -> null).kafka()).isTrue();
        assertThatThrownBy(() -> StackSettings.read(Map.of("journey.stack.kafka", "no")::get))
                .isInstanceOf(StackRefusal.class)
                .hasMessage("journey.stack.kafka=no: say true or false");
    }

    @Test
    void a_folder_with_other_peoples_files_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "theirs");
        assertThatRefusedIn(folder).contains("holds other files");
        assertThat(folder).isDirectoryNotContaining("glob:**stack.lock");
    }

    @Test
    void a_folder_that_is_not_ours_is_never_erased() throws IOException {
        Path theirs = Files.writeString(folder.resolve("letter.txt"), "theirs");
        assertThatThrownBy(() -> EmbeddedStack.erase(folder))
                .isInstanceOf(StackRefusal.class)
                .hasMessageContaining("nothing was deleted");
        Files.writeString(folder.resolve("VERSION"), "2.7.1");
        assertThatThrownBy(() -> EmbeddedStack.erase(folder))
                .isInstanceOf(StackRefusal.class)
                .hasMessageContaining("nothing was deleted");
        assertThat(theirs).exists();
    }

    private static AbstractStringAssert<?> assertThatRefusedIn(Path folder) {
        StackSettings settings = FreePorts.move(StackSettings.in(folder));
        StackRefusal refusal =
                assertThrows(StackRefusal.class, () -> EmbeddedStack.start(settings));
        return assertThat(refusal.getMessage()).doesNotContain("\n");
    }
}
