package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.placementEnded;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.keys.RecordDestroyed;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.Outcome.Duplicate;
import uk.carejourney.recording.Outcome.KeyReused;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Many records begun at once, as an import of history begins them. */
@WithStack
class ManyAtOnceTest {

    private static final int CHILDREN = 100;

    private final TestLedger test;

    ManyAtOnceTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
    }

    @Test
    void every_child_s_facts_are_recorded_once_however_often_the_history_is_brought()
            throws Exception {
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorderAboutTheKnown(ledger);
            List<Subject> children = registered(ledger, CHILDREN);
            List<Outcome> first = recorder.recordAll(history(children, 3));
            assertThat(first).hasSize(CHILDREN).hasOnlyElementsOfType(Appended.class);
            List<Outcome> again = recorder.recordAll(history(children, 3));
            for (int i = 0; i < CHILDREN; i++) {
                long position = ((Appended) first.get(i)).firstPosition();
                assertThat(again.get(i)).isEqualTo(new Duplicate(position, 3));
                assertThat(ledger.reading().stream(children.get(i).id()))
                        .extracting(at -> at.position())
                        .containsExactly(position, position + 1, position + 2);
            }
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(1 + 3 * CHILDREN);
    }

    @Test
    void each_is_judged_by_itself_and_those_about_one_child_keep_their_order() throws Exception {
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorderAboutTheKnown(ledger);
            List<Subject> children = registered(ledger, 2);
            Subject one = children.getFirst();
            Subject begun = children.getLast();
            recorder.record(record("live", begun, 1));
            List<Outcome> outcomes =
                    recorder.recordAll(
                            List.of(
                                    record("k1", one, 2),
                                    record("k1", aChild(), 1),
                                    record("k2", one, 1),
                                    record("k2", begun, 1),
                                    record("k1", placementEnded(one, "2026-03-09", "other"))));
            assertThat(outcomes.get(0)).isInstanceOf(Appended.class);
            assertThat(outcomes.get(1))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused ->
                                    assertThat(refused.problems().getFirst().code())
                                            .isEqualTo("SUBJECT_UNKNOWN"));
            assertThat(outcomes.get(2)).isInstanceOf(Appended.class);
            assertThat(outcomes.get(3)).isInstanceOf(Appended.class);
            assertThat(outcomes.get(4))
                    .isEqualTo(new KeyReused(((Appended) outcomes.get(0)).firstPosition()));
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(6);
    }

    @Test
    void nothing_is_recorded_about_a_child_whose_record_another_node_has_destroyed()
            throws Exception {
        try (Ledger one = test.open();
                Ledger two = test.open()) {
            Recorder recorder = TestLedger.recorderAboutTheKnown(two);
            List<Subject> children = registered(two, 2);
            one.keys().destroy(children.getFirst().id());
            assertThatThrownBy(() -> recorder.recordAll(history(children, 1)))
                    .isInstanceOf(RecordDestroyed.class);
            assertThat(one.reading().stream(children.getFirst().id())).isEmpty();
            assertThat(one.reading().stream(children.getLast().id())).hasSize(1);
        }
    }

    @Test
    void a_large_page_keeps_its_order_and_tells_the_erased_from_the_others() throws Exception {
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorderAboutTheKnown(ledger);
            List<Subject> children = registered(ledger, CHILDREN);
            recorder.recordAll(history(children, 2));
            Subject gone = children.get(CHILDREN / 2);
            ledger.keys().destroy(gone.id());
            var page = ledger.reading().page(1, 2 * CHILDREN);
            assertThat(page)
                    .extracting(at -> at.position())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 2 * CHILDREN)
                                    .mapToObj(Long::valueOf)
                                    .toList());
            assertThat(page).filteredOn(at -> at instanceof Erased).hasSize(2);
            assertThat(page)
                    .filteredOn(at -> at instanceof Recorded)
                    .extracting(at -> ((Recorded) at).envelope().subject())
                    .doesNotContain(gone);
        }
    }

    private static List<Subject> registered(Ledger ledger, int count) {
        List<Subject> children = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            children.add(aChild());
            ledger.keys().create(children.getLast());
        }
        return children;
    }

    private static List<RecordFacts> history(List<Subject> children, int facts) {
        return children.stream().map(child -> record("history", child, facts)).toList();
    }
}
