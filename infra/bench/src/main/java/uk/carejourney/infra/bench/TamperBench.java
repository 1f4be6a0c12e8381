package uk.carejourney.infra.bench;

import uk.carejourney.infra.bench.TamperReport.Trial;

import java.util.ArrayList;
import java.util.List;

/** Tampers with copies of a ledger as the database's superuser, and sees what finds it out. */
final class TamperBench {

    private TamperBench() {}

    static TamperReport run(BenchArguments arguments, BenchStack stack) throws Exception {
        return run(arguments.seed(), Tamperings.of(arguments.seed()), stack);
    }

    /** Tries some ways only. */
    static TamperReport run(long seed, List<Tampering> ways, BenchStack stack) throws Exception {
        List<Trial> trials = new ArrayList<>();
        System.out.printf("tamper: seed %d%n", seed);
        try (SignedLedger ledger = new SignedLedger(stack)) {
            Defences defences = new Defences(ledger);
            untouched(ledger, defences);
            for (Tampering tampering : ways) {
                LedgerCopy copy = tampering.act().done(ledger, "copy_" + trials.size());
                Trial trial = new Trial(tampering, defences.against(copy));
                System.out.printf(
                        "tamper: %s: %s%n",
                        tampering.what(),
                        trial.isSound() ? "found out" : "NOT FOUND OUT: " + trial.caught());
                trials.add(trial);
            }
        }
        return new TamperReport(seed, trials);
    }

    // A defence that cries at a ledger nobody touched would find everything out.
    private static void untouched(SignedLedger ledger, Defences defences) throws Exception {
        var caught = defences.against(ledger.copy("untouched"));
        if (!caught.isEmpty()) {
            throw new IllegalStateException("an untouched ledger is found fault with: " + caught);
        }
    }
}
