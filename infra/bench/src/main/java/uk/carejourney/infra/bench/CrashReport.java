package uk.carejourney.infra.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was killed and whether all was well afterwards.
 *
 * @param name the benchmark
 * @param how how it was killed, behind "crashes"
 * @param well what is said where all was well
 * @param unwell what is said where it was not
 * @param crashes in order, at least one
 */
record CrashReport(
        String name, String how, String well, String unwell, List<? extends Crash> crashes)
        implements Findings {

    CrashReport {
        crashes = List.copyOf(crashes);
    }

    @Override
    public String page() {
        return "trials.md";
    }

    @Override
    public boolean isSound() {
        return crashes.stream().allMatch(crash -> crash.faults().isEmpty());
    }

    @Override
    public String markdown() {
        Map<String, Object> first = crashes.getFirst().told();
        StringBuilder out = new StringBuilder();
        out.append(
                ("%d crashes %s, one after another on the same data; %s. `./journey bench %s --seed"
                                + " SEED --rounds 1` does one again.%n%n")
                        .formatted(crashes.size(), how, isSound() ? well : unwell, name));
        out.append("| %s | After |%n".formatted(String.join(" | ", first.keySet())));
        out.append(
                "| %s | --- |%n"
                        .formatted(
                                first.values().stream()
                                        .map(one -> one instanceof Number ? "---:" : "---")
                                        .collect(Collectors.joining(" | "))));
        for (Crash crash : crashes) {
            out.append(
                    "| %s | %s |%n"
                            .formatted(
                                    crash.told().values().stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(" | ")),
                                    crash.faults().isEmpty()
                                            ? "well"
                                            : "**" + String.join("; ", crash.faults()) + "**"));
        }
        return out.toString();
    }

    @Override
    public Map<String, Object> json() {
        return Map.of(
                "benchmark",
                name,
                "sound",
                isSound(),
                "rounds",
                crashes.stream().map(CrashReport::json).toList());
    }

    private static Map<String, Object> json(Crash crash) {
        Map<String, Object> json = new LinkedHashMap<>();
        crash.told().forEach((heading, value) -> json.put(inOneWord(heading), value));
        json.put("faults", crash.faults());
        return json;
    }

    /** {@code Under way} as programs have it: {@code underWay}. */
    private static String inOneWord(String heading) {
        StringBuilder word = new StringBuilder();
        for (String part : heading.split(" ", -1)) {
            char begins = part.charAt(0);
            word.append(
                            word.isEmpty()
                                    ? Character.toLowerCase(begins)
                                    : Character.toUpperCase(begins))
                    .append(part, 1, part.length());
        }
        return word.toString();
    }
}
