package uk.carejourney.measures;

import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many came to each outcome.
 *
 * @param numbers by outcome; those that did not happen are absent
 */
public record Tally(Map<Outcome, Integer> numbers) {

    public Tally {
        numbers = Map.copyOf(numbers);
    }

    public static Tally none() {
        return new Tally(Map.of());
    }

    public int of(Outcome outcome) {
        return numbers.getOrDefault(outcome, 0);
    }

    /** This and one more. */
    public Tally and(Outcome outcome) {
        return plus(new Tally(Map.of(outcome, 1)));
    }

    /** Both together. */
    public Tally plus(Tally other) {
        Map<Outcome, Integer> sum = new EnumMap<>(Outcome.class);
        sum.putAll(numbers);
        other.numbers.forEach((outcome, number) -> sum.merge(outcome, number, Integer::sum));
        return new Tally(sum);
    }

    /** The denominator: what is counted by when it was met leaves out what was not done. */
    public int counted(Counts counts) {
        int done = of(Outcome.IN_TIME) + of(Outcome.LATE);
        return counts == Counts.MET_IN_PERIOD ? done : done + of(Outcome.NOT_DONE);
    }

    /** In time, in per cent of those counted, to one place, half up; empty if none is counted. */
    public Optional<BigDecimal> percent(Counts counts) {
        int counted = counted(counts);
        return counted == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(of(Outcome.IN_TIME) * 100L)
                                .divide(BigDecimal.valueOf(counted), 1, RoundingMode.HALF_UP));
    }
}
