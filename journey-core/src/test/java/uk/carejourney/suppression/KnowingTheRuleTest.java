package uk.carejourney.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Tally;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who has read this code too, tries every small table, and keeps those of which the same
 * would be told.
 */
class KnowingTheRuleTest {

    private static final SmallNumbers SMALL = new SmallNumbers(3);

    @Test
    void a_column_pins_no_small_number_of_three_teams() {
        int most = 9;
        List<List<Tally>> tables = new ArrayList<>();
        for (int one = 0; one <= most; one++) {
            for (int two = 0; one + two <= most; two++) {
                for (int three = 0; one + two + three <= most; three++) {
                    tables.add(List.of(declined(one), declined(two), declined(three)));
                }
            }
        }
        pinsNothing(tables);
    }

    private static Tally declined(int number) {
        return new Tally(Map.of(Outcome.DECLINED, number));
    }

    @Test
    void shares_pin_no_small_number_of_two_teams() {
        int most = 7;
        List<Tally> rows = new ArrayList<>();
        for (int inTime = 0; inTime <= most; inTime++) {
            for (int late = 0; late <= most; late++) {
                for (int notDone = 0; notDone <= most; notDone++) {
                    rows.add(
                            new Tally(
                                    Map.of(
                                            Outcome.IN_TIME,
                                            inTime,
                                            Outcome.LATE,
                                            late,
                                            Outcome.NOT_DONE,
                                            notDone)));
                }
            }
        }
        List<List<Tally>> tables = new ArrayList<>();
        rows.forEach(one ->
                rows.forEach(two -> {
                    Tally all = one.plus(two);
                    // Of larger sums not every table is among these.
                    if (all.numbers().values().stream().allMatch(sum -> sum <= most)) {
                        tables.add(List.of(one, two));
                    }
                }));
        pinsNothing(tables);
    }

    private static void pinsNothing(List<List<Tally>> tables) {
        Suppression suppression = new Suppression(SMALL, Counts.DUE_IN_PERIOD);
        Map<String, List<List<Tally>>> told = new HashMap<>();
        for (List<Tally> table : tables) {
            Released all = suppression.all(table.stream().reduce(Tally.none(), Tally::plus));
            StringBuilder says = new StringBuilder(words(all));
            suppression.parts(table).forEach(row -> says.append(" | ").append(words(row)));
            told.computeIfAbsent(says.toString(), _ -> new ArrayList<>()).add(table);
        }
        told.forEach((says, same) -> {
            for (int row = 0; row < same.getFirst().size(); row++) {
                for (Outcome outcome : Outcome.values()) {
                    Set<Integer> values = new HashSet<>();
                    for (List<Tally> table : same) {
                        values.add(table.get(row).of(outcome));
                    }
                    if (values.stream().anyMatch(SMALL::are)) {
                        assertThat(values)
                                .as("%s: %s of %d", says, outcome, row)
                                .hasSizeGreaterThan(1);
                    }
                }
            }
        });
    }

    private static String words(Released row) {
        StringBuilder says = new StringBuilder();
        for (Outcome outcome : Outcome.values()) {
            says.append(row.of(outcome).isPresent() ? row.of(outcome).getAsInt() : "c").append(' ');
        }
        return says.toString();
    }
}
