package uk.carejourney.suppression;

import java.util.Set;

/** A column that stands for itself: nothing of it can be worked out from another. */
final class Alone {

    private Alone() {}

    /**
     * Which teams are kept back of a column whose sum is told.
     *
     * <p>Each of them is at least one, since zeros are told. What they make together must leave
     * each of them all a small number can be while the others are one.
     */
    static Set<Integer> hidden(SmallNumbers small, int[] numbers) {
        Set<Integer> hidden = Rows.where(numbers, small::are);
        while (!hidden.isEmpty() && !safe(small, numbers, hidden)) {
            var next = Rows.next(numbers, hidden);
            if (next.isEmpty()) {
                // The sum is more than small, so it hides all of them once zeros are not told.
                return Rows.all(numbers);
            }
            hidden.add(next.getAsInt());
        }
        return hidden;
    }

    private static boolean safe(SmallNumbers small, int[] numbers, Set<Integer> hidden) {
        int others = hidden.size() - 1;
        return others > 0 && Rows.sum(numbers, hidden) >= small.upTo() + others;
    }
}
