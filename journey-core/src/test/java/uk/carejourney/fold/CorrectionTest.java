package uk.carejourney.fold;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.fold.GivenFacts.event;
import static uk.carejourney.fold.GivenFacts.given;

import org.junit.jupiter.api.Test;

import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;
import uk.carejourney.placement.PlacementFact.PlacementEnded;

class CorrectionTest {

    @Test
    void a_corrected_entry_tells_what_it_should_have_said_and_keeps_what_it_said() {
        Journey journey =
                given("2026-03-02", ended("p1"))
                        .and("2026-03-09", corrected(0, "2026-03-01", ended("p2")))
                        .journey();
        Told told = telling(journey, 0);
        assertThat(told.happened()).isEqualTo(Happened.on("2026-03-01"));
        assertThat(told.fact()).isEqualTo(ended("p2"));
        assertThat(told.recorded().fact()).isEqualTo(ended("p1"));
    }

    @Test
    void of_two_corrections_the_last_recorded_wins() {
        Journey journey =
                given("2026-03-02", ended("p1"))
                        .and("2026-03-09", corrected(0, "2026-03-01", ended("p2")))
                        .and("2026-03-05", corrected(0, "2026-02-28", ended("p3")))
                        .journey();
        assertThat(telling(journey, 0).fact()).isEqualTo(ended("p3"));
    }

    @Test
    void correcting_a_correction_corrects_the_original_entry() {
        Journey journey =
                given("2026-03-02", ended("p1"))
                        .and("2026-03-09", corrected(0, "2026-03-01", ended("p2")))
                        .and("2026-03-10", corrected(1, "2026-02-27", ended("p4")))
                        .journey();
        assertThat(telling(journey, 0).fact()).isEqualTo(ended("p4"));
        assertThat(telling(journey, 0).happened()).isEqualTo(Happened.on("2026-02-27"));
    }

    @Test
    void withdrawing_a_correction_brings_back_what_was_recorded() {
        Journey journey =
                given("2026-03-02", ended("p1"))
                        .and("2026-03-09", corrected(0, "2026-03-01", ended("p2")))
                        .and("2026-03-10", voided(1))
                        .journey();
        assertThat(telling(journey, 0).fact()).isEqualTo(ended("p1"));
        assertThat(telling(journey, 0).standing()).isEqualTo(new Standing.AsRecorded());
    }

    @Test
    void withdrawing_a_withdrawal_brings_the_entry_back() {
        Journey journey =
                given("2026-03-02", ended("p1"))
                        .and("2026-03-09", voided(0))
                        .and("2026-03-10", voided(1))
                        .journey();
        assertThat(telling(journey, 0).counts()).isTrue();
    }

    @Test
    void a_withdrawn_entry_stays_readable_and_counts_for_nothing() {
        Journey journey = given("2026-03-02", ended("p1")).and("2026-03-09", voided(0)).journey();
        assertThat(telling(journey, 0).counts()).isFalse();
        assertThat(journey.told(PlacementEnded.class)).isEmpty();
        assertThat(journey.entries()).hasSize(2);
    }

    @Test
    void a_correction_of_an_entry_nobody_recorded_changes_nothing_and_says_so() {
        Journey journey =
                given("2026-03-02", ended("p1"))
                        .and("2026-03-09", corrected(99, "2026-03-01", ended("p2")))
                        .journey();
        assertThat(telling(journey, 1).standing()).isEqualTo(new Standing.OfNothing());
        assertThat(telling(journey, 0).fact()).isEqualTo(ended("p1"));
    }

    @Test
    void a_disputed_entry_stands_and_carries_the_childs_own_words() {
        Journey journey =
                given("2026-03-02", ended("p1"))
                        .and("2026-03-09", new EntryDisputed(event(0), "child", "I never left."))
                        .journey();
        assertThat(telling(journey, 0).counts()).isTrue();
        assertThat(telling(journey, 0).disputes()).hasSize(1);
    }

    private static Told telling(Journey journey, long n) {
        return journey.entries().stream()
                .filter(told -> told.recorded().position() == n)
                .findFirst()
                .orElseThrow();
    }

    private static Fact ended(String placement) {
        return new PlacementEnded(new Ref(placement), null, null);
    }

    private static Fact corrected(long n, String happened, Fact fact) {
        return new EntryCorrected(event(n), Happened.parse(happened), fact, "keyed wrongly", "m-1");
    }

    private static Fact voided(long n) {
        return new EntryVoided(event(n), "another child's", "m-1");
    }
}
