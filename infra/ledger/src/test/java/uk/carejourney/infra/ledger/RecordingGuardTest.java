package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.RecordingStopped.Why;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

@WithStack
class RecordingGuardTest {

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    RecordingGuardTest(FreshDatabases databases) {
        TestLedger test = TestLedger.in(databases);
        test.open().close();
        database.setUrl(test.ledger.jdbcUrl());
        database.setUser(TestLedger.APPLICATION);
    }

    @ParameterizedTest(name = "{0} ms")
    @CsvSource({"-60000, behind", "-2500, behind", "2500, ahead of", "86400000, ahead of"})
    void a_node_whose_clock_is_off_may_not_record_until_it_is_right_again(long off, String which) {
        AtomicReference<Duration> error = new AtomicReference<>(Duration.ofMillis(off));
        RecordingGuard guard = new RecordingGuard(database, () -> Instant.now().plus(error.get()));
        assertThatThrownBy(guard::pass)
                .isInstanceOfSatisfying(
                        RecordingStopped.class,
                        stopped ->
                                org.assertj.core.api.Assertions.assertThat(stopped.why())
                                        .isEqualTo(Why.NODE_CLOCK_OFF))
                .hasMessageContaining(which + " the database's");
        error.set(Duration.ZERO);
        assertThatCode(guard::pass).doesNotThrowAnyException();
    }

    @Test
    void a_node_whose_clock_is_a_little_off_may_record() {
        RecordingGuard guard = new RecordingGuard(database, () -> Instant.now().plusMillis(1_000));
        assertThatCode(guard::pass).doesNotThrowAnyException();
    }
}
