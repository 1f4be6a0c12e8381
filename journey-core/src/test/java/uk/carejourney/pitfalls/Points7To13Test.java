package uk.carejourney.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.rulebook.reading.ToldChild.given;
import static uk.carejourney.rulebook.reading.ToldChild.rule;

import org.junit.jupiter.api.Test;

import uk.carejourney.clocks.Clock;
import uk.carejourney.clocks.ClockState;
import uk.carejourney.rulebook.Rule.Force;
import uk.carejourney.rulebook.reading.ToldChild;

/**
 * Points 7 to 13 of the 22 that implementers get wrong: where a count begins, what binds, and rules
 * that say no "within".
 */
class Points7To13Test {

    @Test
    void point_7_a_conference_counts_from_the_discussion_that_started_the_enquiry() {
        ToldChild child =
                given(
                                """
                                facts:
                                  - {on: 2026-02-25, fact: protection.strategy-discussion-held, discussion: d0}
                                  - {on: 2026-03-02, fact: protection.strategy-discussion-held, discussion: d1,
                                     enquiry: e1}
                                  - {on: 2026-03-04, fact: protection.section-47-enquiry-started, enquiry: e1,
                                     discussion: d1}
                                  - {on: 2026-03-11, fact: protection.strategy-discussion-held, discussion: d2,
                                     enquiry: e1}
                                """)
                        .on("2026-03-30");
        assertThat(child.clocks("s47-to-icpc-15wd")).containsExactly("overdue, due 2026-03-23");
        assertThat(rule("s47-to-icpc-15wd").reporting().orElseThrow().says())
                .as("statistics before 2012-13 used another start")
                .contains("before 2012-13");
    }

    @Test
    void point_8_an_assessment_has_two_starts_each_with_a_clock_of_its_own() {
        ToldChild child =
                given(
                        """
                        facts:
                          - {on: 2026-03-02, fact: frontdoor.referral-received, referral: f1}
                          - {on: 2026-03-09, fact: frontdoor.assessment-started, assessment: a1, type: single}
                          - {on: 2026-05-12, fact: frontdoor.assessment-completed, assessment: a1, type: single}
                        """);
        assertThat(child.clocks("assess-single-45wd")).containsExactly("met late, due 2026-05-07");
        assertThat(child.clocks("assess-single-45wd.statistic"))
                .containsExactly("met, due 2026-05-14");
    }

    @Test
    void point_9_eight_days_twenty_six_weeks_and_section_37_begin_with_the_day_itself() {
        assertThat(
                        given(
                                        """
                                        facts:
                                          - {on: 2026-03-02, fact: court.order-made, order: o1,
                                             kind: emergency-protection-order}
                                        """)
                                .clocks("epo-8d"))
                .containsExactly("overdue, due 2026-03-09");
        assertThat(
                        given(
                                        """
                                        facts:
                                          - {on: 2026-03-02, fact: court.proceedings-issued,
                                             courtCase: the court case, application: care-order}
                                        """)
                                .clocks("care-proceedings-26w"))
                .containsExactly("overdue, due 2026-08-30");
        assertThat(
                        given(
                                        """
                                        facts:
                                          - {on: 2026-03-02, fact: court.investigation-directed}
                                        """)
                                .clocks("s37-report-8w"))
                .containsExactly("overdue, due 2026-04-26");
    }

    @Test
    void point_9_and_most_other_periods_leave_the_day_of_the_event_out() {
        assertThat(
                        given(
                                        """
                                        facts:
                                          - {on: 2026-03-02, fact: admission.child-became-looked-after,
                                             legalStatus: V2}
                                          - {on: 2026-03-02, fact: placement.placement-started, placement: p1,
                                             type: U6}
                                        """)
                                .clocks("lac-visit-first-1w"))
                .containsExactly("overdue, due 2026-03-09");
    }

    @Test
    void point_10_the_age_on_the_six_month_date_decides_which_health_duty_runs() {
        String assessed =
                """
                born: %s
                facts:
                  - {on: 2025-11-03, fact: admission.child-became-looked-after, legalStatus: V2}
                  - {on: 2025-12-01, fact: health.health-assessment-completed, kind: initial}
                """;
        ToldChild stillFour = given(assessed.formatted("2021-08-10")).on("2026-05-20");
        assertThat(stillFour.clocks("rha-under5-6m")).containsExactly("due soon, due 2026-06-01");
        assertThat(stillFour.clocks("rha-over5-12m")).isEmpty();
        ToldChild fiveByThen = given(assessed.formatted("2021-04-10")).on("2026-05-20");
        assertThat(fiveByThen.clocks("rha-under5-6m")).isEmpty();
        assertThat(fiveByThen.clocks("rha-over5-12m")).containsExactly("pending, due 2026-12-01");
        ToldChild fiveThatDay = given(assessed.formatted("2021-06-01")).on("2026-05-20");
        assertThat(fiveThatDay.clocks("rha-under5-6m")).as("before the birthday").isEmpty();
    }

