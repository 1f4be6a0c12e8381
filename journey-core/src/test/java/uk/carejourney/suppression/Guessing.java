package uk.carejourney.suppression;

import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Tally;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Somebody who tries every table of whole numbers, none below zero, that says what was told: every
 * sum over teams, every denominator. What is told is all that they are given.
 *
 * @param counts how the rule is counted
 * @param all what is told over everyone
 * @param rows what is told by team
 */
record Guessing(Counts counts, Released all, List<Released> rows) {

    private static final List<Outcome> SHARE =
            List.of(Outcome.IN_TIME, Outcome.LATE, Outcome.NOT_DONE);

    /** A number of one team. */
    record Cell(int row, Outcome outcome) {}

    /** Every value a number of late and not done, or of in time, can have. */
    Map<Cell, Set<Integer>> values(Outcome outcome) {
        return SHARE.contains(outcome) && outcome != Outcome.IN_TIME && joined()
                ? misses()
                : column(outcome);
    }

    private boolean joined() {
        return counts != Counts.MET_IN_PERIOD;
    }

    private Map<Cell, Set<Integer>> column(Outcome outcome) {
        Map<Cell, Set<Integer>> values = new HashMap<>();
        int sum = all.of(outcome).orElseThrow();
        columns(
                outcome,
                0,
                sum,
                new ArrayList<>(),
                found -> {
                    for (int row = 0; row < found.size(); row++) {
                        values.computeIfAbsent(new Cell(row, outcome), _ -> new HashSet<>())
                                .add(found.get(row));
                    }
                });
        return values;
    }

    private void columns(
            Outcome outcome, int row, int left, List<Integer> so, Consumer<List<Integer>> found) {
        if (row == rows.size()) {
            if (left == 0) {
                found.accept(so);
            }
            return;
        }
        var told = rows.get(row).of(outcome);
        for (int one = told.orElse(0); one <= Math.min(left, told.orElse(left)); one++) {
            so.add(one);
            columns(outcome, row + 1, left - one, so, found);
            so.removeLast();
        }
    }

    /** Late and not done of every team together, by what every share says of their sum. */
    private Map<Cell, Set<Integer>> misses() {
        Map<Cell, Set<Integer>> values = new HashMap<>();
        int missed = all.counted(counts).orElseThrow() - all.of(Outcome.IN_TIME).orElseThrow();
        misses(
                0,
                missed,
                0,
                0,
                new ArrayList<>(),
                found -> {
                    for (int row = 0; row < found.size(); row++) {
                        add(values, new Cell(row, Outcome.LATE), found.get(row)[0]);
                        add(values, new Cell(row, Outcome.NOT_DONE), found.get(row)[1]);
                    }
                });
        return values;
    }

    private static void add(Map<Cell, Set<Integer>> values, Cell cell, int value) {
        values.computeIfAbsent(cell, _ -> new HashSet<>()).add(value);
    }

    private void misses(
            int row, int left, int late, int notDone, List<int[]> so, Consumer<List<int[]>> found) {
        int mostLate = all.of(Outcome.LATE).orElse(Integer.MAX_VALUE);
        int mostNotDone = all.of(Outcome.NOT_DONE).orElse(Integer.MAX_VALUE);
        if (row == rows.size()) {
            if (left == 0 && (late == mostLate || mostLate == Integer.MAX_VALUE)) {
                found.accept(so);
            }
            return;
        }
        Released told = rows.get(row);
        for (int missed = 0; missed <= left; missed++) {
            if (!told.hidesShare() && missed != missed(told)) {
                continue;
            }
            for (int one = 0; one <= missed && late + one <= mostLate; one++) {
                if (notDone + missed - one <= mostNotDone
                        && told.of(Outcome.LATE).orElse(one) == one
                        && told.of(Outcome.NOT_DONE).orElse(missed - one) == missed - one) {
                    so.add(new int[] {one, missed - one});
                    misses(row + 1, left - missed, late + one, notDone + missed - one, so, found);
                    so.removeLast();
                }
            }
        }
    }

    private int missed(Released told) {
        return told.counted(counts).orElseThrow() - told.of(Outcome.IN_TIME).orElseThrow();
    }

    static int number(List<Tally> rows, Cell cell) {
        return rows.get(cell.row()).of(cell.outcome());
    }
}
