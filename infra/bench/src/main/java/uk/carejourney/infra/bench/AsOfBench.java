package uk.carejourney.infra.bench;

import uk.carejourney.fold.Journey;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.recording.Outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** One child's record as it was known at a moment, in ledgers of growing size. */
final class AsOfBench {

    private static final int FACTS = 200;
    private static final int PARTS = 10;

    /** At least so many, and on until the turn's time is over: 99 in 100 needs some to be of. */
    private static final int QUESTIONS = 100;

    private static final long SEED = 20_260_302;

    private AsOfBench() {}

    static Report run(BenchArguments arguments, BenchStack stack) throws Exception {
        List<Result> results = new ArrayList<>();
        try (OurLedger ours = new OurLedger(stack.addresses(), stack.folder())) {
            Subject child = ours.newChildren(1).getFirst();
            List<Integer> sizes = arguments.sizesOr(100_000, 1_000_000);
            spread(ours, child, sizes.getFirst());
            for (int size : sizes) {
                History.fill(ours, size);
                RandomGenerator random = new SplittableRandom(SEED);
                results.addAll(
                        Turn.interleaved(
                                size + " facts",
                                List.of(
                                        new Turn(
                                                ours.name(),
                                                () -> ask(ours, child, random, arguments))),
                                arguments.rounds(),
                                System.out));
            }
        }
        return new Report(
                "asof",
                ("One child of %d facts as known at a moment drawn at random (seed %d): the moment"
                     + " turned into a position, the child's facts read, decrypted and folded;"
                     + " asked for %d s in each of %d rounds, warm. The figure is the time 99 in"
                     + " 100 take at most.")
                        .formatted(FACTS, SEED, arguments.seconds(), arguments.rounds()),
                "ms",
                Conditions.measured(stack.folder()),
                results);
    }

    /** Other children's facts come between this child's, as they do in life. */
    private static void spread(OurLedger ours, Subject child, int size)
            throws InterruptedException {
        List<Entry> facts = ChildFacts.of(child, FACTS);
        for (int part = 0; part < PARTS; part++) {
            int from = part * FACTS / PARTS;
            var command =
                    ChildFacts.command("part " + part, facts.subList(from, from + FACTS / PARTS));
            if (!(ours.recorder().record(command) instanceof Outcome.Appended)) {
                throw new IllegalStateException("the child's facts were not recorded");
            }
            History.fill(ours, (long) size * (part + 1) / PARTS);
        }
    }

    private static Sample ask(
            OurLedger ours, Subject child, RandomGenerator random, BenchArguments arguments) {
        LedgerReading reading = ours.ledger().reading();
        Instant first = reading.at(0).orElseThrow().recordedAt();
        Instant last = reading.head().lastRecorded();
        long span = last.toEpochMilli() - first.toEpochMilli();
        List<Long> took = new ArrayList<>();
        long ends = System.nanoTime() + TimeUnit.SECONDS.toNanos(arguments.seconds());
        while (took.size() < QUESTIONS || System.nanoTime() < ends) {
            Instant moment = first.plusMillis(random.nextLong(span + 1));
            long start = System.nanoTime();
            long below = reading.recordedBy(moment);
            List<Recorded> known = new ArrayList<>();
            reading.stream(child.id())
                    .forEach(at -> {
                        if (at.position() < below && at instanceof Recorded recorded) {
                            known.add(recorded);
                        }
                    });
            int entries = Journey.of(known).entries().size();
            took.add(System.nanoTime() - start);
            if (entries != known.size()) {
                throw new IllegalStateException("the fold lost a fact");
            }
        }
        took.sort(Comparator.naturalOrder());
        return new Sample(
                took.get(took.size() * 99 / 100) / 1e6,
                Map.of(
                        "p50 ms",
                        took.get(took.size() / 2) / 1e6,
                        "questions",
                        (double) took.size()));
    }
}
