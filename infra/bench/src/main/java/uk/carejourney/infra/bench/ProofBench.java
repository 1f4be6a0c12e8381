package uk.carejourney.infra.bench;

import uk.carejourney.infra.ledger.Notaries;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.infra.ledger.notary.NotarySettings;
import uk.carejourney.infra.ledger.notary.PublishedLog;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.proof.InclusionProof;
import uk.carejourney.proof.NodeHashes;
import uk.carejourney.proof.TiledTree;
import uk.carejourney.proof.note.Checkpoint;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The proof that an entry stands in the signed ledger, in ledgers of growing size. */
final class ProofBench {

    private static final int PROOFS = 500;
    private static final long SEED = 20_260_302;
    private static final int COMPUTED = 100_000_000;

    private ProofBench() {}

    static Report run(BenchArguments arguments, BenchStack stack) throws Exception {
        List<Result> results = new ArrayList<>();
        Path folder = stack.folder().resolve("log");
        PublishedLog published = new PublishedLog(folder);
        try (OurLedger ours = new OurLedger(stack.addresses(), stack.folder());
                Notary notary = notary(ours, folder)) {
            for (int size : arguments.sizesOr(10_000, 100_000)) {
                History.fill(ours, size);
                Checkpoint signed = signed(ours, notary, published);
                RandomGenerator random = new SplittableRandom(SEED);
                results.addAll(
                        Turn.interleaved(
                                size + " facts",
                                List.of(
                                        new Turn(
                                                ours.name(),
                                                () -> prove(signed, published, random))),
                                arguments.rounds(),
                                System.out));
            }
        }
        RandomGenerator random = new SplittableRandom(SEED);
        results.addAll(
                Turn.interleaved(
                        COMPUTED + " facts, computed",
                        List.of(new Turn(Report.OURS, () -> compute(random))),
                        1,
                        System.out));
        return new Report(
                "proof",
                ("The proof that one fact stands in the signed ledger: made from the published"
                     + " tiles, none kept in memory by us from one proof to the next, and checked"
                     + " against the checkpoint's root; %d facts drawn at random (seed %d) in each"
                     + " of %d rounds. The figure is the most hashes one proof had. In the last row"
                     + " the hashes are counted, in a tree that is not there.")
                        .formatted(PROOFS, SEED, arguments.rounds()),
                "hashes",
                Conditions.measured(stack.folder()),
                results);
    }

    private static Notary notary(OurLedger ours, Path folder) {
        return Notaries.start(
                ours.settings(),
                new NotarySettings(
                        folder,
                        folder.resolveSibling("signing.keys"),
                        Optional.empty(),
                        true,
                        List.of(),
                        0,
                        NotarySettings.USUAL_PACE),
                InstantSource.system());
    }

    private static Checkpoint signed(OurLedger ours, Notary notary, PublishedLog published)
            throws InterruptedException {
        long size = ours.ledger().reading().head().size();
        while (notary.progress().signed() < size) {
            if (notary.progress().stopped().isPresent()) {
                throw new IllegalStateException(notary.progress().stopped().get());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return Checkpoint.parse(published.newest().orElseThrow().text());
    }

    private static Sample prove(Checkpoint signed, PublishedLog published, RandomGenerator random) {
        long[] took = new long[PROOFS];
        int most = 0;
        for (int i = 0; i < PROOFS; i++) {
            long position = random.nextLong(signed.size());
            long start = System.nanoTime();
            TiledTree tree = new TiledTree(signed.size(), published.tiles());
            InclusionProof proof = InclusionProof.of(position, signed.size(), tree);
            proof.verify(tree.hash(0, position), signed.root());
            took[i] = System.nanoTime() - start;
            most = Math.max(most, proof.hashes().size());
        }
        Arrays.sort(took);
        return new Sample(
                most,
                Map.of(
                        "p50 ms", took[PROOFS / 2] / 1e6,
                        "p99 ms", took[PROOFS * 99 / 100] / 1e6));
    }

    private static Sample compute(RandomGenerator random) {
        NodeHashes any = (height, index) -> new byte[MerkleFrontier.HASH_BYTES];
        int most = 0;
        for (int i = 0; i < PROOFS; i++) {
            long position = i == 0 ? 0 : random.nextLong(COMPUTED);
            most = Math.max(most, InclusionProof.of(position, COMPUTED, any).hashes().size());
        }
        return Sample.of(most);
    }
}
