package uk.carejourney.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Period;
import uk.carejourney.measures.Tally;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class SuppressionTest {

    private final Suppression due =
            new Suppression(new SmallNumbers(SmallNumbers.USUAL), Counts.DUE_IN_PERIOD);

    @Test
    void a_small_number_takes_the_next_smallest_team_with_it() {
        assertThat(declined(3, 40, 9, 0)).isEqualTo("c 40 c 0");
    }

    @Test
    void two_teams_of_one_child_each_are_not_left_to_be_counted() {
        assertThat(declined(1, 1, 40, 50)).isEqualTo("c c c 50");
    }

    @Test
    void zero_is_told_unless_nothing_else_can_hide_who_there_is() {
        assertThat(declined(0, 0, 12)).isEqualTo("0 0 12");
        assertThat(declined(2, 2, 2, 0)).isEqualTo("c c c c");
    }

    @Test
    void what_is_small_over_everyone_is_told_of_no_team() {
        assertThat(declined(3, 0)).isEqualTo("c c");
    }

    @Test
    void a_share_is_kept_back_with_its_numbers_where_few_were_missed() {
        Released few = due.all(row(96, 3, 1));
        assertThat(few.hidesShare()).isTrue();
        assertThat(few.counted(Counts.DUE_IN_PERIOD)).isEmpty();
        assertThat(few.percent(Counts.DUE_IN_PERIOD)).isEmpty();
    }

    @Test
    void a_share_is_told_while_how_the_missed_were_missed_is_not() {
        Released row = due.all(row(90, 3, 7));
        assertThat(row.percent(Counts.DUE_IN_PERIOD))
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("90"));
        assertThat(row.of(Outcome.LATE)).isEmpty();
        assertThat(row.of(Outcome.NOT_DONE)).isEmpty();
    }

    @Test
    void another_team_hides_with_the_one_whose_share_is_small() {
        assertThat(shares(row(20, 2, 0), row(80, 12, 7), row(40, 8, 9)))
                .isEqualTo("c c c | 80 12 7 | c c c");
    }

    @Test
    void a_column_that_stands_alone_keeps_its_zeros_beside_a_hidden_share() {
        Tally small = row(20, 2, 0);
        assertThat(due.all(small).of(Outcome.EXEMPT)).hasValue(0);
    }

    @Test
    void what_is_counted_when_done_has_not_done_apart() {
        Suppression met =
                new Suppression(new SmallNumbers(SmallNumbers.USUAL), Counts.MET_IN_PERIOD);
        Released row = met.all(row(30, 12, 2));
        assertThat(row.hidesShare()).isFalse();
        assertThat(row.of(Outcome.LATE)).hasValue(12);
        assertThat(row.of(Outcome.NOT_DONE)).isEmpty();
    }

    @Test
    void two_is_no_largest_small_number() {
        assertThatThrownBy(() -> new SmallNumbers(2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quarters_tell_what_is_due_and_years_the_children_of_31_march_and_neither_the_other() {
        Period quarter = period("2026-04-01", "2026-06-30");
        Period year = period("2025-04-01", "2026-03-31");
        assertThat(WholePeriods.tells(Counts.DUE_IN_PERIOD, quarter)).isTrue();
        assertThat(WholePeriods.tells(Counts.MET_IN_PERIOD, year)).isFalse();
        assertThat(WholePeriods.tells(Counts.CHILDREN_ON_31_MARCH, year)).isTrue();
        assertThat(
                        WholePeriods.tells(
                                Counts.CHILDREN_ON_31_MARCH, period("2026-01-01", "2026-03-31")))
                .isFalse();
        for (String last : List.of("2026-06-29", "2026-07-01", "2026-05-31")) {
            assertThat(WholePeriods.isOne(period("2026-04-01", last))).as(last).isFalse();
        }
        assertThat(WholePeriods.isOne(period("2026-02-01", "2026-04-30"))).isFalse();
        assertThat(WholePeriods.isOne(period("2026-01-01", "2026-12-31"))).isFalse();
    }

    @Test
    void the_last_quarters_and_years_are_those_over() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        assertThat(WholePeriods.quarters(day, 2))
                .containsExactly(
                        period("2025-10-01", "2025-12-31"), period("2025-07-01", "2025-09-30"));
        assertThat(WholePeriods.years(day, 1)).containsExactly(period("2024-04-01", "2025-03-31"));
        assertThat(WholePeriods.years(day.plusDays(1), 1))
                .containsExactly(period("2025-04-01", "2026-03-31"));
    }

    private static Period period(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Tally row(int inTime, int late, int notDone) {
        return new Tally(
                Map.of(Outcome.IN_TIME, inTime, Outcome.LATE, late, Outcome.NOT_DONE, notDone));
    }

    private String declined(int... numbers) {
        List<Tally> rows =
                Arrays.stream(numbers)
                        .mapToObj(number -> new Tally(Map.of(Outcome.DECLINED, number)))
                        .toList();
        return due.parts(rows).stream()
                .map(row -> word(row, Outcome.DECLINED))
                .collect(Collectors.joining(" "));
    }

    private String shares(Tally... rows) {
        return due.parts(List.of(rows)).stream()
                .map(row ->
                        List.of(Outcome.IN_TIME, Outcome.LATE, Outcome.NOT_DONE).stream()
                                .map(outcome -> word(row, outcome))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
    }

    private static String word(Released row, Outcome outcome) {
        return row.of(outcome).isPresent() ? "" + row.of(outcome).getAsInt() : SmallNumbers.MARK;
    }
}
