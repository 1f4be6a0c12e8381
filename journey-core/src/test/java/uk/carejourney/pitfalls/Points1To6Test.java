package uk.carejourney.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.rulebook.reading.ToldChild.given;
import static uk.carejourney.rulebook.reading.ToldChild.rule;

import org.junit.jupiter.api.Test;

import uk.carejourney.rulebook.Rule.Force;
import uk.carejourney.rulebook.reading.ToldChild;

/**
 * Points 1 to 6 of the 22 that implementers get wrong: reviews, visits and what a move restarts.
 */
class Points1To6Test {

    @Test
    void point_1_a_first_review_has_20_working_days_and_a_first_adoption_review_4_calendar_weeks() {
        ToldChild child =
                given(
                        """
                        facts:
                          - {on: 2026-03-16, fact: admission.child-became-looked-after, legalStatus: V2}
                          - {on: 2026-03-16, fact: placement.placement-started, placement: p1, type: U6}
                          - {on: 2026-04-01, fact: placement.placement-ended, placement: p1}
                          - {on: 2026-04-01, fact: placement.placement-started, placement: p2, type: A3}
                        """);
        assertThat(child.on("2026-03-31").clocks("lac-review-first-20wd"))
                .containsExactly("pending, due 2026-04-15");
        assertThat(child.on("2026-05-01").clocks("lac-review-first-20wd"))
                .containsExactly("superseded, due 2026-04-15");
        assertThat(child.on("2026-05-01").clocks("adoption-review-placed-4w"))
                .containsExactly("overdue, due 2026-04-29");
    }

    @Test
    void point_2_an_interval_runs_from_the_last_that_took_place_and_never_from_a_due_date() {
        String reviewed =
                """
                facts:
                  - {on: 2026-03-16, fact: admission.child-became-looked-after, legalStatus: V2}
                  - {on: %s, fact: review.review-held, review: r1}
                """;
        ToldChild late = given(reviewed.formatted("2026-05-05"));
        assertThat(late.clocks("lac-review-first-20wd"))
                .containsExactly("met late, due 2026-04-15");
        assertThat(late.on("2026-07-01").clocks("lac-review-second-3m"))
                .containsExactly("pending, due 2026-08-05");
        ToldChild early = given(reviewed.formatted("2026-03-20"));
        assertThat(early.clocks("lac-review-first-20wd")).containsExactly("met, due 2026-04-15");
        assertThat(early.on("2026-05-01").clocks("lac-review-second-3m"))
                .containsExactly("pending, due 2026-06-20");
    }

    @Test
    void point_3_the_interval_of_visits_changes_in_mid_placement_with_review_and_approval() {
        ToldChild child =
                given(
                                """
                                facts:
                                  - {on: 2026-01-05, fact: admission.child-became-looked-after, legalStatus: V2}
                                  - {on: 2026-01-05, fact: placement.placement-started, placement: p1, type: U3,
                                     carer: the carer}
                                  - {on: 2026-01-05, fact: placement.connected-person-temporarily-approved,
                                     carer: the carer, placement: p1}
                                  - {on: 2026-01-12, fact: visit.statutory-visit-held, seen: yes}
                                  - {on: 2026-01-15, fact: review.review-held, review: r1}
                                  - {on: 2026-01-19, fact: visit.statutory-visit-held, seen: yes}
                                  - {on: 2026-02-02, in: carer, fact: carer.foster-carer-approved}
                                  - {on: 2026-02-12, fact: visit.statutory-visit-held, seen: yes}
                                """)
                        .on("2026-03-01");
        assertThat(child.clocks("lac-visit-connected-person"))
                .as("weekly, until the first review of the case")
                .containsExactly("met, due 2026-01-12", "superseded, due 2026-01-19");
        assertThat(child.clocks("lac-visit-connected-person.reviewed"))
                .as("every four weeks, until the carer is approved")
                .containsExactly("met, due 2026-02-09", "superseded, due 2026-02-16");
        assertThat(child.clocks("lac-visit-year1-6w"))
                .as("then every six")
                .containsExactly("met, due 2026-03-02", "pending, due 2026-03-26");
    }

    @Test
    void point_3_a_change_of_regime_counts_from_the_last_visit_though_nobody_visits_again() {
        ToldChild child =
                given(
                                """
                                facts:
                                  - {on: 2026-01-05, fact: admission.child-became-looked-after, legalStatus: V2}
                                  - {on: 2026-01-05, fact: placement.placement-started, placement: p1, type: U3,
                                     carer: the carer}
                                  - {on: 2026-01-05, fact: placement.connected-person-temporarily-approved,
                                     carer: the carer, placement: p1}
                                  - {on: 2026-01-12, fact: visit.statutory-visit-held, seen: yes}
                                  - {on: 2026-01-15, fact: review.review-held, review: r1}
                                """)
                        .on("2026-04-20");
        assertThat(child.clocks("lac-visit-connected-person.reviewed"))
                .containsExactly("overdue, due 2026-02-09");
    }

