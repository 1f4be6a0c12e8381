package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The database's superuser changes an entry between its recording and its signing. */
final class TamperedLedgerTest extends SignedApplication {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void a_leaf_changed_before_it_is_signed_is_named_and_stops_recording() throws SQLException {
        String child = child("TAMPERED-1");
        long position = changedBeforeItWasSigned(child);

        Answer refused = post(facts(child), fact(1), "Idempotency-Key", "after");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.said().path("code").asString()).isEqualTo("LEDGER_FROZEN");
        assertThat(refused.said().path("detail").asString()).contains("position " + position);
        assertThat(code("/api/v1/facts/%d/proof".formatted(position), 404))
                .isEqualTo("NOT_SIGNED_YET");
        assertThat(verify(as(AUDITOR).address())).as("what was signed before: %s", said).isZero();
    }

    /** Should the notary be faster, another entry is changed. */
    private long changedBeforeItWasSigned(String child) throws SQLException {
        for (int attempt = 0; attempt < 20; attempt++) {
            awaitSigned(recorded(child, 100 + attempt));
            long position = recorded(child, 200 + attempt);
            change(position);
            await().atMost(LONG).until(() -> signed().size() > position || frozen());
            if (frozen()) {
                return position;
            }
        }
        throw new AssertionError("the notary was faster twenty times");
    }

    private void change(long position) throws SQLException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("alter table ledger.event_0 disable trigger all");
            statement.execute(
                    "update ledger.event_0 set leaf ="
                            + " set_byte(leaf, 12, get_byte(leaf, 12) # 1) where position = "
                            + position);
        }
    }

    private boolean frozen() throws SQLException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("select from ledger.freeze")) {
            return row.next();
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(ledger().jdbcUrl(), ledger().user(), "");
    }
}
