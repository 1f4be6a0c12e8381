package uk.carejourney.infra.bench;

import uk.carejourney.infra.bench.Defences.Caught;
import uk.carejourney.infra.ledger.notary.Audit.Finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What was tried and what found it out.
 *
 * @param seed what drew the positions
 * @param trials in order
 */
record TamperReport(long seed, List<Trial> trials) implements Findings {

    private static final Set<String> OUTSIDE = Set.of(Defences.WITNESS, Defences.OUTSIDE);
    private static final Pattern A_POSITION = Pattern.compile("position (\\d+)");

    TamperReport {
        trials = List.copyOf(trials);
    }

    /**
     * One way to tamper, and who noticed.
     *
     * @param tampering what was done
     * @param caught by whom it was found out
     */
    record Trial(Tampering tampering, List<Caught> caught) {

        /** The positions named by whoever compares entry by entry, else by the notary. */
        SortedSet<Long> named() {
            TreeSet<Long> named = new TreeSet<>();
            for (Caught each : caught) {
                for (Finding finding : each.named()) {
                    LongStream.rangeClosed(finding.from(), finding.to()).forEach(named::add);
                }
                if (each.defence().equals(Defences.NOTARY)) {
                    A_POSITION
                            .matcher(each.said())
                            .results()
                            .map(MatchResult::group)
                            .limit(1)
                            .forEach(said -> named.add(Long.parseLong(said.substring(9))));
                }
            }
            return named;
        }

        /** Whether it was found out by whom it must be, and every entry tampered with is named. */
        boolean isSound() {
            boolean located =
                    tampering.exactly()
                            ? named().equals(tampering.positions())
                            : named().containsAll(tampering.positions());
            return located
                    && !caught.isEmpty()
                    && (!tampering.onlyOutside()
                            || caught.stream().allMatch(one -> OUTSIDE.contains(one.defence())));
        }

        private String by() {
            return caught.stream().map(Caught::defence).collect(Collectors.joining("; "));
        }
    }

    @Override
    public String name() {
        return "tamper";
    }

    @Override
    public String page() {
        return "trials.md";
    }

    @Override
    public boolean isSound() {
        return trials.stream().allMatch(Trial::isSound);
    }

    @Override
    public String markdown() {
        StringBuilder out =
                new StringBuilder(
                        ("As the database's superuser with every trigger off, on a ledger of %d"
                             + " entries of which %d are signed and witnessed; each on a copy of"
                             + " its own, seed %d. %s%n%n")
                                .formatted(
                                        SignedLedger.RECORDED,
                                        SignedLedger.SIGNED,
                                        seed,
                                        isSound()
                                                ? "All of it was found out, and every entry"
                                                        + " tampered with was named."
                                                : "NOT ALL OF IT WAS FOUND OUT."));
        out.append("| Tampering | Positions | Found out by | Named |%n".formatted());
        out.append("| --- | --- | --- | --- |%n".formatted());
        for (Trial trial : trials) {
            out.append(
                    "| %s | %s | %s | %s |%n"
                            .formatted(
                                    trial.tampering().what(),
                                    ranges(trial.tampering().positions()),
                                    trial.caught().isEmpty() ? "**nothing**" : trial.by(),
                                    ranges(trial.named())
                                            + (trial.isSound() ? "" : " **not as it must**")));
        }
        return out.toString();
    }

    @Override
    public Map<String, Object> json() {
        return Map.of(
                "benchmark",
                name(),
                "seed",
                seed,
                "sound",
                isSound(),
                "trials",
                trials.stream().map(TamperReport::json).toList());
    }

    private static Map<String, Object> json(Trial trial) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tampering", trial.tampering().what());
        json.put("positions", trial.tampering().positions());
        json.put("named", trial.named());
        json.put("sound", trial.isSound());
        Map<String, String> said = new LinkedHashMap<>();
        trial.caught().forEach(one -> said.put(one.defence(), one.said()));
        json.put("caught", said);
        return json;
    }

    private static String ranges(SortedSet<Long> positions) {
        StringBuilder out = new StringBuilder();
        long from = -1;
        long last = -2;
        for (long position : positions) {
            if (position != last + 1) {
                end(out, from, last);
                from = position;
            }
            last = position;
        }
        end(out, from, last);
        return out.toString();
    }

    private static void end(StringBuilder out, long from, long last) {
        if (last >= 0) {
            out.append(out.isEmpty() ? "" : ", ").append(from);
            out.append(last > from ? " to " + last : "");
        }
    }
}
