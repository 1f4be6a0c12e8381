package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.keys.RecordDestroyed;
import uk.carejourney.infra.ledger.keys.SubjectUnknown;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.Outcome.Duplicate;
import uk.carejourney.recording.Recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two ledgers of one council, about the same children under the same keys. */
@WithStack
final class SecondLedgerTest {

    private static final String ORIGIN = "ledger.example/children/readings/1";

    private final TestLedger test;
    private final DatabaseAddress other;

    SecondLedgerTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
        this.other = databases.ledger();
    }

    @Test
    void each_counts_its_own_positions_about_the_same_child() {
        try (Ledger first = test.open();
                Ledger second = first.beside(named(ORIGIN), Facts.FORM, List.of())) {
            Subject child = known(first);
            TestLedger.recorder(first).record(record("a", child, 3));

            assertThat(second.adding().record(record("b", child, 1)))
                    .isInstanceOfSatisfying(
                            Appended.class, at -> assertThat(at.firstPosition()).isEqualTo(1));
            assertThat(second.reading().head().log().origin()).isEqualTo(ORIGIN);
            assertThat(second.council()).isEqualTo(first.council());
            assertThat(first.reading().stream(child.id())).hasSize(3);
            assertThat(second.reading().stream(child.id())).hasSize(1);
        }
    }

    @Test
    void many_add_to_one_stream_at_once_and_none_is_turned_away() throws Exception {
        try (Ledger first = test.open();
                Ledger second = first.beside(named(ORIGIN), Facts.FORM, List.of());
                ExecutorService callers = Executors.newFixedThreadPool(8)) {
            Subject child = known(first);
            Recorder adding = second.adding();
            List<Callable<Outcome>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String key = "reading-" + i / 2;
                calls.add(() -> adding.record(record(key, child, 1)));
            }
            List<Class<?>> outcomes = new ArrayList<>();
            for (Future<Outcome> call : callers.invokeAll(calls)) {
                outcomes.add(call.get().getClass());
            }

            assertThat(outcomes).hasSize(200).containsOnly(Appended.class, Duplicate.class);
            assertThat(outcomes).filteredOn(Appended.class::equals).hasSize(100);
            assertThat(second.reading().stream(child.id()))
                    .extracting(AtPosition::sequence)
                    .containsExactlyElementsOf(
                            java.util.stream.LongStream.range(0, 100).boxed().toList());
        }
    }

    @Test
    void the_newest_of_a_stream_are_read_without_the_rest() {
        try (Ledger first = test.open();
                Ledger second = first.beside(named(ORIGIN), Facts.FORM, List.of())) {
            Subject child = known(first);
            second.adding().record(record("a", child, 5));

            assertThat(second.reading().newest(child.id(), Long.MAX_VALUE, 2))
                    .extracting(AtPosition::sequence)
                    .containsExactly(4L, 3L);
            assertThat(second.reading().newest(child.id(), 3, 200))
                    .extracting(AtPosition::sequence)
                    .containsExactly(2L, 1L, 0L);
        }
    }

    @Test
    void a_child_whose_key_is_destroyed_is_read_in_neither() {
        try (Ledger first = test.open();
                Ledger second = first.beside(named(ORIGIN), Facts.FORM, List.of())) {
            Subject child = known(first);
            TestLedger.recorder(first).record(record("a", child, 1));
            second.adding().record(record("b", child, 1));
            first.keys().destroy(child.id());

            assertThat(first.reading().stream(child.id())).hasOnlyElementsOfType(Erased.class);
            assertThat(second.reading().stream(child.id())).hasOnlyElementsOfType(Erased.class);
            assertThatThrownBy(() -> second.adding().record(record("c", child, 1)))
                    .isInstanceOf(RecordDestroyed.class);
            assertThatThrownBy(() -> second.adding().record(record("d", aChild(), 1)))
                    .isInstanceOf(SubjectUnknown.class);
        }
    }

    @Test
    void closing_the_second_leaves_the_first_open_and_it_opens_again() {
        try (Ledger first = test.open()) {
            Subject child = known(first);
            try (Ledger second = first.beside(named(ORIGIN), Facts.FORM, List.of())) {
                second.adding().record(record("a", child, 1));
            }
            TestLedger.recorder(first).record(record("b", child, 1));
            try (Ledger again = first.beside(named(ORIGIN), Facts.FORM, List.of())) {
                assertThat(again.reading().stream(child.id()))
                        .hasOnlyElementsOfType(Recorded.class)
                        .hasSize(1);
            }
        }
    }

    @Test
    void a_database_of_another_log_is_refused_and_one_that_is_away_is_so_for_now() {
        try (Ledger first = test.open()) {
            first.beside(named(ORIGIN), Facts.FORM, List.of()).close();

            assertThatThrownBy(() ->
                            first.beside(named("ledger.example/children/2"), Facts.FORM, List.of()))
                    .isInstanceOfSatisfying(
                            LedgerRefusal.class,
                            refused -> assertThat(refused.isForNow()).isFalse())
                    .hasMessageContaining("journey.readings.database.url");
            LedgerSettings nowhere =
                    settings("jdbc:postgresql://127.0.0.1:1/none", ORIGIN, other.user());
            assertThatThrownBy(() -> first.beside(nowhere, Facts.FORM, List.of()))
                    .isInstanceOfSatisfying(
                            LedgerRefusal.class, away -> assertThat(away.isForNow()).isTrue());
        }
    }

    private static Subject known(Ledger ledger) {
        Subject child = aChild();
        ledger.keys().create(child);
        return child;
    }

    private LedgerSettings named(String origin) {
        return settings(other.jdbcUrl(), origin, other.user());
    }

    private LedgerSettings settings(String url, String origin, String administrator) {
        return new LedgerSettings(
                DatabaseSettings.withoutPasswords(
                        "journey.readings.database", url, TestLedger.APPLICATION, administrator),
                test.settings.keys(),
                test.settings.councilKeys(),
                false,
                new Leaf.Log(origin, test.settings.log().council(), false),
                2);
    }
}
