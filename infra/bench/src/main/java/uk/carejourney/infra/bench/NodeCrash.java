package uk.carejourney.infra.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * The application or its database killed at its work.
 *
 * @param seed decides when
 * @param during what was going on
 * @param database whether the ledger's database was killed rather than the application
 * @param confirmed jobs that had been confirmed when it happened
 * @param unknown jobs under way, of which nobody had been told
 * @param entries how many the ledger has after the check
 * @param faults what was wrong afterwards
 */
record NodeCrash(
        long seed,
        During during,
        boolean database,
        int confirmed,
        int unknown,
        long entries,
        List<String> faults)
        implements Crash {

    NodeCrash {
        faults = List.copyOf(faults);
    }

    static CrashReport report(List<NodeCrash> crashes) {
        return new CrashReport(
                "crash",
                "by `kill -9`",
                "after each of them all was well",
                "NOT ALL WAS WELL AFTERWARDS",
                crashes);
    }

    @Override
    public SequencedMap<String, Object> told() {
        SequencedMap<String, Object> told = new LinkedHashMap<>();
        told.put("Seed", seed);
        told.put("During", during.name().toLowerCase(Locale.ROOT));
        told.put("Killed", database ? "PostgreSQL" : "application");
        told.put("Jobs confirmed", confirmed);
        told.put("Under way", unknown);
        told.put("Entries", entries);
        return told;
    }
}
