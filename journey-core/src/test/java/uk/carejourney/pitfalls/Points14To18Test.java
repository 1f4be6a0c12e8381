package uk.carejourney.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.rulebook.reading.ToldChild.given;
import static uk.carejourney.rulebook.reading.ToldChild.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.catalogue.England;
import uk.carejourney.measures.Counting;
import uk.carejourney.rulebook.LegalSource;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.reading.ToldChild;

import java.util.Set;

/** Points 14 to 18 of the 22 that implementers get wrong: other law, figures, leavers, expiries. */
class Points14To18Test {

    private static final String ADMITTED =
            """
              - {on: %s, fact: admission.child-became-looked-after, legalStatus: V2}
              - {on: %s, fact: placement.placement-started, placement: p1, type: U6, carer: the carer}
            """;

    private static final String APPROVED =
            """
              - {on: %s, fact: placement.connected-person-temporarily-approved, carer: the carer, placement: p1}
            """;

    @ParameterizedTest(name = "placed on {0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-04-15 | overdue, due 2020-04-22
                    2020-04-17 | exempt, due 2020-04-24
                    2020-09-18 | exempt, due 2020-09-25
                    2020-09-21 | overdue, due 2020-09-28
                    """)
    void point_14_from_24_april_to_25_september_2020_the_numbers_were_others(
            String placed, String clock) {
        assertThat(
                        given("facts:\n" + ADMITTED.formatted(placed, placed))
                                .on("2020-11-01")
                                .clocks("placement-plan-5wd"))
                .containsExactly(clock);
    }

    @ParameterizedTest(name = "approved on {0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2011-03-01 | overdue, due 2011-04-12
                    2020-01-02 | overdue, due 2020-04-23
                    2020-04-23 | exempt, due 2020-08-13
                    2020-04-24 | overdue, due 2020-10-09
                    2020-09-25 | overdue, due 2021-03-12
                    2020-09-26 | overdue, due 2021-01-16
                    """)
    void point_14_a_connected_person_approved_then_had_24_weeks(String approved, String clock) {
        ToldChild child =
                given(
                        "facts:\n"
                                + ADMITTED.formatted(approved, approved)
                                + APPROVED.formatted(approved));
        assertThat(child.on("2021-06-01").clocks("connected-person-16w")).containsExactly(clock);
    }

    @Test
    void point_15_no_number_of_wales_is_used() {
        assertThat(England.rulebook().sources())
                .extracting(LegalSource::address)
                .noneMatch(address -> address.contains("/wsi/"));
        ToldChild child =
                given(
                        "facts:\n"
                                + ADMITTED.formatted("2025-09-01", "2025-09-01")
                                + APPROVED.formatted("2025-09-01"));
        assertThat(child.clocks("connected-person-16w"))
                .as("16 weeks in England, 24 in Wales")
                .containsExactly("overdue, due 2025-12-22");
        assertThat(child.rules()).as("a Welsh duty").noneMatch(id -> id.contains("registration"));
    }

    @Test
    void point_16_reviews_and_protection_reviews_are_counted_by_child_all_or_nothing() {
        assertThat(
                        England.rulebook().all().stream()
                                .filter(rule ->
                                        Set.of("ni66", "cp-reviews-in-time")
                                                .contains(rule.timescale())))
                .hasSize(5)
                .allSatisfy(rule -> {
                    assertThat(Counting.counts(rule))
                            .isEqualTo(Rule.Reporting.Counts.CHILDREN_ON_31_MARCH);
                    assertThat(rule.countedAs()).isIn("ni66.first", "cp-reviews-in-time");
                });
    }

    @Test
    void point_17_who_leaves_before_the_due_date_is_lapsed_and_who_refuses_is_declined() {
        ToldChild left =
                given(
                        "facts:\n"
                                + ADMITTED.formatted("2026-03-02", "2026-03-02")
                                + """
                                  - {on: 2026-03-10, fact: placement.placement-ended, placement: p1}
                                  - 2026-03-10 admission.child-ceased-to-be-looked-after
                                  - {on: 2026-03-20, fact: review.review-held, review: r1}
                                """);
        assertThat(left.clocks("lac-review-first-20wd"))
                .as("held when it was no longer owed, it meets nothing")
                .containsExactly("lapsed, due 2026-03-30");
        assertThat(left.clocks("iha-20wd")).containsExactly("lapsed, due 2026-03-20");
        ToldChild refused =
                given(
                        "facts:\n"
                                + ADMITTED.formatted("2026-03-02", "2026-03-02")
                                + "  - {on: 2026-03-12, fact: health.health-assessment-declined,"
                                + " kind: initial, declinedBy: child}\n");
        assertThat(refused.clocks("iha-20wd")).containsExactly("declined, due 2026-03-30");
    }

    @Test
    void point_18_what_expires_expires_on_the_date_it_says_and_a_computed_date_is_the_check() {
        ToldChild child =
                given(
                        "facts:\n"
                                + ADMITTED.formatted("2025-09-01", "2025-09-01")
                                + """
                                  - {on: 2025-09-01, fact: placement.connected-person-temporarily-approved,
                                     carer: the carer, placement: p1, expiresOn: 2025-11-24}
                                  - {on: 2025-09-01, fact: court.deprivation-of-liberty-authorised, order: o1,
                                     expires: 2025-10-13}
                                  - {on: 2025-09-01, fact: court.order-made, order: o2,
                                     kind: secure-accommodation-order, expires: 2026-02-27}
                                """);
        assertThat(child.clocks("connected-person-16w")).containsExactly("overdue, due 2025-11-24");
        assertThat(child.clocks("dol-order-review")).containsExactly("overdue, due 2025-10-13");
        assertThat(child.clocks("secure-order-3m"))
                .as("an order cannot say more than the law allows")
                .containsExactly("overdue, due 2025-12-01");
    }
}
