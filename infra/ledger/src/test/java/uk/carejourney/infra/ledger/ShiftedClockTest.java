package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.RecordingStopped.Why;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.Recorder;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The clock of the database's machine is set back, jumps ahead, or is not that of the node. */
@WithStack
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ShiftedClockTest {

    // Functions of these names stand before PostgreSQL's own wherever the ledger asks the time.
    private static final String[] A_CLOCK_TO_SHIFT = {
        "create schema shifted",
        "create table shifted.clock (off interval)",
        "insert into shifted.clock values ('0')",
        "create function shifted.clock_timestamp() returns timestamptz volatile language sql as"
                + " 'select pg_catalog.clock_timestamp() + off from shifted.clock'",
        "create function shifted.transaction_timestamp() returns timestamptz volatile language sql"
                + " as 'select pg_catalog.transaction_timestamp() + off from shifted.clock'",
        "grant usage on schema shifted to public",
        "grant select on shifted.clock to public",
        "do $$ declare f regprocedure; begin for f in select oid from pg_proc where"
                + " pronamespace = 'ledger'::regnamespace loop execute format('alter function %s"
                + " set search_path = shifted, pg_catalog, pg_temp', f); end loop; execute"
                + " format('alter role "
                + TestLedger.APPLICATION
                + " in database %I set search_path = shifted, pg_catalog', current_database());"
                + " end $$"
    };

    private final TestLedger test;
    private final Subject child = aChild();

    ShiftedClockTest(FreshDatabases databases) throws SQLException {
        this.test = TestLedger.in(databases);
        test.open().close();
        test.asSuperuser(A_CLOCK_TO_SHIFT);
    }

    @ParameterizedTest(name = "{0} seconds")
    @CsvSource({"-3600, ahead of", "3600, behind"})
    void while_the_clocks_are_an_hour_apart_nothing_is_recorded_and_afterwards_all_goes_on(
            int seconds, String node) throws Exception {
        int confirmed = 1;
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            recorder.record(record("before", child, 1));
            shift(Duration.ofSeconds(seconds));
            RecordingStopped refused = null;
            // The node asks for the time every five seconds; what it records until then must rise.
            while (refused == null) {
                try {
                    recorder.record(record("k" + confirmed, child, 1));
                    confirmed++;
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                } catch (RecordingStopped stopped) {
                    refused = stopped;
                }
            }
            assertThat(refused.why()).isEqualTo(Why.NODE_CLOCK_OFF);
            assertThat(refused).hasMessageContaining(node + " the database's");
            assertThat(LedgerAudit.audit(test))
                    .as("nothing of what was refused")
                    .isEqualTo(1L + confirmed);

            shift(Duration.ZERO);
            assertThat(recorder.record(record("k" + confirmed, child, 1)))
                    .as("recorded once the clock is right")
                    .isInstanceOf(Appended.class);
        }
        assertThat(LedgerAudit.audit(test)).as("times rise throughout").isEqualTo(2L + confirmed);
    }

    @Test
    void a_clock_that_jumps_by_a_second_and_a_half_refuses_nothing_and_times_rise()
            throws Exception {
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            for (int i = 0; i < 30; i++) {
                shift(Duration.ofMillis(i % 3 * 1_500L - 1_500));
                assertThat(recorder.record(record("k" + i, child, 2))).isInstanceOf(Appended.class);
            }
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(61);
    }

    private void shift(Duration off) throws SQLException {
        test.asSuperuser(
                "update shifted.clock set off = '%d milliseconds'".formatted(off.toMillis()));
    }
}
