package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;

@WithStack
class AppendOnlyTest {

    private final TestLedger test;

    AppendOnlyTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
    }

    @BeforeEach
    void something_is_recorded() {
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k1", aChild(), 2));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update ledger.event set body = ''",
                "delete from ledger.event where position = 1",
                "truncate ledger.event",
                "update ledger.event_0 set recorded_at = now() where position = 1",
                "delete from ledger.event_0",
                "truncate ledger.event_0",
                "update ledger.append_key set n = 2",
                "delete from ledger.append_key",
                "truncate ledger.append_key",
                "delete from ledger.event_position",
                "delete from ledger.head",
                "truncate ledger.stream_head"
            })
    void the_owner_of_the_tables_cannot_change_what_is_recorded(String change) throws Exception {
        assertThatThrownBy(() -> test.asSuperuser("set role journey_ledger_owner", change))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> test.asSuperuser("set session_replication_role = replica", change))
                .hasMessageContaining("append-only");
        assertThat(LedgerAudit.audit(test)).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "insert into ledger.event select 3, stream, 2, gen_random_uuid(), now(), leaf, body"
                        + " from ledger.event where position = 2",
                "insert into ledger.event_0 select * from ledger.event",
                "update ledger.event set body = ''",
                "delete from ledger.event",
                "truncate ledger.event",
                "insert into ledger.append_key values ('', 0, 1, '')",
                "update ledger.stream_head set version = 9",
                "update ledger.head set next_position = 0",
                "select ledger.add_partition(5000000, 5000000)",
                "alter table ledger.event disable trigger append_only",
                "set role journey_ledger_owner"
            })
    void the_application_can_only_append_through_the_one_function(String change) throws Exception {
        assertThatThrownBy(() -> test.asApplication(change))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        assertThat(LedgerAudit.audit(test)).isEqualTo(3);
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "4, 0, 0, clock_timestamp(), 1, the next position is 3",
        "3, 1, 0, clock_timestamp(), 1, a hole or a repetition",
        "3, 0, 0, to_timestamp(0), 1, recorded-at must rise",
        "3, 0, 0, clock_timestamp() + interval '1 hour', 1, not the time of the database",
        "3, 0, 0, clock_timestamp(), 2, do not account for 1 events",
    })
    void the_database_refuses_what_would_break_the_order(
            long base, long sequence, int ignored, String recordedAt, int count, String refusal)
            throws Exception {
        String call =
                """
                select ledger.append(%d, '', '', array['%s'::uuid], array['%s'::uuid], array[%d]::bigint[],
                    array[%s]::timestamptz[], array['x'::bytea], array['x'::bytea],
                    array['k'::bytea], array[%d], array['c'::bytea])
                """
                        .formatted(
                                base,
                                java.util.UUID.randomUUID(),
                                java.util.UUID.randomUUID(),
                                sequence,
                                recordedAt,
                                count);
        assertThatThrownBy(() -> test.asApplication(call)).hasMessageContaining(refusal);
        assertThat(LedgerAudit.audit(test)).isEqualTo(3);
    }

    @Test
    void only_a_demonstration_may_be_recorded_at_another_time(FreshDatabases databases)
            throws Exception {
        TestLedger invented = TestLedger.demonstrationIn(databases);
        java.time.Instant then = java.time.Instant.parse("2016-03-02T12:00:00Z");
        invented.clock.set(then);
        try (Ledger ledger = invented.open()) {
            TestLedger.recorder(ledger).record(record("k1", aChild(), 1));
            assertThat(ledger.reading().page(0, 9))
                    .extracting(at -> at.recordedAt())
                    .containsExactly(then, then.plusNanos(1_000));
        }
        assertThat(LedgerAudit.audit(invented)).isEqualTo(2);
    }
}
