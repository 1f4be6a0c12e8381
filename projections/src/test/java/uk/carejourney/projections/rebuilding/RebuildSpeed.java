package uk.carejourney.projections.rebuilding;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.projections.chronology.Chronology;
import uk.carejourney.projections.given.Children;
import uk.carejourney.projections.given.LedgerInMemory;
import uk.carejourney.projections.given.ReadStore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints how many facts a second a rebuild takes in on the embedded server, reading for free. */
final class RebuildSpeed {

    private RebuildSpeed() {}

    /**
     * Runs three rebuilds of the same ledger.
     *
     * @param args how many facts, and about how many children
     */
    public static void main(String[] args) throws Exception {
        int facts = Integer.parseInt(args[0]);
        LedgerInMemory ledger = new LedgerInMemory();
        Children.live(ledger, 51, 0, Integer.parseInt(args[1]), facts);
        Chronology chronology = new Chronology(Facts.CATALOGUE, Facts.FORM, _ -> List.of());
        Path file = Files.createTempDirectory("rebuild-speed").resolve("read-models");
        try (ReadStore store = ReadStore.embedded(file)) {
            for (int run = 0; run < 3; run++) {
                long[] built = new long[1];
                long start = System.nanoTime();
                Rebuilt rebuilt =
                        new Rebuild(chronology, ledger, store.database(), 4)
                                .run(
                                        Facts.CATALOGUE,
                                        false,
                                        position -> {
                                            if (position == facts - 1L && built[0] == 0) {
                                                built[0] = System.nanoTime() - start;
                                            }
                                        });
                long whole = System.nanoTime() - start;
                System.out.printf(
                        "%d facts, %d subjects: built at %,.0f facts/s, with digest and"
                                + " comparison of %d subjects %.1f s%n",
                        facts,
                        rebuilt.subjects(),
                        facts / (built[0] / 1e9),
                        rebuilt.compared(),
                        whole / 1e9);
            }
        }
    }
}
