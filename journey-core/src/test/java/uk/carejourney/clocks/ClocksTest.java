package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.calendar.Calendar;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.coverage.CoverageFact.RecordingCoverageDeclared;
import uk.carejourney.education.LearningFact.EducationHealthAndCarePlanReviewed;
import uk.carejourney.identity.IdentityFact.ChildDied;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.review.ReviewFact.ReviewHeld;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerAllocated;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerDeallocated;

import java.time.LocalDate;
import java.util.List;

class ClocksTest {

    private static final String FIRST_REVIEW = "lac-review-first-20wd";

    private static ChildBecameLookedAfter lookedAfter(String legalStatus) {
        return new ChildBecameLookedAfter(
                null, new Code(legalStatus), null, null, List.of(), null, null);
    }

    private static ReviewHeld review(String ref) {
        return new ReviewHeld(new Ref(ref), null, null, null, null, null, List.of(), null);
    }

    private static RecordingCoverageDeclared covers(
            String area, String from, @Nullable String to, String extent) {
        return new RecordingCoverageDeclared(
                "ssda903",
                area,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                new Code(extent));
    }

    private static Clock firstReview(Clocks clocks) {
        assertThat(clocks.of(FIRST_REVIEW)).hasSize(1);
        return clocks.of(FIRST_REVIEW).getFirst();
    }

    @Test
    void a_clock_says_its_arithmetic_in_words_and_the_facts_it_rests_on() {
        GivenChild child = new GivenChild().and("2026-03-16", lookedAfter("V2"));
        Clock clock = firstReview(child.on("2026-03-20"));
        assertThat(clock.due().orElseThrow().words())
                .isEqualTo(
                        "20 working days after Monday 16 March 2026, skipping Good Friday 3 April"
                                + " and Easter Monday 6 April");
        assertThat(clock.due().orElseThrow().day()).isEqualTo("2026-04-15");
        assertThat(clock.restsOn()).containsExactly(child.last());
    }

    @Test
    void a_clock_knows_when_it_changes_next_though_nothing_is_recorded() {
        GivenChild child = new GivenChild().and("2026-03-16", lookedAfter("V2"));
        assertThat(firstReview(child.on("2026-03-20")).next())
                .contains(Calendar.startOf(LocalDate.of(2026, 4, 8)));
        assertThat(firstReview(child.on("2026-04-08")).state()).isEqualTo(ClockState.DUE_SOON);
        assertThat(firstReview(child.on("2026-04-08")).next())
                .contains(Calendar.startOf(LocalDate.of(2026, 4, 16)));
        assertThat(firstReview(child.on("2026-04-16")).state()).isEqualTo(ClockState.OVERDUE);
        assertThat(firstReview(child.on("2026-04-16")).next()).isEmpty();
    }

