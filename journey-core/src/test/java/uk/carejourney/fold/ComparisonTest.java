package uk.carejourney.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.fold.GivenFacts.event;
import static uk.carejourney.fold.GivenFacts.given;

import org.junit.jupiter.api.Test;

import uk.carejourney.correction.CorrectionFact.DisputeAnswered;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.placement.PlacementFact.PlacementEnded;

import java.time.LocalDate;
import java.util.List;

class ComparisonTest {

    @Test
    void what_was_recorded_in_between_is_added() {
        assertThat(between(0, 1, given("2026-03-02", ended("p1")).and("2026-02-02", ended("p2"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Added.class,
                        added -> assertThat(added.after().fact()).isEqualTo(ended("p2")));
    }

    @Test
    void what_was_corrected_tells_old_and_new_and_who_put_it_right() {
        GivenFacts facts =
                given("2026-03-02", ended("p1")).and("2026-03-09", corrected(0, "2026-03-01"));

        assertThat(between(0, 1, facts))
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Changed.class,
                        changed -> {
                            assertThat(changed.before().happened())
                                    .isEqualTo(Happened.on("2026-03-02"));
                            assertThat(changed.after().happened())
                                    .isEqualTo(Happened.on("2026-03-01"));
                            assertThat(changed.by().position()).isEqualTo(1);
                        });
    }

    @Test
    void about_a_day_what_had_not_happened_by_then_is_no_difference() {
        GivenFacts facts =
                given("2026-03-02", ended("p1"))
                        .and("2026-02-02", ended("p2"))
                        .and("2026-03-20", corrected(0, "2026-03-15"));
        Comparison comparison = Comparison.between(facts.recorded(), 0, 2);
        assertThat(comparison.about(null)).hasSize(2).isEqualTo(comparison.differences());
        assertThat(comparison.about(LocalDate.parse("2026-02-10")))
                .singleElement()
                .isInstanceOf(Difference.Added.class);
        assertThat(comparison.about(LocalDate.parse("2026-03-02")))
                .as("it was believed to have happened by then")
                .hasSize(2);
        assertThat(comparison.about(LocalDate.parse("2026-02-01"))).isEmpty();
    }

    @Test
    void undoing_a_correction_is_told_with_who_undid_it() {
        GivenFacts facts =
                given("2026-03-02", ended("p1"))
                        .and("2026-03-09", corrected(0, "2026-03-01"))
                        .and("2026-03-10", new EntryVoided(event(1), "it was right", "m-1"));

        assertThat(between(1, 2, facts))
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Changed.class,
                        changed -> {
                            assertThat(changed.after().happened())
                                    .isEqualTo(Happened.on("2026-03-02"));
                            assertThat(changed.by().position()).isEqualTo(2);
                        });
        assertThat(between(0, 2, facts)).isEmpty();
    }

    @Test
    void what_was_withdrawn_and_what_came_back_are_told() {
        GivenFacts facts =
                given("2026-03-02", ended("p1"))
                        .and("2026-03-09", new EntryVoided(event(0), "another child's", "m-1"))
                        .and("2026-03-10", new EntryVoided(event(1), "it was hers", "m-1"));

        assertThat(between(0, 1, facts)).singleElement().isInstanceOf(Difference.Withdrawn.class);
        assertThat(between(1, 2, facts)).singleElement().isInstanceOf(Difference.BroughtBack.class);
        assertThat(between(-1, 1, facts))
                .singleElement()
                .isInstanceOf(Difference.CameAndWent.class);
    }

    @Test
    void what_the_child_disputed_and_what_was_answered_is_told() {
        GivenFacts facts =
                given("2026-03-02", ended("p1"))
                        .and("2026-03-09", new EntryDisputed(event(0), "the child", "No."))
                        .and("2026-03-10", new DisputeAnswered(event(0), true, null, "m-1"));

        assertThat(between(0, 2, facts))
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Disputed.class,
                        disputed ->
                                assertThat(disputed.said())
                                        .extracting(Recorded::position)
                                        .containsExactly(1L, 2L));
    }

    @Test
    void a_moment_is_compared_with_a_later_one_only() {
        assertThatThrownBy(() -> Comparison.between(List.of(), 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Difference> between(long from, long to, GivenFacts facts) {
        return Comparison.between(facts.recorded(), from, to).differences();
    }

    private static EntryCorrected corrected(long entry, String happened) {
        return new EntryCorrected(
                event(entry), Happened.on(happened), ended("p1"), "wrong day", "m-1");
    }

    private static Fact ended(String placement) {
        return new PlacementEnded(new Ref(placement), new Code("PLACE"), true);
    }
}