    @Test
    void point_3_the_weekly_visits_end_with_the_first_review_of_the_case_though_before_the_move() {
        ToldChild child =
                given(
                                """
                                facts:
                                  - {on: 2026-01-05, fact: admission.child-became-looked-after, legalStatus: V2}
                                  - {on: 2026-01-05, fact: placement.placement-started, placement: p1, type: U6}
                                  - {on: 2026-01-26, fact: review.review-held, review: r1}
                                  - {on: 2026-02-02, fact: placement.placement-ended, placement: p1}
                                  - {on: 2026-02-02, fact: placement.placement-started, placement: p2, type: U3,
                                     carer: the carer}
                                  - {on: 2026-02-02, fact: placement.connected-person-temporarily-approved,
                                     carer: the carer, placement: p2}
                                """)
                        .on("2026-02-20");
        assertThat(child.clocks("lac-visit-connected-person")).isEmpty();
        assertThat(child.clocks("lac-visit-connected-person.reviewed"))
                .containsExactly("pending, due 2026-03-02");
    }

    @Test
    void point_3_after_the_first_anniversary_and_consent_a_long_term_child_is_seen_six_monthly() {
        ToldChild child =
                given(
                                """
                                facts:
                                  - {on: 2024-11-04, fact: admission.child-became-looked-after, legalStatus: C2}
                                  - {on: 2024-11-04, fact: placement.placement-started, placement: p1, type: U4}
                                  - {on: 2025-10-20, fact: visit.statutory-visit-held, seen: yes}
                                  - {on: 2025-11-10, fact: visit.statutory-visit-held, seen: yes}
                                  - {on: 2026-01-05, fact: visit.visit-interval-agreed, placement: p1,
                                     regime: long-term-foster, childUnderstands: yes, childAgrees: yes}
                                  - {on: 2026-01-05, fact: visit.statutory-visit-held, seen: yes}
                                """)
                        .on("2026-02-20");
        assertThat(child.clocks("lac-visit-later.meant-to-last"))
                .contains("met, due 2026-02-10")
                .doesNotContain("pending, due 2026-04-05");
        assertThat(child.clocks("lac-visit-long-term-foster-6m"))
                .containsExactly("pending, due 2026-07-05");
    }

    @Test
    void point_4_a_care_order_made_at_home_restarts_visits_within_a_week_of_the_order() {
        ToldChild child =
                given(
                        """
                        facts:
                          - {on: 2026-01-05, fact: admission.child-became-looked-after, legalStatus: C1}
                          - {on: 2026-01-05, fact: placement.placement-started, placement: p1, type: P1}
                          - {on: 2026-04-27, fact: visit.statutory-visit-held, seen: yes}
                          - {on: 2026-04-28, fact: admission.legal-status-changed, legalStatus: C2}
                        """);
        assertThat(child.on("2026-05-06").clocks("lac-visit-care-order-parent"))
                .containsExactly("overdue, due 2026-05-05");
    }

    @Test
    void point_5_a_move_restarts_placement_plan_notices_and_first_visit_but_no_duty_of_admission() {
        ToldChild child =
                given(
                                """
                                facts:
                                  - {on: 2026-03-02, fact: admission.child-became-looked-after, legalStatus: V2}
                                  - {on: 2026-03-02, fact: placement.placement-started, placement: p1, type: U6}
                                  - {on: 2026-03-09, fact: placement.placement-ended, placement: p1}
                                  - {on: 2026-03-09, fact: placement.placement-started, placement: p2, type: U6}
                                """)
                        .on("2026-05-20");
        assertThat(child.clocks("placement-plan-5wd"))
                .containsExactly("lapsed, due 2026-03-09", "overdue, due 2026-03-16");
        assertThat(child.clocks("placement-notify-5wd"))
                .containsExactly("lapsed, due 2026-03-09", "overdue, due 2026-03-16");
        assertThat(child.clocks("lac-visit-first-1w"))
                .containsExactly("lapsed, due 2026-03-09", "overdue, due 2026-03-16");
        assertThat(child.clocks("care-plan-10wd")).containsExactly("overdue, due 2026-03-16");
        assertThat(child.clocks("iha-20wd")).containsExactly("overdue, due 2026-03-30");
        assertThat(child.clocks("lac-review-first-20wd"))
                .containsExactly("overdue, due 2026-03-30");
        assertThat(child.clocks("iro-appoint")).hasSize(1);
    }

    @Test
    void
            point_6_a_personal_adviser_visits_every_two_months_where_the_council_houses_and_only_there() {
        String home =
                """
                born: 2007-05-10
                facts:
                  - {on: 2020-01-06, fact: admission.child-became-looked-after, legalStatus: C2}
                  - 2025-05-10 admission.child-ceased-to-be-looked-after
                  - {on: 2025-12-01, fact: leavingcare.accommodation-recorded, accommodation: a1, basis: %s}
                  - {on: 2025-12-31, fact: leavingcare.personal-adviser-visited, accommodation: a1, seen: yes}
                """;
        ToldChild housed = given(home.formatted("section-24b")).on("2026-02-26");
        assertThat(housed.clocks("pa-visit-2m")).containsExactly("due soon, due 2026-02-28");
        assertThat(given(home.formatted("own-tenancy")).clocks("pa-visit-2m")).isEmpty();
        assertThat(housed.clocks("keep-in-touch-8w")).contains("overdue, due 2026-02-25");
        assertThat(rule("pa-visit-2m").force()).isEqualTo(Force.LAW);
        assertThat(rule("keep-in-touch-8w").parameters())
                .extracting(one -> one.usual().toString())
                .containsExactly("8 weeks");
    }
}
