package uk.carejourney.suppression;

import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Tally;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Keeps back what is small in one rule's measure, and what it could be worked out from.
 *
 * <p>What is kept back over everyone depends on the numbers over everyone alone. So each split by
 * teams can be made safe by itself: its teams and another's have nothing in common but the numbers
 * over everyone.
 *
 * <ul>
 *   <li>The share (in time, counted, per cent) goes as one, and with it late and not done: it is
 *       kept back if either in time, or what was not, is small.
 *   <li>Late and not done, whose sum a share tells, go together while the share is told.
 *   <li>Every other outcome is a column of its own.
 *   <li>What is kept back over everyone is kept back of every team, zeros too.
 *   <li>Where the teams kept back would leave a small number fewer values than a small number can
 *       have, the next smallest team goes too; where there is none left, every team does, zeros
 *       too.
 * </ul>
 */
public final class Suppression {

    private final SmallNumbers small;
    private final Set<Outcome> missed;
    private final Set<Outcome> share;
    private final Set<Outcome> alone;

    /**
     * @param counts how the rule is counted: where what was done is, not done is in no denominator
     */
    public Suppression(SmallNumbers small, Counts counts) {
        this.small = small;
        this.missed =
                counts == Counts.MET_IN_PERIOD
                        ? EnumSet.of(Outcome.LATE)
                        : EnumSet.of(Outcome.LATE, Outcome.NOT_DONE);
        this.share = EnumSet.copyOf(missed);
        share.add(Outcome.IN_TIME);
        this.alone = EnumSet.allOf(Outcome.class);
        alone.removeAll(share);
    }

    /** What may be told over everyone. */
    public Released all(Tally all) {
        return new Released(all, hidden(all));
    }

    private Set<Outcome> hidden(Tally row) {
        Set<Outcome> hidden = EnumSet.noneOf(Outcome.class);
        for (Outcome outcome : alone) {
            if (small.are(row.of(outcome))) {
                hidden.add(outcome);
            }
        }
        if (small.are(row.of(Outcome.IN_TIME)) || small.are(missed(row))) {
            hidden.addAll(share);
        } else if (missed.stream().anyMatch(outcome -> small.are(row.of(outcome)))) {
            hidden.addAll(missed);
        }
        return hidden;
    }

    private int missed(Tally row) {
        return missed.stream().mapToInt(row::of).sum();
    }

    /**
     * What may be told by team, in the same order, beside {@link #all} of their sum.
     *
     * @param rows every team's numbers, those without a team among them
     */
    public List<Released> parts(List<Tally> rows) {
        Set<Outcome> ofAll = hidden(rows.stream().reduce(Tally.none(), Tally::plus));
        List<Set<Outcome>> hidden = new ArrayList<>();
        rows.forEach(_ -> hidden.add(EnumSet.copyOf(ofAll)));
        if (!ofAll.contains(Outcome.IN_TIME)) {
            boolean apart = missed.size() > 1 && !ofAll.contains(Outcome.LATE);
            Shares shares =
                    new Shares(
                            small,
                            numbers(rows, row -> row.of(Outcome.IN_TIME)),
                            numbers(rows, row -> row.of(Outcome.LATE)),
                            numbers(rows, row -> missed(row) - row.of(Outcome.LATE)));
            Shares.Kept kept = apart ? shares.apart() : shares.together();
            kept.shares().forEach(row -> hidden.get(row).addAll(share));
            kept.misses().forEach(row -> hidden.get(row).addAll(missed));
            tellNone(rows, kept.shares(), hidden);
        }
        for (Outcome outcome : alone) {
            if (!ofAll.contains(outcome)) {
                Alone.hidden(small, numbers(rows, row -> row.of(outcome)))
                        .forEach(row -> hidden.get(row).add(outcome));
            }
        }
        List<Released> released = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            released.add(new Released(rows.get(row), hidden.get(row)));
        }
        return released;
    }

    /** Where a share tells that nobody was missed, late and not done are told to be none. */
    private void tellNone(List<Tally> rows, Set<Integer> shares, List<Set<Outcome>> hidden) {
        for (int row = 0; row < rows.size(); row++) {
            if (!shares.contains(row) && missed(rows.get(row)) == 0) {
                hidden.get(row).removeAll(missed);
            }
        }
    }

    private static int[] numbers(List<Tally> rows, ToIntFunction<Tally> number) {
        return rows.stream().mapToInt(number).toArray();
    }
}
