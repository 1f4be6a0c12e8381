package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.RuleWords;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.reading.RuleFile;
import uk.carejourney.rulebook.reading.RulebookReader;

import java.util.List;

/** Constructs of the rule language, each in a rule with its own worked examples. */
class RuleConstructsTest {

    private static final String RULE =
            """
            source: An Act
            address: https://example.org/act
            statuses:
              looked-after: {means: Looked after, is: looked after}
              with-one-carer: {means: With one carer, is: with one carer}
              once-looked-after: {means: Ever looked after, from: {begins: looked-after}}
              aged-four: {means: Four years old, age-from: 4, age-until: 5}
            rules:
              - id: one
                title: One
                citation: section 1
                force: law
                evidence: verified
                severity: S3
            """;

    private static Rule check(String yaml) {
        Rulebook rulebook =
                RulebookReader.read(
                        Facts.CATALOGUE, List.of(new RuleFile("act", RULE + yaml.indent(4))));
        Rule rule = rulebook.rule("one").orElseThrow();
        assertThat(rule.examples()).isNotEmpty();
        rule.examples()
                .forEach(example ->
                        assertThat(ExampleRun.faults(rulebook, rule, example))
                                .as(example.shows())
                                .isEmpty());
        return rule;
    }

    @Test
    void a_number_is_counted_for_each_thing_apart() {
        Rule rule =
                check(
                        """
                        start: {fact: review.review-adjourned, number: 1, each: review}
                        versions: [{from: 2011-04-01, due: within 20 days}]
                        stop: {fact: review.review-completed, same: review}
                        examples:
                          - shows: The first adjournment of each review
                            facts:
                              - {on: 2026-03-02, fact: review.review-adjourned, review: r1}
                              - {on: 2026-03-09, fact: review.review-adjourned, review: r1}
                              - {on: 2026-03-10, fact: review.review-adjourned, review: r2}
                            as-of: 2026-03-23
                            clocks: ['overdue, due 2026-03-22', 'pending, due 2026-03-30']
                        """);
        assertThat(RuleWords.event(rule.start().orElseThrow())).endsWith("for each review");
    }

    @Test
    void an_event_may_count_only_where_it_follows_another_of_the_same_thing() {
        Rule rule =
                check(
                        """
                        start:
                          fact: missing.returned
                          following: {fact: missing.went-missing, where: {kind: M}}
                          same: episode
                        versions: [{from: 2011-04-01, due: within 72 hours}]
                        stop: {fact: missing.return-interview-held, same: {episodes: episode}}
                        examples:
                          - shows: A child away without authorisation was never missing
                            facts:
                              - {on: 2026-03-02 10:00, fact: missing.went-missing, episode: e1, kind: A}
                              - {on: 2026-03-02 12:00, fact: missing.went-missing, episode: e2, kind: M}
                              - {on: 2026-03-02 20:00, fact: missing.returned, episode: e1}
                              - {on: 2026-03-02 21:00, fact: missing.returned, episode: e2}
                            as-of: 2026-03-03
                            clocks: ['pending, due 2026-03-05 21:00']
                        """);
        assertThat(RuleWords.event(rule.start().orElseThrow())).contains("following");
    }

    @Test
    void a_date_the_starting_fact_gives_may_be_what_meets_it() {
        check(
                """
                start: voice.complaint-panel-held
                versions: [{from: 2011-04-01, due: within 5 working days}]
                stop: {fact: voice.complaint-panel-held, day: findingsSentOn, same: complaint}
                examples:
                  - shows: Sent the same day
                    facts: [{on: 2026-03-02, fact: voice.complaint-panel-held, findingsSentOn: 2026-03-02}]
                    as-of: 2026-03-20
                    clocks: ['met, due 2026-03-09']
                  - shows: Sent too late
                    facts: [{on: 2026-03-02, fact: voice.complaint-panel-held, findingsSentOn: 2026-03-10}]
                    as-of: 2026-03-20
                    clocks: ['met late, due 2026-03-09']
                  - shows: Not sent
                    facts: [{on: 2026-03-02, fact: voice.complaint-panel-held, complaint: c1}]
                    as-of: 2026-03-20
                    clocks: ['overdue, due 2026-03-09']
                """);
    }

    @Test
    void a_second_test_beginning_with_the_start_looks_at_the_last_day_of_the_year() {
        check(
                """
                for: looked-after
                when: {after: 12 months beginning with it, for: aged-four}
                start: {every: 04-01}
                versions: [{from: 2011-04-01, due: within 12 months beginning with it}]
                stop: health.development-check-completed
                examples:
                  - shows: Five on 1 April, so still four on 31 March
                    born: 2021-04-01
                    facts: [{on: 2025-01-06, fact: admission.child-became-looked-after, legalStatus: C2}]
                    as-of: 2025-06-01
                    clocks: ['pending, due 2026-03-31']
                  - shows: Five on 31 March of a leap year
                    born: 2019-03-31
                    facts: [{on: 2023-01-06, fact: admission.child-became-looked-after, legalStatus: C2}]
                    as-of: 2023-06-01
                    clocks: []
                """);
    }

