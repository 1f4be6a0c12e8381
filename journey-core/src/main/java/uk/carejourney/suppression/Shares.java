package uk.carejourney.suppression;

import java.util.Set;
import java.util.TreeSet;

/**
 * The shares by team of a rule whose share over everyone is told: in time, late and not done.
 *
 * <p>A row's share tells how many were missed, which is late and not done together. So a row is
 * told whole; or its share without how those missed were; or nothing of the three.
 */
final class Shares {

    /**
     * What is kept back.
     *
     * @param shares rows of which the share is, and so all
     * @param misses rows of which late and not done are, those too
     */
    record Kept(Set<Integer> shares, Set<Integer> misses) {}

    private final SmallNumbers small;
    private final int[] inTime;
    private final int[] late;
    private final int[] notDone;
    private final int[] missed;
    private final int[] counted;

    Shares(SmallNumbers small, int[] inTime, int[] late, int[] notDone) {
        this.small = small;
        this.inTime = inTime;
        this.late = late;
        this.notDone = notDone;
        this.missed = sums(late, notDone);
        this.counted = sums(inTime, missed);
    }

    private static int[] sums(int[] one, int[] other) {
        int[] sums = one.clone();
        for (int row = 0; row < sums.length; row++) {
            sums[row] += other[row];
        }
        return sums;
    }

    /** Where late and not done are one column, or both are kept back over everyone. */
    Kept together() {
        Set<Integer> shares = shares(Set.of());
        return new Kept(shares, shares);
    }

    /** Where late and not done over everyone are told apart. */
    Kept apart() {
        Set<Integer> unsafe = new TreeSet<>();
        while (true) {
            Set<Integer> shares = shares(unsafe);
            Set<Integer> misses = Rows.where(late, small::are);
            misses.addAll(Rows.where(notDone, small::are));
            misses.addAll(shares);
            Set<Integer> left = unsafe(shares, misses);
            while (!left.isEmpty() && Rows.next(missed, misses).isPresent()) {
                misses.add(Rows.next(missed, misses).getAsInt());
                left = unsafe(shares, misses);
            }
            left.removeAll(shares);
            if (left.isEmpty()) {
                return new Kept(shares, misses);
            }
            // Their shares say too much of them, as the numbers over everyone are.
            unsafe.addAll(left);
        }
    }

    private Set<Integer> shares(Set<Integer> first) {
        Set<Integer> hidden = Rows.where(inTime, small::are);
        hidden.addAll(Rows.where(missed, small::are));
        hidden.addAll(first);
        while (!hidden.isEmpty() && !(safe(inTime, hidden) && safe(missed, hidden))) {
            var next = Rows.next(counted, hidden);
            if (next.isEmpty()) {
                // Either sum is more than small, so it hides all once empty rows are not told.
                return Rows.all(counted);
            }
            hidden.add(next.getAsInt());
        }
        return hidden;
    }

    /** Whether a small number of a column can be all a small number can. */
    private boolean safe(int[] numbers, Set<Integer> hidden) {
        int others = hidden.size() - 1;
        boolean any = hidden.stream().anyMatch(row -> small.are(numbers[row]));
        return others > 0 && (!any || Rows.sum(numbers, hidden) >= small.upTo() + others);
    }

    /** Rows of which late or not done could be told too closely by what the others leave. */
    private Set<Integer> unsafe(Set<Integer> shares, Set<Integer> misses) {
        int allLate = Rows.sum(late, misses);
        int allNotDone = Rows.sum(notDone, misses);
        int free = Rows.sum(missed, shares);
        Set<Integer> unsafe = new TreeSet<>();
        for (int row : misses) {
            boolean shareHidden = shares.contains(row);
            int most = shareHidden ? free : missed[row];
            int least = shareHidden ? 0 : Math.max(0, missed[row] - allNotDone);
            int mostLate = Math.min(most, allLate);
            int leastNotDone = shareHidden ? 0 : missed[row] - mostLate;
            if (close(late[row], least, mostLate)
                    || close(notDone[row], leastNotDone, Math.min(most, allNotDone))) {
                unsafe.add(row);
            }
        }
        return unsafe;
    }

    private boolean close(int number, int least, int most) {
        return small.are(number) ? least > 1 || most < small.upTo() : number > 0 && least == most;
    }
}
