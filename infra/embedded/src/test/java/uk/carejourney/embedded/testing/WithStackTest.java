package uk.carejourney.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.StackAddresses;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

@WithStack(kafka = true)
class WithStackTest {

    @Test
    void every_fresh_database_is_another_one(FreshDatabases fresh) throws SQLException {
        List<DatabaseAddress> databases =
                List.of(fresh.ledger(), fresh.ledger(), fresh.keys(), fresh.keys());
        for (DatabaseAddress database : databases) {
            // Would fail on a table already there.
            execute(database, "CREATE TABLE mine (id int)");
        }
        assertThat(fresh.mongo()).isNotEqualTo(fresh.mongo());
    }

    @Test
    void the_database_of_readings_is_there_and_is_not_the_ledgers(StackAddresses stack)
            throws SQLException {
        execute(stack.readings(), "CREATE TABLE apart (id int)");
        assertThatThrownBy(() -> execute(stack.ledger(), "SELECT * FROM apart"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void kafka_answers_and_makes_no_topic_by_itself(StackAddresses stack) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafkaBootstrap()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
            assertThat(admin.listTopics().names().get()).isEmpty();
        }
        assertThat(AppInfoParser.getVersion()).startsWith("4.2.");
    }

    @Test
    void a_broker_that_gives_up_does_not_end_the_process_that_records_facts() {
        assertThatThrownBy(() -> Exit.halt(1, "the disk failed"))
                .hasMessage("The Kafka broker gave up: the disk failed");
        assertThatThrownBy(() -> Exit.exit(1, "the disk failed"))
                .hasMessage("The Kafka broker gave up: the disk failed");
    }

    private static void execute(DatabaseAddress address, String command) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
