package uk.carejourney.infra.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What one contender did over all rounds in one setting.
 *
 * @param setting what was varied, such as {@code 32 callers}
 * @param contender whose figures they are
 * @param rounds one sample for every round
 */
record Result(String setting, String contender, List<Sample> rounds) {

    Result {
        rounds = List.copyOf(rounds);
    }

    double median() {
        return median(Sample::value);
    }

    double least() {
        return rounds.stream().mapToDouble(Sample::value).min().orElse(0);
    }

    double most() {
        return rounds.stream().mapToDouble(Sample::value).max().orElse(0);
    }

    /** The medians of the further figures. */
    Map<String, Double> also() {
        Map<String, Double> medians = new TreeMap<>();
        for (String name : rounds.getFirst().also().keySet()) {
            medians.put(name, median(sample -> sample.also().getOrDefault(name, 0.0)));
        }
        return medians;
    }

    private double median(ToDoubleFunction<Sample> of) {
        double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