    @Test
    void not_before_a_birthday_waits_for_the_birthday_of_a_child_born_on_a_leap_day() {
        Rule rule =
                check(
                        """
                        for: once-looked-after
                        start: {begins: once-looked-after}
                        versions: [{from: 1991-10-14, due: {not-before-the: {birthday: 75}}}]
                        examples:
                          - shows: 1 March 2087, long after care ended
                            born: 2012-02-29
                            facts:
                              - {on: 2025-01-06, fact: admission.child-became-looked-after, legalStatus: C2}
                              - 2025-03-02 admission.child-ceased-to-be-looked-after
                            as-of: 2026-03-01
                            clocks: ['pending, due 2087-03-01']
                          - shows: Who was never looked after has no such clock
                            born: 2012-02-29
                            facts: [2025-03-02 frontdoor.referral-received]
                            as-of: 2026-03-01
                            clocks: []
                        """);
        assertThat(RuleWords.deadline(rule.versions().getFirst().due()))
                .isEqualTo("not before the day of birthday 75");
    }

    @Test
    void what_follows_the_end_of_a_wait_does_not_break_it() {
        check(
                """
                for: looked-after
                start: {begins: looked-after}
                versions: [{from: 1991-10-14, due: not before 24 months}]
                stop: placement.placement-started
                examples:
                  - shows: Placed again in a later time in care
                    facts:
                      - {on: 2024-01-08, fact: admission.child-became-looked-after, legalStatus: C2}
                      - 2024-06-03 admission.child-ceased-to-be-looked-after
                      - {on: 2025-01-06, fact: admission.child-became-looked-after, legalStatus: C2}
                      - {on: 2025-01-06, fact: placement.placement-started, placement: p2}
                    as-of: 2025-03-01
                    clocks: ['lapsed, due 2026-01-08', 'overdue, due 2027-01-06']
                """);
    }

    @Test
    void stretches_are_counted_by_carer_and_the_one_open_at_the_beginning_counts() {
        Rule rule =
                check(
                        """
                        for: looked-after
                        versions:
                          - from: 2008-04-01
                            due: {stretches-of: with-one-carer, fewer-than: 3, over: 12 months}
                        examples:
                          - shows: A hospital stay, a change of status and a move within the home make no move
                            facts:
                              - {on: 2024-01-08, fact: admission.child-became-looked-after, legalStatus: C2}
                              - {on: 2024-01-08, fact: placement.placement-started, placement: p1, type: U6,
                                 carer: the carer}
                              - {on: 2025-05-05, fact: placement.placement-ended, placement: p1}
                              - {on: 2025-05-05, fact: placement.placement-started, placement: p2, type: T1}
                              - {on: 2025-05-12, fact: placement.placement-ended, placement: p2}
                              - {on: 2025-05-12, fact: placement.placement-started, placement: p3, type: U6,
                                 carer: the carer}
                              - {on: 2025-07-07, fact: placement.placement-ended, placement: p3, reason: PLACE}
                              - {on: 2025-07-07, fact: placement.placement-started, placement: p4, type: U4}
                              - {on: 2025-09-08, fact: placement.placement-ended, placement: p4}
                              - {on: 2025-09-08, fact: placement.placement-started, placement: p5, type: K2,
                                 home: the home}
                            as-of: 2026-03-31
                            clocks: [{clock: pending, words: 2 in the 12 months}]
                          - shows: Back with the first carer is a third
                            facts: &three
                              - {on: 2024-01-08, fact: admission.child-became-looked-after, legalStatus: C2}
                              - {on: 2024-01-08, fact: placement.placement-started, placement: p1, type: U6,
                                 carer: the carer}
                              - {on: 2025-04-02, fact: placement.placement-ended, placement: p1}
                              - {on: 2025-04-02, fact: placement.placement-started, placement: p2, type: U6}
                              - {on: 2025-09-08, fact: placement.placement-ended, placement: p2}
                              - {on: 2025-09-08, fact: placement.placement-started, placement: p3, type: U6,
                                 carer: the carer}
                            as-of: 2026-03-31
                            clocks: [{clock: overdue, words: 3 in the 12 months}]
                          - shows: The first was over before the year began
                            facts: *three
                            as-of: 2026-04-02
                            clocks: [{clock: pending, words: 2 in the 12 months}]
                          - shows: A new episode with the same carer, as the return codes it
                            facts:
                              - {on: 2025-06-02, fact: admission.child-became-looked-after, legalStatus: C2}
                              - {on: 2025-06-02, fact: placement.placement-started, placement: p1, type: U6}
                              - {on: 2025-09-08, fact: placement.placement-ended, placement: p1}
                              - {on: 2025-09-08, fact: placement.placement-started, placement: p2, type: U4}
                              - {on: 2025-09-08, fact: admission.episode-started, episode: e2, reason: T,
                                 placement: p2}
                            as-of: 2026-03-31
                            clocks: [{clock: pending, words: 1 in the 12 months}]
                        """);
        assertThat(RuleWords.deadline(rule.versions().getFirst().due()))
                .isEqualTo("fewer than 3 stretches of with-one-carer in any 12 months");
    }
}