    @Test
    void point_11_an_officer_within_five_days_is_practice_and_before_the_first_review_is_law() {
        assertThat(rule("iro-appoint").force()).isEqualTo(Force.LAW);
        assertThat(rule("iro-appoint.practice").force()).isEqualTo(Force.STATUTORY_GUIDANCE);
        assertThat(rule("core-group-first-10wd").force()).isEqualTo(Force.STATUTORY_GUIDANCE);
        assertThat(rule("core-group-subsequent").force()).isEqualTo(Force.LOCAL_STANDARD);
        assertThat(rule("cp-visit-interval").force()).isEqualTo(Force.LOCAL_STANDARD);
        assertThat(rule("strategy-discussion-prompt").force()).isEqualTo(Force.LOCAL_STANDARD);
        ToldChild child =
                given(
                        """
                        facts:
                          - {on: 2026-03-16, fact: admission.child-became-looked-after, legalStatus: V2}
                          - 2026-03-30 review.independent-reviewing-officer-allocated
                          - {on: 2026-04-10, fact: review.review-held, review: r1}
                        """);
        assertThat(child.clocks("iro-appoint.practice"))
                .containsExactly("met late, due 2026-03-23");
        assertThat(child.clocks("iro-appoint")).containsExactly("met, due 2026-04-10");
    }

    @Test
    void point_12_secure_hours_add_up_over_any_28_days_and_short_breaks_over_any_12_months() {
        ToldChild secure =
                given(
                        """
                        facts:
                          - {on: 2026-03-02 20:00, fact: court.secure-accommodation-entered, placement: p1}
                          - {on: 2026-03-04 08:00, fact: court.secure-accommodation-left, placement: p1}
                          - {on: 2026-03-20 20:00, fact: court.secure-accommodation-entered, placement: p2}
                          - {on: 2026-03-22 22:00, fact: court.secure-accommodation-left, placement: p2}
                        """);
        assertThat(secure.on("2026-03-21").list("secure-72h"))
                .extracting(Clock::state)
                .containsExactly(ClockState.DUE_SOON);
        assertThat(secure.on("2026-03-23").list("secure-72h"))
                .as("36 hours and 50, neither of them 72")
                .extracting(Clock::state)
                .containsExactly(ClockState.OVERDUE);
        ToldChild breaks =
                given(
                        """
                        facts:
                          - {on: 2026-01-05, fact: shortbreak.short-break-started, shortBreak: b1,
                             basis: section-20-4}
                          - {on: 2026-02-14, fact: shortbreak.short-break-ended, shortBreak: b1}
                          - {on: 2026-04-06, fact: shortbreak.short-break-started, shortBreak: b2,
                             basis: section-20-4}
                          - {on: 2026-05-16, fact: shortbreak.short-break-ended, shortBreak: b2}
                        """);
        assertThat(breaks.on("2026-05-20").list("short-break-75d"))
                .as("forty days before the end of March and forty after")
                .extracting(Clock::state)
                .containsExactly(ClockState.OVERDUE);
    }

    @Test
    void point_13_windows_and_not_before_are_not_met_by_what_came_too_soon() {
        ToldChild returned =
                given(
                        """
                        facts:
                          - {on: 2026-01-05, fact: admission.child-became-looked-after, legalStatus: E1}
                          - {on: 2026-03-02, fact: adoption.adoption-disrupted, stage: before-order}
                          - {on: 2026-03-20, fact: review.review-held, review: r1, regime: adoption-return}
                        """);
        assertThat(returned.on("2026-04-14").clocks("adoption-return-review"))
                .containsExactly("overdue, due 2026-04-13");
        ToldChild applied =
                given(
                        """
                        facts:
                          - {on: 2026-01-05, fact: admission.child-became-looked-after, legalStatus: E1}
                          - {on: 2026-03-02, fact: adoption.placed-for-adoption, placement: p1}
                          - {on: 2026-05-08, fact: adoption.adoption-application-made, relation: agency-placement}
                        """);
        assertThat(applied.clocks("adoption-order-10w")).containsExactly("overdue, due 2026-05-11");
        ToldChild born =
                given(
                        """
                        born: 2026-03-02
                        facts:
                          - {on: 2026-04-10, fact: adoption.consent-given, relationship: mother,
                             consent: placement-with-any}
                        """);
        assertThat(born.clocks("birth-mother-6w")).containsExactly("overdue, due 2026-04-13");
        ToldChild issued =
                given(
                        """
                        facts:
                          - {on: 2026-03-02, fact: court.proceedings-issued, courtCase: the court case,
                             application: care-order}
                          - {on: 2026-03-12, fact: court.hearing-held, courtCase: the court case,
                             kind: case-management-hearing}
                        """);
        assertThat(issued.on("2026-04-01").clocks("plo-cmh"))
                .containsExactly("overdue, due 2026-03-25");
        ToldChild housed =
                given(
                        """
                        born: 2007-05-10
                        facts:
                          - {on: 2020-01-06, fact: admission.child-became-looked-after, legalStatus: C2}
                          - 2025-05-10 admission.child-ceased-to-be-looked-after
                          - {on: 2026-03-02, fact: leavingcare.accommodation-recorded, accommodation: a1,
                             basis: section-24b}
                          - {on: 2026-03-20, fact: leavingcare.pathway-plan-reviewed, accommodation: a1}
                        """);
        assertThat(housed.on("2026-04-29").clocks("pathway-review-28d"))
                .as("reviewed on the eighteenth day, which is too soon")
                .allSatisfy(clock -> assertThat(clock).doesNotStartWith("met"));
    }
}
