package uk.carejourney.infra.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.returns.ssda903.ImportProgress.UNWATCHED;

import org.junit.jupiter.api.Test;

import uk.carejourney.coverage.CoverageFact.RecordingCoverageDeclared;
import uk.carejourney.infra.returns.ssda903.mapping.InventedIds;
import uk.carejourney.infra.returns.ssda903.mapping.ReturnMapping;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Recorder;
import uk.carejourney.returns.ReturnsFact.ReturnReceived;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

class Ssda903ImportTest {

    private static final Ssda903Return SAMPLE = OpenedSample.sample();

    private final MemoryLedger ledger = new MemoryLedger();

    @Test
    void records_every_child_and_then_the_council() {
        List<Integer> done = new ArrayList<>();
        ImportSummary summary =
                importing(ledger)
                        .run(
                                SAMPLE,
                                OpenedSample.COUNCIL,
                                OpenedSample.IMPORT,
                                (sofar, total) -> done.add(sofar));

        assertThat(summary.children()).isEqualTo(2_676);
        assertThat(summary.childrenRecorded()).isEqualTo(2_676);
        assertThat(summary.facts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(ledger.entries().size());
        assertThat(summary.firstPosition()).isZero();
        assertThat(summary.lastPosition()).isEqualTo(ledger.entries().size() - 1L);
        assertThat(done).hasSize(2_676).isSorted().endsWith(2_676);
        assertThat(last(1).fact()).isInstanceOf(RecordingCoverageDeclared.class);
    }

    @Test
    void declares_what_the_return_tells_of_and_what_it_does_not() {
        run(ledger);

        assertThat(council())
                .contains(
                        "review complete",
                        "placement complete",
                        "missing complete",
                        "visit none",
                        "careplan none",
                        "health none",
                        "identity partial",
                        "court partial")
                .noneMatch(area -> area.startsWith("council") || area.startsWith("returns"));
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.fact() instanceof ReturnReceived)
                .singleElement()
                .satisfies(entry ->
                        assertThat(((ReturnReceived) entry.fact()).children()).isEqualTo(2_676));
    }

    @Test
    void importing_again_appends_nothing() {
        ImportSummary first = run(ledger);
        int entries = ledger.entries().size();

        ImportSummary again = run(ledger);

        assertThat(ledger.entries()).hasSize(entries);
        assertThat(again.childrenRecorded()).isZero();
        assertThat(again.childrenThere()).isEqualTo(2_676);
        assertThat(again.childrenReadDifferently()).isZero();
        assertThat(again.factsThere()).isEqualTo(entries);
        assertThat(again.facts()).isEmpty();
        assertThat(again.firstPosition()).isNull();
        assertThat(again.findings()).isEqualTo(first.findings());
    }

    @Test
    void importing_again_with_another_day_of_making_appends_nothing_and_says_so() {
        run(ledger);
        int entries = ledger.entries().size();
        ReturnMapping later =
                new ReturnMapping(
                        SAMPLE.mapping().content(), SampleReturn.YEAR, LocalDate.of(2018, 6, 30));

        ImportSummary again =
                importing(ledger)
                        .run(
                                new Ssda903Return(later, List.of()),
                                OpenedSample.COUNCIL,
                                OpenedSample.IMPORT,
                                UNWATCHED);

        assertThat(ledger.entries()).hasSize(entries);
        assertThat(again.childrenReadDifferently()).isPositive();
    }

    @Test
    void a_failure_stops_the_import_and_the_next_completes_it() {
        AtomicInteger calls = new AtomicInteger();
        ledger.before(() -> {
            if (calls.incrementAndGet() == 1_000) {
                throw new IllegalStateException("the disk is full");
            }
        });
        assertThatThrownBy(() -> run(ledger))
                .isInstanceOf(ImportStopped.class)
                .hasMessageMatching(
                        "the import stopped after [\\d,]+ of 2,676 children: the child of row"
                                + " \\w+:\\d+ could not be recorded .*the disk is full.*; what is"
                                + " recorded stays, import the same return again to complete it");
        assertThat(ledger.commands()).isLessThan(1_100);
        assertThat(ledger.entries()).noneMatch(entry -> entry.fact() instanceof ReturnReceived);

        ledger.before(() -> {});
        run(ledger);

        MemoryLedger undisturbed = new MemoryLedger();
        run(undisturbed);
        assertThat(new HashSet<>(MemoryLedger.said(ledger.entries())))
                .isEqualTo(new HashSet<>(MemoryLedger.said(undisturbed.entries())));
        assertThat(ledger.entries()).hasSameSizeAs(undisturbed.entries());
    }

    @Test
    void a_register_that_can_not_be_reached_stops_the_import_before_the_first_child() {
        ChildRegister unreachable =
                _ -> {
                    throw new IllegalStateException("the key store does not answer");
                };
        var importing =
                new Ssda903Import(ledger, unreachable, EarlierReturns.NONE, new InventedIds());

        assertThatThrownBy(() ->
                        importing.run(SAMPLE, OpenedSample.COUNCIL, OpenedSample.IMPORT, UNWATCHED))
                .isInstanceOf(ImportStopped.class)
                .hasMessageContaining("the key store does not answer");
        assertThat(ledger.commands()).isZero();
    }

    @Test
    void what_another_return_said_in_the_same_words_is_left_out() {
        run(ledger);
        Map<Subject, List<Entry>> told =
                ledger.entries().stream()
                        .collect(Collectors.groupingBy(entry -> entry.envelope().subject()));
        Map<String, byte[]> fewer = new TreeMap<>(SampleReturn.files());
        fewer.remove("uasc.csv");
        int before = ledger.entries().size();

        ImportSummary summary =
                new Ssda903Import(
                                ledger,
                                OpenedSample::register,
                                child -> told.getOrDefault(child, List.of()),
                                new InventedIds())
                        .run(
                                OpenedSample.opened(fewer),
                                OpenedSample.COUNCIL,
                                OpenedSample.IMPORT,
                                UNWATCHED);

        assertThat(summary.childrenNothingNew()).isEqualTo(2_676);
        assertThat(ledger.entries().subList(before, ledger.entries().size()))
                .allMatch(entry -> entry.envelope().subject().equals(OpenedSample.COUNCIL));
    }

    private static Ssda903Import importing(Recorder recorder) {
        return new Ssda903Import(
                recorder, OpenedSample::register, EarlierReturns.NONE, new InventedIds());
    }

    private static ImportSummary run(Recorder recorder) {
        return importing(recorder)
                .run(SAMPLE, OpenedSample.COUNCIL, OpenedSample.IMPORT, UNWATCHED);
    }

    private Entry last(int fromEnd) {
        return ledger.entries().get(ledger.entries().size() - fromEnd);
    }

    private List<String> council() {
        return ledger.entries().stream()
                .filter(entry -> entry.fact() instanceof RecordingCoverageDeclared)
                .map(entry -> (RecordingCoverageDeclared) entry.fact())
                .map(declared -> declared.area() + " " + declared.extent())
                .toList();
    }
}
