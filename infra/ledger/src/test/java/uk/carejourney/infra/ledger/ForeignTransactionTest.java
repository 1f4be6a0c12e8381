package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.schema.Schema;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.Recorder;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** Somebody else's report or backup that holds one transaction open for hours. */
@WithStack
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ForeignTransactionTest {

    private static final String ALL = "select count(*) from ledger.event";

    private final TestLedger test;

    ForeignTransactionTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
    }

    @Test
    void a_foreign_transaction_delays_no_reader_and_no_recording_however_long_it_lasts()
            throws Exception {
        smallPartitions();
        try (Connection foreign =
                        DriverManager.getConnection(test.ledger.jdbcUrl(), test.ledger.user(), "");
                Statement statement = foreign.createStatement();
                Ledger ledger = test.open();
                var stream = ledger.eventStore().openStream(null)) {
            foreign.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            foreign.setAutoCommit(false);
            // It writes, so that it has a number of its own, and reads, so that it holds locks.
            statement.execute("create table public.report (n integer)");
            assertThat(number(statement)).isEqualTo(1);

            Recorder recorder = TestLedger.recorder(ledger);
            for (int i = 0; i < 60; i++) {
                assertThat(recorder.record(record("k" + i, aChild(), 1)))
                        .isInstanceOf(Appended.class);
            }
            for (int position = 0; position <= 60; position++) {
                assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
                assertThat(stream.nextAvailable().trackingToken().position()).hasValue(position);
            }
            assertThat(ledger.reading().page(0, 100)).hasSize(61);
            assertThat(test.number("select count(*) from pg_inherits")).isGreaterThan(3);
            assertThat(number(statement)).as("still the moment it began in").isEqualTo(1);
            foreign.rollback();
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(61);
    }

    /** So that partitions are laid meanwhile. */
    private void smallPartitions() {
        Schema.LEDGER.prepare(
                test.settings.ledger(),
                connection -> {
                    Opened.head(test.settings.log()).run(connection);
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("update ledger.head set partition_rows = 20");
                    }
                });
    }

    private static long number(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(ALL)) {
            row.next();
            return row.getLong(1);
        }
    }
}
