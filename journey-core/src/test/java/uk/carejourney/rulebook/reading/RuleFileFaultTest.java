package uk.carejourney.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.rulebook.Rulebook;

import java.util.List;

/** What is not in the language stops the reading with file, line, rule and what to do. */
class RuleFileFaultTest {

    private static final String GOOD =
            """
            source: An Act
            address: https://example.org/act
            statuses:
              looked-after: {means: Looked after, is: looked after}
              young: {means: Young, age-until: 5}
            rules:
              - id: first
                title: First review
                citation: section 1
                force: law
                evidence: verified
                severity: S1
                for: [looked-after, not young]
                start: {begins: looked-after}
                exempt:
                  - event: {fact: review.challenge-raised, number: 1, each: challenge}
                    because: It was challenged
                  - event: {fact: missing.returned, following: missing.went-missing, same: episode}
                    because: The child was missing
                versions:
                  - {from: 2011-04-01, until: 2012-03-31, due: within 20 working days}
                  - {from: 2012-04-01, due: within 4 weeks}
                related: first
                worsens: [{at: 8 weeks, severity: S1}]
                stop: {fact: review.review-held, while: not young, where: {regime: looked-after}}
              - id: second
                title: Attendance
                citation: section 2
                force: local standard
                evidence: verified
                severity: S3
                versions:
                  - from: 2011-04-01
                    due:
                      share: education.attendance-recorded
                      parts: lateAfterRegister
                      whole: sessionsPossible
                      at-most: 10 percent
                      enough: 30
                      over: 6 weeks
              - id: third
                title: Days in a year
                citation: section 2
                force: local standard
                evidence: verified
                severity: S3
                versions: [{from: 2011-04-01, due: {time-in: young, at-most: 75 days, over: 12 months}}]
              - id: last
                title: Decision carried out
                citation: section 3
                force: local standard
                evidence: verified
                severity: S3
                for: everyone
                start: review.decision-recorded
                versions: [{from: 2011-04-01, due: by the date in dueOn}]
                stop: {fact: review.decision-completed, same: decision}
                exempt: none
            """;

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    review.review-held | review.review-hold | act.yaml line 25, rule first: no fact is called
                    regime: looked-after | regime: looked | 'looked' is not a code of review-regime
                    regime: looked-after | regimes: a | has no field 'regimes'. Its fields are
                    20 working days | 20 workdays | line 21, rule first: '20 workdays' is neither
                    not young | not old | no status is called 'old'. Define it under statuses:
                    until: 2012-03-31 | until: 2012-04-01 | this version overlaps the one before it
                    severity: S1 | severity: S9 | 'S9' is not a severity
                    force: law | force: statute | 'statute' is not a word of the language
                    title: First review | titel: a | 'titel' is not a word of the language here
                    age-until: 5 | of: young, first: 1 year | the status 'young' is defined by itself
                    each: challenge | each: chalenge | has no field 'chalenge'. Its fields are
                    same: episode | same: interview | has no field 'interview'. Its fields are
                    {begins: looked-after}| {begin: looked-after} | 'begin' is not a word of the language here
                    from: 2012-04-01 | from: 1 April | '1 April' is not a day. Write it as
                    id: first | id: first, second | is not an identifier
                    related: first | related: fifth | act.yaml line 23, rule first: no rule is called 'fifth'
                    at: 8 weeks | at: 8 wks | '8 wks' is not a length of time
                    at: 8 weeks | at: 8 weeks, after: 1 day | it becomes worse either after a time or at one
                    while: not young | while: not old | no status is called 'old'
                    10 percent | 100 percent | '100 percent' is not a part of 100
                    at-most: 75 days | at-most: 11 weeks | time adds up in hours or days. Write 72 hours or
                    date in dueOn | date in dueBy | rule last: no fact there has a field 'dueBy'
                    same: decision | same: decisions | rule last: no fact there has a field 'decisions'
                    same: decision | same: {evidence: evidence} | rule last: no fact there has a field 'evidence'
                    for: everyone | for: nobody | no status is called 'nobody'
                    exempt: none | exempt: no | names with values are expected here
                    lateAfterRegister | school | 'school' is not a whole number
                    """)
    void what_the_language_does_not_know_is_told_with_its_place(
            String good, String bad, String fault) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(RuleFileFault.class)
                .hasMessageContaining(fault);
    }

    @Test
    void the_file_they_are_made_from_is_good() {
        assertThat(read(GOOD).rules()).containsOnlyKeys("first", "second", "third", "last");
    }

    private static Rulebook read(String yaml) {
        return RulebookReader.read(Facts.CATALOGUE, List.of(new RuleFile("act", yaml)));
    }
}
