package uk.carejourney.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.rulebook.reading.ToldChild.given;

import org.junit.jupiter.api.Test;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.calendar.Counted;
import uk.carejourney.calendar.Holiday;
import uk.carejourney.calendar.Holidays;
import uk.carejourney.rulebook.reading.ToldChild;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Points 19 to 22 of the 22 that implementers get wrong: sums, calendars, hours and short stays.
 */
class Points19To22Test {

    @Test
    void point_19_a_child_is_eligible_on_the_91st_day_without_short_breaks_and_with_time_at_16() {
        ToldChild sixteen =
                given(
                        """
                        born: 2010-01-15
                        facts:
                          - {on: 2026-03-02, fact: admission.child-became-looked-after, legalStatus: V2}
                        """);
        assertThat(sixteen.on("2026-05-30").clocks("pathway-assessment-eligible-3m")).isEmpty();
        assertThat(sixteen.on("2026-06-01").clocks("pathway-assessment-eligible-3m"))
                .as("31 May is the 91st day, and the three months start there")
                .containsExactly("pending, due 2026-08-31");
        ToldChild fifteen =
                given(
                        """
                        born: 2010-06-15
                        facts:
                          - {on: 2025-03-03, fact: admission.child-became-looked-after, legalStatus: V2}
                          - 2026-03-02 admission.child-ceased-to-be-looked-after
                        """);
        assertThat(fifteen.clocks("pathway-assessment-eligible-3m"))
                .as("a year in care, and none of it at 16")
                .isEmpty();
        ToldChild breaks =
                given(
                        """
                        born: 2010-01-15
                        facts:
                          - {on: 2025-03-03, fact: admission.child-became-looked-after, legalStatus: V4}
                        """);
        assertThat(breaks.clocks("pathway-assessment-eligible-3m")).isEmpty();
    }

    @Test
    void point_20_a_holiday_proclaimed_days_ahead_moves_a_clock_that_is_running() {
        ToldChild child =
                given(
                                """
                                facts:
                                  - {on: 2022-09-09, fact: protection.section-47-enquiry-started, enquiry: e1}
                                """)
                        .on("2022-09-12");
        LocalDate funeral = LocalDate.of(2022, 9, 19);
        Holidays known = Holidays.englandAndWales();
        List<Holiday> before =
                known.days().entrySet().stream()
                        .filter(day -> !day.getKey().equals(funeral))
                        .map(day -> new Holiday(day.getKey(), day.getValue()))
                        .toList();
        Calendar then =
                new Calendar(Holidays.of(known.from(), known.until(), before), Optional.empty());
        assertThat(then.workingDaysAfter(LocalDate.of(2022, 9, 9), 15))
                .isEqualTo(Counted.on(LocalDate.of(2022, 9, 30)));
        assertThat(child.clocks("s47-to-icpc-15wd")).containsExactly("pending, due 2022-10-03");
    }

    @Test
    void point_21_an_hour_is_missing_and_the_interview_has_72_elapsed_hours() {
        ToldChild child =
                given(
                                """
                                facts:
                                  - {on: 2025-01-06, fact: admission.child-became-looked-after, legalStatus: C2}
                                  - {on: 2026-03-27 17:30, fact: missing.went-missing, episode: e1, kind: M}
                                  - {on: 2026-03-27 18:30, fact: missing.returned, episode: e1,
                                     backAt: '2026-03-28T09:00:00Z'}
                                """)
                        .on("2026-04-01");
        assertThat(child.clocks("missing-definitions")).hasSize(1);
        assertThat(child.list("rhi-72h"))
                .as("from being found, over the weekend in which the clocks go forward")
                .singleElement()
                .satisfies(clock ->
                        assertThat(clock.due().orElseThrow().moment())
                                .contains(Instant.parse("2026-03-30T18:30:00Z")));
        ToldChild away =
                given(
                                """
                                facts:
                                  - {on: 2026-03-02 17:30, fact: missing.went-missing, episode: e1, kind: A}
                                  - {on: 2026-03-02 18:30, fact: missing.returned, episode: e1,
                                     backAt: '2026-03-03T09:00:00Z'}
                                """)
                        .on("2026-03-10");
        assertThat(away.list("rhi-72h.away"))
                .as("away ends with the return to where the child lives")
                .singleElement()
                .satisfies(clock ->
                        assertThat(clock.due().orElseThrow().moment())
                                .contains(Instant.parse("2026-03-06T09:00:00Z")));
    }

    @Test
    void point_22_a_stay_of_less_than_a_day_starts_no_clock_of_a_looked_after_child() {
        ToldChild child =
                given(
                                """
                                born: 2015-05-10
                                facts:
                                  - {on: 2026-03-02 20:00, fact: admission.child-became-looked-after, legalStatus: V2}
                                  - {on: 2026-03-02 20:00, fact: placement.placement-started, placement: p1, type: U6}
                                  - {on: 2026-03-03 10:00, fact: placement.placement-ended, placement: p1}
                                  - {on: 2026-03-03 10:00, fact: admission.child-ceased-to-be-looked-after}
                                """)
                        .on("2026-06-01");
        assertThat(child.rules())
                .as("the record of any stay is kept")
                .containsExactly("retention-lac-75y");
    }
}
