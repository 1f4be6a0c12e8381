package uk.carejourney.infra.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was killed while publishing, and what a consumer saw.
 *
 * @param rounds in order
 */
record PublishCrashReport(List<Round> rounds) implements Findings {

    PublishCrashReport {
        rounds = List.copyOf(rounds);
    }

    /** What was killed. */
    enum Killed {
        PUBLISHER,
        BROKER,
        BOTH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One crash.
     *
     * @param seed decides when, and what is killed
     * @param killed what was
     * @param meanwhile how many entries were recorded from the kill until all ran again
     * @param entries how many the ledger has after the check
     * @param faults what the consumer saw that it should not have
     */
    record Round(long seed, Killed killed, long meanwhile, long entries, List<String> faults) {

        Round {
            faults = List.copyOf(faults);
        }
    }

    @Override
    public String name() {
        return "publish-crash";
    }

    @Override
    public String page() {
        return "trials.md";
    }

    @Override
    public boolean isSound() {
        return rounds.stream().allMatch(round -> round.faults().isEmpty());
    }

    @Override
    public String markdown() {
        StringBuilder out = new StringBuilder();
        out.append(
                ("%d crashes by `kill -9` while publishing, one after another on the same data; %s."
                                + " `./journey bench publish-crash --seed SEED --rounds 1` does one"
                                + " again.%n%n")
                        .formatted(
                                rounds.size(),
                                isSound()
                                        ? "a consumer that went on through all of them saw every"
                                                + " position once and in order"
                                        : "A CONSUMER SAW WHAT IT SHOULD NOT HAVE"));
        out.append("| Seed | Killed | Recorded meanwhile | Entries | Seen |%n".formatted());
        out.append("| ---: | --- | ---: | ---: | --- |%n".formatted());
        for (Round round : rounds) {
            out.append(
                    "| %d | %s | %d | %d | %s |%n"
                            .formatted(
                                    round.seed(),
                                    round.killed().word(),
                                    round.meanwhile(),
                                    round.entries(),
                                    round.faults().isEmpty()
                                            ? "well"
                                            : "**" + String.join("; ", round.faults()) + "**"));
        }
        return out.toString();
    }

    @Override
    public Map<String, Object> json() {
        return Map.of(
                "benchmark",
                name(),
                "sound",
                isSound(),
                "rounds",
                rounds.stream().map(PublishCrashReport::json).toList());
    }

    private static Map<String, Object> json(Round round) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", round.seed());
        json.put("killed", round.killed().word());
        json.put("recordedMeanwhile", round.meanwhile());
        json.put("entries", round.entries());
        json.put("faults", round.faults());
        return json;
    }
}
