package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

@WithStack
class ConnectionsTest {

    @Test
    void no_connection_waits_for_ever_or_keeps_the_head_locked_when_its_node_has_stopped(
            FreshDatabases databases) throws Exception {
        TestLedger test = TestLedger.in(databases);
        test.open().close();
        try (Connection connection = Connections.single(test.settings.ledger()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("show idle_in_transaction_session_timeout")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("15s");
            assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
        }
    }
}