    @Test
    void a_review_entered_late_turns_the_clock_on_the_day_it_was_held() {
        GivenChild child = new GivenChild().and("2026-03-02", lookedAfter("V2"));
        assertThat(firstReview(child.on("2026-05-01")).state()).isEqualTo(ClockState.OVERDUE);
        child.and("2026-03-27", review("r1"));
        assertThat(firstReview(child.on("2026-05-01")).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_correction_turns_the_clock_and_a_withdrawal_turns_it_back() {
        GivenChild child = new GivenChild().and("2026-03-02", lookedAfter("V2"));
        child.and("2026-03-27", review("r1"));
        var entry = child.last();
        child.and(
                "2026-05-01",
                new EntryCorrected(entry, Happened.on("2026-04-02"), review("r1"), "typing", "M1"));
        assertThat(firstReview(child.on("2026-05-01")).state()).isEqualTo(ClockState.MET_LATE);
        child.and("2026-05-02", new EntryVoided(entry, "another child", "M1"));
        assertThat(firstReview(child.on("2026-05-03")).state()).isEqualTo(ClockState.OVERDUE);
    }

    @Test
    void silence_is_not_a_breach_where_recording_was_not_complete() {
        GivenChild child = new GivenChild().and("2026-03-02", lookedAfter("V2"));
        GivenChild council =
                new GivenChild()
                        .and("2026-05-01", covers("review", "2026-04-01", null, "complete"));
        Coverage partly = Coverage.of(council.facts(), List.of());
        Clock clock = firstReview(child.on("2026-05-01", partly));
        assertThat(clock.state()).isEqualTo(ClockState.NOT_ASSESSABLE);
        assertThat(clock.reason()).hasValueSatisfying(why -> assertThat(why).contains("review"));
        council.and("2026-05-02", covers("review", "2026-01-01", null, "complete"));
        Coverage whole = Coverage.of(council.facts(), List.of());
        assertThat(firstReview(child.on("2026-05-01", whole)).state())
                .isEqualTo(ClockState.OVERDUE);
        council.and("2026-05-03", covers("review", "2026-03-10", "2026-03-12", "partial"));
        Coverage hole = Coverage.of(council.facts(), List.of());
        assertThat(firstReview(child.on("2026-05-01", hole)).state())
                .isEqualTo(ClockState.NOT_ASSESSABLE);
    }

    @Test
    void what_is_known_to_be_done_is_met_whatever_else_was_not_recorded() {
        GivenChild child = new GivenChild().and("2026-03-02", lookedAfter("V2"));
        child.and("2026-03-27", review("r1"));
        assertThat(firstReview(child.on("2026-05-01", Coverage.none())).state())
                .isEqualTo(ClockState.MET);
    }

    @Test
    void death_stops_every_clock() {
        GivenChild child = new GivenChild().and("2026-03-02", lookedAfter("V2"));
        child.and("2026-03-20", new ChildDied(null));
        assertThat(child.on("2026-05-01").list())
                .isNotEmpty()
                .filteredOn(clock -> !clock.rule().afterDeath())
                .noneMatch(clock -> clock.state().open() && clock.closedOn().isEmpty());
        assertThat(firstReview(child.on("2026-05-01")).reason()).contains("the child died");
    }

    @Test
    void a_day_a_fact_states_ahead_is_foretold_as_the_moment_it_may_meet_a_duty() {
        GivenChild child = new GivenChild();
        child.and(
                "2026-03-02",
                new EducationHealthAndCarePlanReviewed(
                        new Ref("p1"), null, LocalDate.of(2026, 4, 9)));
        Clocks before = child.on("2026-04-07");
        assertThat(before.of("ehcp-annual-review.decision"))
                .extracting(Clock::state)
                .containsExactly(ClockState.OVERDUE);
        assertThat(before.next()).contains(Calendar.startOf(LocalDate.of(2026, 4, 9)));
        assertThat(child.on("2026-04-09").of("ehcp-annual-review.decision"))
                .extracting(Clock::state)
                .containsExactly(ClockState.MET_LATE);
    }

    @Test
    void a_child_of_unknown_age_has_no_clock_for_the_years_before_care() {
        GivenChild child = new GivenChild().and("2024-03-02", lookedAfter("V2"));
        assertThat(child.on("2026-05-01").of("sdq-annual"))
                .extracting(Clock::start)
                .containsExactly(
                        LocalDate.of(2024, 4, 1),
                        LocalDate.of(2025, 4, 1),
                        LocalDate.of(2026, 4, 1));
    }

    @Test
    void the_team_responsible_is_that_of_the_due_date_and_todays_stands_beside_it() {
        GivenChild child = new GivenChild().and("2026-03-02", lookedAfter("V2"));
        child.and("2026-03-02", new SocialWorkerAllocated("W1", "North", null, null, null, null));
        child.and("2026-04-20", new SocialWorkerAllocated("W2", "South", null, null, null, null));
        Clocks may = child.on("2026-05-01");
        assertThat(firstReview(may).responsible().flatMap(Responsible::team)).contains("North");
        assertThat(may.responsible().flatMap(Responsible::team)).contains("South");
        child.and("2026-05-02", new SocialWorkerDeallocated("W2", null, null));
        assertThat(child.on("2026-05-01").responsible()).isEqualTo(may.responsible());
        assertThat(child.on("2026-05-02").responsible()).isEmpty();
        assertThat(child.on("2026-03-01").responsible()).isEmpty();
    }

    @Test
    void a_rule_from_memory_raises_nothing_above_s3_until_it_is_confirmed() {
        Rule rule = GivenChild.RULEBOOK.rule("placed-with-parents-pre-assessment").orElseThrow();
        assertThat(rule.severity()).isEqualTo(Rule.Severity.S1);
        assertThat(rule.severityUnconfirmed()).isEqualTo(Rule.Severity.S3);
    }

    @Test
    void a_date_known_only_to_the_month_starts_no_countdown() {
        List<Recorded> facts = new GivenChild().and("2026-03", lookedAfter("V2")).facts();
        Clocks clocks =
                GivenChild.of(
                        facts, GivenChild.noon(LocalDate.of(2026, 6, 1)), Coverage.complete());
        assertThat(clocks.of(FIRST_REVIEW))
                .allMatch(clock -> clock.state() == ClockState.NOT_ASSESSABLE);
    }
}
