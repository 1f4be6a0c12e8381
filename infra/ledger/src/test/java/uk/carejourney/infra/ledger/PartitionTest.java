package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.schema.Schema;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Recorder;

@WithStack
class PartitionTest {

    private final TestLedger test;

    PartitionTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
    }

    @Test
    void partitions_are_made_ahead_and_guarded_like_the_first() throws Exception {
        Schema.LEDGER.prepare(
                test.settings.ledger(),
                connection -> {
                    Opened.head(test.settings.log()).run(connection);
                    try (var statement = connection.createStatement()) {
                        statement.execute("update ledger.head set partition_rows = 20");
                    }
                });
        Subject child = aChild();
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            for (int i = 0; i < 10; i++) {
                recorder.record(record("k" + i, child, 7));
            }
            recorder.record(record("larger than a partition", child, 50));
            assertThat(ledger.reading().stream(child.id())).hasSize(120);
            assertThat(ledger.reading().page(10, 100)).hasSize(100);
        }
        assertThat(test.number("select count(*) from pg_inherits")).isGreaterThanOrEqualTo(7);
        assertThatThrownBy(() -> test.asSuperuser("truncate ledger.event_100"))
                .hasMessageContaining("append-only");
        assertThat(LedgerAudit.audit(test)).isEqualTo(121);
    }
}
