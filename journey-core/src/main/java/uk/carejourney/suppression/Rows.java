package uk.carejourney.suppression;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of a table by their place. */
final class Rows {

    private Rows() {}

    static Set<Integer> all(int[] numbers) {
        return where(numbers, _ -> true);
    }

    /** Those with such a number. */
    static Set<Integer> where(int[] numbers, IntPredicate such) {
        return IntStream.range(0, numbers.length)
                .filter(row -> such.test(numbers[row]))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The one with the smallest number above zero that is told yet; empty if there is none. */
    static OptionalInt next(int[] numbers, Set<Integer> hidden) {
        return IntStream.range(0, numbers.length)
                .filter(row -> numbers[row] > 0 && !hidden.contains(row))
                .boxed()
                .min(Comparator.comparingInt(row -> numbers[row]))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    static int sum(int[] numbers, Set<Integer> rows) {
        return rows.stream().mapToInt(row -> numbers[row]).sum();
    }
}
