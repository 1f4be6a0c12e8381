package uk.carejourney.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.catalogue.England;
import uk.carejourney.clocks.Clock;
import uk.carejourney.clocks.ClockState;
import uk.carejourney.clocks.Clocks;
import uk.carejourney.clocks.Due;
import uk.carejourney.clocks.Responsible;
import uk.carejourney.journey.Subject;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rule.Reporting.Counts;
import uk.carejourney.rulebook.Rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a child's clocks add to the measures of the year to 31 March 2026. */
class CountingTest {

    private static final Subject ROBIN = Subject.child(new UUID(7, 7));
    private static final Period YEAR =
            new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));
    private static final Rulebook ENGLAND = England.rulebook();

    private static Rule counted(Counts counts) {
        return ENGLAND.all().stream()
                .filter(rule -> rule.reporting().isPresent())
                .filter(rule -> Counting.counts(rule) == counts)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}, due {1}: {3}")
    @CsvSource({
        "MET, 2025-04-01, 2025-03-20, IN_TIME",
        "MET, 2025-03-31, 2025-03-20, ''",
        "MET_LATE, 2026-03-31, 2026-04-20, LATE",
        "MET_LATE, 2026-04-01, 2026-04-20, ''",
        "OVERDUE, 2026-02-28, , NOT_DONE",
        "PENDING, 2026-03-31, , NOT_YET_DUE",
        "DUE_SOON, 2026-03-31, , NOT_YET_DUE",
        "DECLINED, 2025-12-25, , DECLINED",
        "EXEMPT, 2025-12-25, , EXEMPT",
        "NOT_ASSESSABLE, 2025-12-25, , NOT_ASSESSABLE",
        "LAPSED, 2025-12-25, , ''",
        "SUPERSEDED, 2025-12-25, , ''",
    })
    void a_duty_counts_in_the_period_it_is_due_in(
            ClockState state, LocalDate due, @Nullable LocalDate done, String outcome) {
        assertThat(outcomes(clock(counted(Counts.DUE_IN_PERIOD), state, due, done)))
                .isEqualTo(outcome.isEmpty() ? List.of() : List.of(Outcome.valueOf(outcome)));
    }

    @ParameterizedTest(name = "{0}, due {1}, done {2}: {3}")
    @CsvSource({
        "MET, 2026-04-20, 2026-03-31, IN_TIME",
        "MET, 2026-03-20, 2025-03-31, ''",
        "MET_LATE, 2025-03-20, 2025-04-01, LATE",
        "OVERDUE, 2025-12-25, , NOT_DONE",
        "OVERDUE, 2025-03-31, , ''",
    })
    void what_is_counted_when_met_counts_in_the_period_it_was_met_in(
            ClockState state, LocalDate due, @Nullable LocalDate done, String outcome) {
        assertThat(outcomes(clock(counted(Counts.MET_IN_PERIOD), state, due, done)))
                .isEqualTo(outcome.isEmpty() ? List.of() : List.of(Outcome.valueOf(outcome)));
    }

    @Test
    void a_child_of_the_cohort_counts_once_by_the_worst_of_its_year() {
        Rule rule = counted(Counts.CHILDREN_ON_31_MARCH);
        Clock running = clock(rule, ClockState.PENDING, LocalDate.of(2026, 9, 30), null);
        LocalDate may = LocalDate.of(2025, 5, 6);
        LocalDate october = LocalDate.of(2025, 10, 6);
        assertThat(outcomes(clock(rule, ClockState.MET, may, may), running))
                .containsExactly(Outcome.IN_TIME);
        assertThat(
                        outcomes(
                                clock(rule, ClockState.MET, may, may),
                                clock(rule, ClockState.MET_LATE, october, october.plusDays(9)),
                                running))
                .containsExactly(Outcome.LATE);
        assertThat(outcomes(clock(rule, ClockState.OVERDUE, october, null)))
                .containsExactly(Outcome.NOT_DONE);
    }

    @Test
    void a_child_that_left_before_31_march_is_of_no_cohort() {
        Rule rule = counted(Counts.CHILDREN_ON_31_MARCH);
        LocalDate may = LocalDate.of(2025, 5, 6);
        assertThat(outcomes(left(clock(rule, ClockState.MET, may, may)))).isEmpty();
        LocalDate before = LocalDate.of(2023, 5, 6);
        assertThat(outcomes(left(clock(rule, ClockState.MET, before, before)))).isEmpty();
    }

    @Test
    void a_duty_that_arises_once_and_was_done_in_an_earlier_year_counts_for_who_is_still_there() {
        Rule plan = rule("pathway-plan");
        LocalDate due = LocalDate.of(2023, 5, 6);
        assertThat(outcomes(clock(plan, ClockState.MET, due, due)))
                .containsExactly(Outcome.IN_TIME);
        assertThat(outcomes(clock(plan, ClockState.MET_LATE, due, due.plusDays(90))))
                .as("there is a plan on 31 March, however late it was made")
                .containsExactly(Outcome.IN_TIME);
        assertThat(outcomes(clock(plan, ClockState.OVERDUE, due, null)))
                .as("still owed from an earlier year")
                .containsExactly(Outcome.NOT_DONE);
        assertThat(outcomes(clock(plan, ClockState.DECLINED, due, null)))
                .containsExactly(Outcome.DECLINED);
    }

    @Test
    void what_is_counted_as_one_is_one_child_all_or_nothing() {
        LocalDate may = LocalDate.of(2025, 5, 6);
        LocalDate january = LocalDate.of(2026, 1, 6);
        Clock first = clock(rule("ni66.first"), ClockState.MET, may, may);
        Clock second = clock(rule("ni66.second"), ClockState.MET_LATE, january, january);
        Clock running =
                clock(rule("ni66.later"), ClockState.PENDING, LocalDate.of(2026, 7, 6), null);
        assertThat(Counting.of(ROBIN, clocks(first, second, running), YEAR))
                .extracting(Counted::rule, Counted::outcome)
                .containsExactly(tuple("ni66.first", Outcome.LATE));
    }

    private static Rule rule(String id) {
        return ENGLAND.rule(id).orElseThrow();
    }

    private static Clock left(Clock clock) {
        return new Clock(
                clock.key(),
                clock.rule(),
                clock.state(),
                clock.start(),
                clock.due(),
                clock.words(),
                clock.doneOn(),
                clock.closedOn(),
                clock.reason(),
                clock.severity(),
                clock.restsOn(),
                clock.next(),
                clock.responsible(),
                false);
    }

    @Test
    void a_cohort_of_31_march_is_told_for_years_that_end_there() {
        Rule rule = counted(Counts.CHILDREN_ON_31_MARCH);
        Period half = new Period(YEAR.first(), LocalDate.of(2025, 9, 30));
        assertThat(Counting.canTell(rule, YEAR)).isTrue();
        assertThat(Counting.canTell(rule, half)).isFalse();
        assertThat(Counting.canTell(counted(Counts.DUE_IN_PERIOD), half)).isTrue();
    }

    @Test
    void a_child_who_moved_team_counts_for_the_team_of_the_due_date_and_for_that_of_today() {
        assertThat(teams(clocks(overdue())))
                .containsExactly(tuple(Optional.of("North"), Optional.of("South")));
    }

    @Test
    void a_child_without_a_team_today_still_counts_for_the_team_of_the_due_date() {
        Clocks nobody = new Clocks(List.of(overdue()), Optional.empty(), Optional.empty());
        assertThat(teams(nobody)).containsExactly(tuple(Optional.of("North"), Optional.empty()));
        Responsible worker = new Responsible(Optional.of("worker-2"), Optional.empty());
        Clocks noTeam = new Clocks(List.of(overdue()), Optional.empty(), Optional.of(worker));
        assertThat(teams(noTeam)).containsExactly(tuple(Optional.of("North"), Optional.empty()));
    }

    private static List<Tuple> teams(Clocks clocks) {
        return Counting.of(ROBIN, clocks, YEAR).stream()
                .map(counted -> tuple(counted.team(), counted.teamAsOf()))
                .toList();
    }

    private static Clock overdue() {
        return clock(
                counted(Counts.DUE_IN_PERIOD), ClockState.OVERDUE, LocalDate.of(2025, 5, 6), null);
    }

    @Test
    void a_percentage_leaves_out_what_is_told_apart() {
        Tally tally =
                new Tally(
                        Map.of(
                                Outcome.IN_TIME, 2,
                                Outcome.LATE, 1,
                                Outcome.NOT_DONE, 3,
                                Outcome.DECLINED, 40,
                                Outcome.NOT_YET_DUE, 50));
        assertThat(tally.counted(Counts.DUE_IN_PERIOD)).isEqualTo(6);
        assertThat(tally.percent(Counts.DUE_IN_PERIOD)).contains(new BigDecimal("33.3"));
        assertThat(tally.percent(Counts.MET_IN_PERIOD)).contains(new BigDecimal("66.7"));
        assertThat(Tally.none().percent(Counts.DUE_IN_PERIOD)).isEmpty();
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2026, 3, 31), LocalDate.of(2025, 4, 1)))
                .hasMessageContaining("2025-04-01");
    }

    private static List<Outcome> outcomes(Clock... clocks) {
        return Counting.of(ROBIN, clocks(clocks), YEAR).stream().map(Counted::outcome).toList();
    }

    /** With North when each was due, and with South today. */
    private static Clocks clocks(Clock... clocks) {
        return new Clocks(
                Arrays.asList(clocks),
                Optional.empty(),
                Optional.of(new Responsible(Optional.of("worker-2"), Optional.of("South"))));
    }

    private static Clock clock(
            Rule rule, ClockState state, LocalDate due, @Nullable LocalDate done) {
        return new Clock(
                rule.id() + due,
                rule,
                state,
                due.minusDays(10),
                Optional.of(new Due(due, Optional.empty(), Optional.empty(), "")),
                Optional.empty(),
                Optional.ofNullable(done),
                Optional.empty(),
                Optional.empty(),
                rule.severity(),
                List.of(),
                Optional.empty(),
                Optional.of(new Responsible(Optional.of("worker-1"), Optional.of("North"))),
                true);
    }
}
