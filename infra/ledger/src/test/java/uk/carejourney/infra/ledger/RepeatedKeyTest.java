package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.placementEnded;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.Outcome.Duplicate;
import uk.carejourney.recording.Outcome.KeyReused;
import uk.carejourney.recording.Recorder;

import java.util.UUID;

@WithStack
class RepeatedKeyTest {

    private final TestLedger test;

    RepeatedKeyTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
    }

    @Test
    void a_repeated_key_gives_the_first_positions_back_also_after_a_restart() throws Exception {
        Subject child = aChild();
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            assertThat(recorder.record(record("k1", child, 3))).isInstanceOf(Appended.class);
            recorder.record(record("k2", child, 1));
            // The caller makes new identifiers when repeating; the content is what counts.
            assertThat(recorder.record(record("k1", child, 3))).isEqualTo(new Duplicate(1, 3));
        }
        try (Ledger ledger = test.open()) {
            assertThat(TestLedger.recorder(ledger).record(record("k1", child, 3)))
                    .isEqualTo(new Duplicate(1, 3));
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(5);
    }

    @Test
    void other_content_under_the_same_key_is_told_and_not_recorded() throws Exception {
        Subject child = aChild();
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            recorder.record(record("k1", placementEnded(child, "2026-03-02", "p1")));
            assertThat(recorder.record(record("k1", placementEnded(child, "2026-03-03", "p1"))))
                    .isEqualTo(new KeyReused(1));
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(2);
    }

    @Test
    void a_key_belongs_to_its_subject_and_tells_nothing_of_another() throws Exception {
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            recorder.record(record("k1", placementEnded(aChild(), "2026-03-02", "p1")));
            assertThat(recorder.record(record("k1", placementEnded(aChild(), "2026-03-02", "p1"))))
                    .isInstanceOf(Appended.class);
        }
        assertThat(test.number("select count(distinct content) from ledger.append_key"))
                .isEqualTo(3);
        assertThat(LedgerAudit.audit(test)).isEqualTo(3);
    }

    @Test
    void the_same_facts_brought_again_by_another_worker_are_a_repetition() throws Exception {
        Entry first = placementEnded(aChild(), "2026-03-02", "p1");
        Envelope said = first.envelope();
        Envelope again =
                new Envelope(
                        UUID.randomUUID(),
                        said.subject(),
                        said.happened(),
                        Actor.person("w-18", Role.MANAGER),
                        null,
                        null,
                        UUID.randomUUID(),
                        UUID.randomUUID());
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            recorder.record(record("k1", first));
            assertThat(recorder.record(record("k1", new Entry(again, first.fact()))))
                    .isEqualTo(new Duplicate(1, 1));
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(2);
    }

    @Test
    void an_event_recorded_before_is_refused_under_another_key() throws Exception {
        Subject child = aChild();
        var entry = placementEnded(child, "2026-03-02", "p1");
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            recorder.record(record("k1", entry));
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> recorder.record(record("k2", entry)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nothing was recorded");
            assertThat(recorder.record(record("k3", child, 1))).isInstanceOf(Appended.class);
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(3);
    }
}
