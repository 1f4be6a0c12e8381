package uk.carejourney.infra.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * Whoever publishes, or the broker, killed while publishing.
 *
 * @param seed decides when, and what is killed
 * @param killed what was
 * @param meanwhile how many entries were recorded from the kill until all ran again
 * @param entries how many the ledger has after the check
 * @param faults what the consumer saw that it should not have
 */
record PublishCrash(long seed, Killed killed, long meanwhile, long entries, List<String> faults)
        implements Crash {

    PublishCrash {
        faults = List.copyOf(faults);
    }

    /** What was killed. */
    enum Killed {
        PUBLISHER,
        BROKER,
        BOTH
    }

    static CrashReport report(List<PublishCrash> crashes) {
        return new CrashReport(
                "publish-crash",
                "by `kill -9` while publishing",
                "a consumer that went on through all of them saw every position once and in order",
                "A CONSUMER SAW WHAT IT SHOULD NOT HAVE",
                crashes);
    }

    @Override
    public SequencedMap<String, Object> told() {
        SequencedMap<String, Object> told = new LinkedHashMap<>();
        told.put("Seed", seed);
        told.put("Killed", killed.name().toLowerCase(Locale.ROOT));
        told.put("Recorded meanwhile", meanwhile);
        told.put("Entries", entries);
        return told;
    }
}
