package uk.carejourney.infra.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What one contender did over all rounds at one number of callers. */
record Figures(String contender, int callers, List<Round> rounds) {

    Figures {
        rounds = List.copyOf(rounds);
    }

    double median() {
        return median(Round::perSecond);
    }

    double slowest() {
        return rounds.stream().mapToDouble(Round::perSecond).min().orElse(0);
    }

    double fastest() {
        return rounds.stream().mapToDouble(Round::perSecond).max().orElse(0);
    }

    double medianMicros() {
        return median(Round::medianMicros);
    }

    double p99Micros() {
        return median(Round::p99Micros);
    }

    private double median(ToDoubleFunction<Round> of) {
        double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new TreeMap<>();
        json.put("contender", contender);
        json.put("callers", callers);
        json.put("eventsPerSecond", Math.round(median()));
        json.put("slowestRound", Math.round(slowest()));
        json.put("fastestRound", Math.round(fastest()));
        json.put("p50Micros", Math.round(medianMicros()));
        json.put("p99Micros", Math.round(p99Micros()));
        return json;
    }
}
