package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.placementEnded;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import uk.carejourney.council.CouncilFact.LedgerOpened;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Source;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.Recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@WithStack
class RecordingTest {

    private final TestLedger test;

    RecordingTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
    }

    @Test
    void a_new_ledger_says_first_of_all_what_it_is() {
        try (Ledger ledger = test.open()) {
            Recorded first = (Recorded) ledger.reading().at(0).orElseThrow();
            assertThat(first.fact())
                    .isEqualTo(
                            new LedgerOpened(
                                    "ledger.example/children/1", "Example Council", false));
            assertThat(first.envelope().subject()).isEqualTo(ledger.council());
            assertThat(
                            new String(
                                    ledger.reading().leaf(0).orElseThrow(),
                                    java.nio.charset.StandardCharsets.UTF_8))
                    .contains("\"origin\":\"ledger.example/children/1\"");
        }
    }

    @Test
    void what_was_recorded_is_read_back_as_it_was_said() {
        Subject child = aChild();
        Entry first = placementEnded(child, "2026-03-02", "p1");
        Entry second = placementEnded(child, "2026-03-09", "p2");
        Entry third = placementEnded(child, "1996-03-09", "p3");
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            assertThat(recorder.record(record("k1", first, second)))
                    .isInstanceOfSatisfying(
                            Appended.class,
                            appended -> {
                                assertThat(appended.firstPosition()).isEqualTo(1);
                                assertThat(appended.count()).isEqualTo(2);
                            });
            assertThat(recorder.record(record("k2", third))).isInstanceOf(Appended.class);
            assertThat(ledger.reading().stream(child.id()))
                    .extracting(at -> ((Recorded) at).entry())
                    .containsExactly(first, second, third);
            assertThat(ledger.reading().page(1, 10))
                    .extracting(at -> at.sequence())
                    .containsExactly(0L, 1L, 2L);
        }
    }

    @Test
    void recorded_times_rise_with_every_entry_and_an_instant_names_a_prefix() {
        Subject child = aChild();
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k1", child, 3));
            var entries = ledger.reading().page(0, 10);
            assertThat(entries)
                    .isSortedAccordingTo((a, b) -> a.recordedAt().compareTo(b.recordedAt()));
            assertThat(entries.stream().map(at -> at.recordedAt()).distinct()).hasSize(4);
            for (var at : entries) {
                assertThat(ledger.reading().recordedBy(at.recordedAt()))
                        .isEqualTo(at.position() + 1);
            }
        }
    }

    @Test
    @Tag("asvs-2.2.3")
    void what_could_never_be_true_is_refused_and_adds_nothing() {
        List<Problem> problems = List.of(new Problem("END_BEFORE_START", "fact.end", "no"));
        try (Ledger ledger = test.open()) {
            Recorder recorder =
                    ledger.recorder(
                            SimpleCommandBus.builder().build(), (command, known) -> problems);
            Subject child = aChild();
            ledger.keys().create(child);
            assertThat(recorder.record(record("k1", child, 1)))
                    .isEqualTo(new Outcome.Refused(problems));
            assertThat(ledger.reading().head().size()).isEqualTo(1);
        }
    }

    @Test
    void nobody_who_was_not_registered_and_nobody_of_another_kind_is_recorded_about() {
        Subject child = aChild();
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorderAboutTheKnown(ledger);
            assertThat(recorder.record(record("k1", child, 1))).satisfies(RecordingTest::isUnknown);
            ledger.keys().create(child);
            Subject home = new Subject(SubjectKind.HOME, child.id());
            assertThat(recorder.record(record("k1", home, 1))).satisfies(RecordingTest::isUnknown);
            assertThat(recorder.record(record("k1", child, 1))).isInstanceOf(Appended.class);
            assertThat(recorder.record(record("k2", home, 1))).satisfies(RecordingTest::isUnknown);
            assertThat(ledger.reading().head().size()).isEqualTo(2);
        }
    }

    private static void isUnknown(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(Problem::code)
                                        .containsExactly("SUBJECT_UNKNOWN"));
    }

    @Test
    void what_could_not_be_read_back_is_never_recorded() {
        Subject child = aChild();
        Entry plain = placementEnded(child, "2026-03-02", "p1");
        Envelope said = plain.envelope();
        // No reader takes a name of more than 50,000 characters.
        Source tooLong =
                new Source("example", "b", "k", null, Map.of("c".repeat(60_000), "v"), List.of());
        Entry unreadable =
                new Entry(
                        new Envelope(
                                said.eventId(),
                                child,
                                said.happened(),
                                said.recordedBy(),
                                tooLong,
                                null,
                                null,
                                null),
                        plain.fact());
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            assertThatThrownBy(() -> recorder.record(record("k1", unreadable)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nothing was recorded")
                    .hasMessageContaining("would not read back");
            assertThat(ledger.reading().head().size()).isEqualTo(1);
            assertThat(recorder.record(record("k1", plain))).isInstanceOf(Appended.class);
        }
    }

    @Test
    void a_listener_that_fails_does_not_make_what_is_recorded_uncertain() {
        try (Ledger ledger = test.open()) {
            List<Long> heard = new ArrayList<>();
            ledger.arrivals()
                    .listen(() -> {
                        throw new IllegalStateException("out of order");
                    });
            ledger.arrivals().listen(() -> heard.add(ledger.arrivals().size()));
            assertThat(TestLedger.recorder(ledger).record(record("k1", aChild(), 1)))
                    .isInstanceOf(Appended.class);
            assertThat(heard).contains(2L);
        }
    }

    @Test
    void the_decision_is_told_which_entries_the_record_already_has() {
        Subject child = aChild();
        Entry first = placementEnded(child, "2026-03-02", "p1");
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k1", first));
            Recorder recorder =
                    ledger.recorder(
                            SimpleCommandBus.builder().build(),
                            (command, soFar) ->
                                    soFar.stream()
                                            .map(entry -> entry.envelope().eventId())
                                            .map(id -> new Problem("KNOWN", id.toString(), "known"))
                                            .toList());
            assertThat(recorder.record(record("k2", child, 1)))
                    .isEqualTo(
                            new Outcome.Refused(
                                    List.of(
                                            new Problem(
                                                    "KNOWN",
                                                    first.envelope().eventId().toString(),
                                                    "known"))));
        }
    }
}
