package uk.carejourney.infra.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was killed and whether all was well afterwards.
 *
 * @param rounds in order
 */
record CrashReport(List<Round> rounds) implements Findings {

    CrashReport {
        rounds = List.copyOf(rounds);
    }

    /**
     * One crash.
     *
     * @param seed decides when
     * @param during what was going on
     * @param database whether the ledger's database was killed rather than the application
     * @param confirmed jobs that had been confirmed when it happened
     * @param unknown jobs under way, of which nobody had been told
     * @param entries how many the ledger has after the check
     * @param faults what was wrong afterwards
     */
    record Round(
            long seed,
            During during,
            boolean database,
            int confirmed,
            int unknown,
            long entries,
            List<String> faults) {

        Round {
            faults = List.copyOf(faults);
        }

        String victim() {
            return database ? "PostgreSQL" : "application";
        }
    }

    @Override
    public String name() {
        return "crash";
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
        StringBuilder out =
                new StringBuilder(
                        ("%d crashes by `kill -9`, one after another on the same data; %s."
                                        + " `./journey bench crash --seed SEED --rounds 1` does one"
                                        + " again.%n%n")
                                .formatted(
                                        rounds.size(),
                                        isSound()
                                                ? "after each of them all was well"
                                                : "NOT ALL WAS WELL AFTERWARDS"));
        out.append(
                "| Seed | During | Killed | Jobs confirmed | Under way | Entries | After |%n"
                        .formatted());
        out.append("| ---: | --- | --- | ---: | ---: | ---: | --- |%n".formatted());
        for (Round round : rounds) {
            out.append(
                    "| %d | %s | %s | %d | %d | %d | %s |%n"
                            .formatted(
                                    round.seed(),
                                    round.during().name().toLowerCase(Locale.ROOT),
                                    round.victim(),
                                    round.confirmed(),
                                    round.unknown(),
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
                rounds.stream().map(CrashReport::json).toList());
    }

    private static Map<String, Object> json(Round round) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", round.seed());
        json.put("during", round.during().name().toLowerCase(Locale.ROOT));
        json.put("killed", round.victim());
        json.put("confirmed", round.confirmed());
        json.put("underWay", round.unknown());
        json.put("entries", round.entries());
        json.put("faults", round.faults());
        return json;
    }
}
