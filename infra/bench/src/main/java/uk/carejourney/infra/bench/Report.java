package uk.carejourney.infra.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run of one benchmark found, for people and for programs.
 *
 * @param name the benchmark
 * @param about what was measured and how, in sentences
 * @param unit what the figures count, such as {@code events/s}
 * @param conditions the machine
 * @param results of all contenders in all settings
 */
record Report(String name, String about, String unit, Conditions conditions, List<Result> results)
        implements Findings {

    /** What ours is called in every benchmark. */
    static final String OURS = "ledger";

    private static final String ROW = "| %s | %s | %s | %s | %s | %s |%n";

    Report {
        results = List.copyOf(results);
    }

    @Override
    public String page() {
        return "performance.md";
    }

    @Override
    public String markdown() {
        StringBuilder out = new StringBuilder();
        out.append("%s%n%nMeasured on %s.%n%n".formatted(about, conditions.sentence()));
        out.append(
                ROW.formatted(
                        "Setting",
                        "Contender",
                        "Median, " + unit,
                        "Least to most",
                        "Also (medians)",
                        "Ours is"));
        out.append(ROW.formatted("---", "---", "---:", "---:", "---", "---:"));
        for (Result result : results) {
            out.append(
                    ROW.formatted(
                            result.setting(),
                            result.contender(),
                            number(result.median()),
                            number(result.least()) + " to " + number(result.most()),
                            result.also().entrySet().stream()
                                    .map(one -> one.getKey() + " " + number(one.getValue()))
                                    .collect(Collectors.joining(", ")),
                            ratio(result).map("%.2f times"::formatted).orElse("")));
        }
        return out.toString();
    }

    private static String number(double value) {
        return (value < 100 ? "%.2f" : "%.0f").formatted(value);
    }

    /** How many times a peer's figure ours is in the same setting; empty for our own. */
    Optional<Double> ratio(Result peer) {
        return peer.contender().equals(OURS)
                ? Optional.empty()
                : results.stream()
                        .filter(one -> one.contender().equals(OURS))
                        .filter(one -> one.setting().equals(peer.setting()))
                        .map(ours -> ours.median() / peer.median())
                        .findFirst();
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new TreeMap<>();
        json.put("benchmark", name);
        json.put("about", about);
        json.put("unit", unit);
        json.put("processors", conditions.processors());
        json.put("loadAverage", conditions.loadAverage());
        json.put("fsyncsPerSecond", Math.round(conditions.fsyncs()));
        json.put("results", results.stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Result result) {
        Map<String, Object> json = new TreeMap<>();
        json.put("setting", result.setting());
        json.put("contender", result.contender());
        json.put("median", result.median());
        json.put("least", result.least());
        json.put("most", result.most());
        json.put("rounds", result.rounds().size());
        json.putAll(result.also());
        ratio(result).ifPresent(times -> json.put("ledgerIsTimes", times));
        return json;
    }
}
