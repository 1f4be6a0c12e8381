package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.rulebook.Example;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.reading.RuleFile;
import uk.carejourney.rulebook.reading.RuleFileFault;
import uk.carejourney.rulebook.reading.RulebookReader;

import java.util.ArrayList;
import java.util.List;

/** What words of the rule language mean, each in a rule small enough to read. */
class RuleLanguageTest {

    /** What of the examples is not so; every rule here has one. */
    private static List<String> faults(String statuses, String rule) {
        String file =
                """
                source: An Act
                address: https://example.org/act
                statuses:
                  looked-after: {means: Looked after, is: looked after}
                %srules:
                  - id: rule
                    title: A rule
                    citation: section 1
                    force: law
                    evidence: verified
                    severity: S1
                %s\
                """
                        .formatted(statuses.indent(2), rule.indent(4));
        Rulebook rulebook =
                RulebookReader.read(Facts.CATALOGUE, List.of(new RuleFile("act", file)));
        List<String> faults = new ArrayList<>();
        for (Rule one : rulebook.all()) {
            assertThat(one.examples()).isNotEmpty();
            for (Example example : one.examples()) {
                faults.addAll(ExampleRun.faults(rulebook, one, example));
            }
        }
        return faults;
    }

    @Test
    void of_two_on_one_day_that_both_start_and_stop_a_duty_one_meets_the_other_and_one_is_open() {
        assertThat(
                        faults(
                                "",
                                """
                                start: {any: &both [leavingcare.kept-in-touch, leavingcare.personal-adviser-visited]}
                                versions: [{from: 2011-04-01, due: within 8 weeks}]
                                stop: {any: *both}
                                examples:
                                  - shows: A visit recorded as contact too
                                    facts:
                                      - {on: 2025-12-31, fact: leavingcare.kept-in-touch, twoWay: yes}
                                      - {on: 2025-12-31, fact: leavingcare.personal-adviser-visited, seen: yes}
                                    as-of: 2026-02-26
                                    clocks: ['met, due 2026-02-25', 'overdue, due 2026-02-25']
                                """))
                .isEmpty();
    }

    @Test
    void what_adds_up_counts_its_first_day_and_every_stay() {
        assertThat(
                        faults(
                                """
                                long-enough: {means: Ten days in care, of: looked-after, adds-up-to: 10 days}
                                """,
                                """
                                start: {begins: long-enough}
                                versions: [{from: 2011-04-01, due: within 1 week}]
                                stop: review.review-held
                                examples:
                                  - shows: Six days, and then the fourth of another stay
                                    facts:
                                      - 2026-03-02 admission.child-became-looked-after
                                      - 2026-03-08 admission.child-ceased-to-be-looked-after
                                      - 2026-05-04 admission.child-became-looked-after
                                    as-of: 2026-06-01
                                    clocks: ['overdue, due 2026-05-14']
                                  - shows: Nine days, and no tenth
                                    facts:
                                      - 2026-03-02 admission.child-became-looked-after
                                      - 2026-03-11 admission.child-ceased-to-be-looked-after
                                    as-of: 2026-06-01
                                    clocks: []
                                """))
                .isEmpty();
    }

    @Test
    void months_cannot_add_up() {
        assertThatThrownBy(() ->
                        faults(
                                "long: {means: Long, of: looked-after, adds-up-to: 3"
                                        + " months}\n",
                                ""))
                .isInstanceOf(RuleFileFault.class)
                .hasMessageContaining("'3 months' cannot add up")
                .hasMessageContaining("Write 13 weeks");
    }

    @Test
    void only_the_period_of_care_in_which_or_on_the_end_of_which_it_happened() {
        assertThat(
                        faults(
                                """
                                ended-in-adoption:
                                  means: Care that ended in adoption
                                  of: looked-after
                                  in-which: {fact: court.order-made, where: {kind: adoption-order}}
                                """,
                                """
                                start: {begins: ended-in-adoption}
                                for: ended-in-adoption
                                versions: [{from: 2011-04-01, due: within 1 week}]
                                stop: adoption.placed-for-adoption
                                examples:
                                  - shows: The second of two periods of care
                                    facts:
                                      - 2024-03-04 admission.child-became-looked-after
                                      - 2024-06-03 admission.child-ceased-to-be-looked-after
                                      - 2025-03-03 admission.child-became-looked-after
                                      - 2025-03-10 adoption.placed-for-adoption
                                      - {on: 2026-02-02, fact: court.order-made, order: o1, kind: adoption-order}
                                      - 2026-02-02 admission.child-ceased-to-be-looked-after
                                    as-of: 2026-06-01
                                    clocks: ['met, due 2025-03-10']
                                """))
                .isEmpty();
    }

    @Test
    void each_new_home_is_a_stretch_of_its_own_and_the_same_told_again_is_not() {
        assertThat(
                        faults(
                                """
                                housed:
                                  means: Housed by the council
                                  last: leavingcare.accommodation-recorded
                                  says: {basis: section-24b}
                                  each: accommodation
                                """,
                                """
                                start: {begins: housed}
                                for: housed
                                versions: [{from: 2011-04-01, due: within 7 days}]
                                stop: leavingcare.personal-adviser-visited
                                examples:
                                  - shows: Told again, moved, moved to nobody knows where, moved out
                                    facts:
                                      - {on: 2026-03-02, fact: leavingcare.accommodation-recorded,
                                         accommodation: a1, basis: section-24b}
                                      - {on: 2026-03-04, fact: leavingcare.accommodation-recorded,
                                         accommodation: a1, basis: section-24b}
                                      - {on: 2026-03-20, fact: leavingcare.accommodation-recorded,
                                         accommodation: a2, basis: section-24b}
                                      - {on: 2026-03-23, fact: leavingcare.accommodation-recorded, basis: section-24b}
                                      - {on: 2026-03-25, fact: leavingcare.accommodation-recorded, basis: own-tenancy}
                                    as-of: 2026-06-01
                                    clocks: ['overdue, due 2026-03-09', 'lapsed, due 2026-03-27',
                                              'lapsed, due 2026-03-30']
                                """))
                .isEmpty();
    }

    @Test
    void a_birthday_that_can_be_foreseen_has_its_clock_ahead_of_it() {
        assertThat(
                        faults(
                                "",
                                """
                                start: {birthday: 19}
                                ahead: 3 months
                                versions: [{from: 2011-04-01, due: within 1 month}]
                                stop: {fact: leavingcare.in-touch-status-recorded, early: 3 months}
                                warning: 1 month
                                examples:
                                  - shows: The day before
                                    born: 2007-05-31
                                    facts: []
                                    as-of: 2026-02-27
                                    clocks: []
                                  - shows: The first day
                                    born: 2007-05-31
                                    facts: []
                                    as-of: 2026-02-28
                                    clocks: ['pending, due 2026-06-30']
                                  - shows: Done before the birthday
                                    born: 2007-05-31
                                    facts: [2026-03-02 leavingcare.in-touch-status-recorded]
                                    as-of: 2026-03-10
                                    clocks: ['met, due 2026-06-30']
                                """))
                .isEmpty();
    }
}
