package uk.carejourney.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.embedded.testing.FreePorts;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.embedded.testing.WithStack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

@WithStack
class DurableSettingsTest {

    private final StackAddresses stack;

    DurableSettingsTest(StackAddresses stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on, on",
        "synchronous_commit, on, on",
        "full_page_writes, on, on",
        "data_checksums, on, on",
        "listen_addresses, 127.0.0.1, 127.0.0.1",
        "max_connections, 64, 24",
    })
    void the_servers_themselves_say_how_they_run(String setting, String ledger, String keys)
            throws SQLException {
        assertThat(shown(stack.ledger(), setting)).isEqualTo(ledger);
        assertThat(shown(stack.keys(), setting)).isEqualTo(keys);
    }

    @Test
    void the_ledger_is_the_postgresql_the_data_folder_is_marked_with() throws SQLException {
        assertThat(shown(stack.ledger(), "server_version"))
                .startsWith(DataVersion.POSTGRESQL + ".");
    }

    @Test
    void a_database_told_not_to_wait_for_the_disk_is_refused(
            @TempDir(factory = RoomInMemory.class) Path folder) throws Exception {
        StackSettings settings = FreePorts.move(StackSettings.in(folder)).withoutKafka();
        try (EmbeddedStack stopped = EmbeddedStack.start(settings)) {
            execute(
                    stopped.addresses().ledger(),
                    "ALTER DATABASE ledger SET synchronous_commit = off");
        }
        assertThatThrownBy(() -> EmbeddedStack.start(settings))
                .isInstanceOf(StackRefusal.class)
                .hasMessageContaining("synchronous_commit=off and could lose confirmed facts");
        assertThat(folder.resolve("ledger/postmaster.pid")).doesNotExist();
        assertThat(folder.resolve("keys/postmaster.pid")).doesNotExist();
    }

    private static String shown(DatabaseAddress address, String setting) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseAddress address, String command) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), "");
    }
}
