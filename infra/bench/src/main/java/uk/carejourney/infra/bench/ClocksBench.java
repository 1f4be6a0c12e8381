package uk.carejourney.infra.bench;

import uk.carejourney.catalogue.England;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.measures.Period;
import uk.carejourney.projections.measures.MeasureRun;
import uk.carejourney.projections.timescales.Transitions;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.rulebook.Rulebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How soon clocks follow the facts and the calendar, and what measures of everyone cost. */
final class ClocksBench {

    private static final long SEED = 20_261_126;
    private static final int AT_ONCE = 50;

    private final OurLedger ours;
    private final KeptClocks kept;
    private final GivenClock clock;
    private final Rulebook rulebook = England.rulebook();
    private final List<Subject> children = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();

    private ClocksBench(OurLedger ours, KeptClocks kept, GivenClock clock) {
        this.ours = ours;
        this.kept = kept;
        this.clock = clock;
    }

    static Report run(BenchArguments arguments, BenchStack stack) throws Exception {
        GivenClock clock = new GivenClock(GeneratedCouncil.NOW);
        try (OurLedger ours = new OurLedger(stack.addresses(), stack.folder())) {
            declare(ours);
            try (KeptClocks kept =
                    new KeptClocks(ours.ledger(), stack.addresses().mongoUri(), clock)) {
                ClocksBench bench = new ClocksBench(ours, kept, clock);
                for (int size : arguments.sizesOr(1_000)) {
                    bench.among(size, arguments);
                }
                return new Report(
                        "clocks",
                        about(arguments),
                        "ms",
                        Conditions.measured(stack.folder()),
                        bench.results);
            }
        }
    }

    private static String about(BenchArguments arguments) {
        return ("A generated council (seed %d), each child with %d facts over ten years, in our"
                        + " ledger and document store, all in one process; %d rounds. First, how"
                        + " long after recording began the clocks by a fact can be read, at %d"
                        + " facts a second, each about another child: the time 99 in 100 take at"
                        + " most. Then a day passes: the clocks of every child it changes are"
                        + " worked out again; and what looking costs when nobody is due. Then the"
                        + " measures of a year by every rule, by what is known now, asked for the"
                        + " first time and again.")
                .formatted(
                        SEED, GeneratedCouncil.EACH, arguments.rounds(), ClocksLatency.PER_SECOND);
    }

    private static void declare(OurLedger ours) {
        Subject council = ours.ledger().council();
        RecordFacts declared =
                new RecordFacts(
                        "declared",
                        council,
                        EverythingRecorded.BY,
                        Door.SOURCE,
                        EverythingRecorded.by(council));
        if (!(ours.recorder().record(declared) instanceof Outcome.Appended)) {
            throw new IllegalStateException("the council's declarations were not recorded");
        }
    }

    private void among(int size, BenchArguments arguments) throws Exception {
        grow(size);
        String among = "%d children, ".formatted(size);
        results.addAll(
                Turn.interleaved(
                        among + "clocks by a fact",
                        List.of(
                                new Turn(
                                        Report.OURS,
                                        () ->
                                                new ClocksLatency(ours, kept)
                                                        .measured(children, arguments.seconds()))),
                        arguments.rounds(),
                        System.out));
        results.add(inRounds(among + "a day passes", arguments.rounds(), _ -> aDayPasses()));
        results.add(inRounds(among + "nobody is due", arguments.rounds(), _ -> nobodyIsDue()));
        List<Sample> again = new ArrayList<>();
        results.add(
                inRounds(
                        among + "measures, first",
                        arguments.rounds(),
                        round -> {
                            Sample first = measures(round);
                            again.add(measures(round));
                            return first;
                        }));
        results.add(new Result(among + "measures, again", Report.OURS, again));
    }

    private interface Round {
        Sample run(int round) throws Exception;
    }

    private static Result inRounds(String setting, int rounds, Round each) throws Exception {
        List<Sample> samples = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            System.out.printf("%s: round %d of %d%n", setting, round, rounds);
            samples.add(each.run(round));
        }
        return new Result(setting, Report.OURS, samples);
    }

    private void grow(int size) throws InterruptedException {
        long begun = System.nanoTime();
        while (children.size() < size) {
            List<Subject> more = ours.newChildren(Math.min(AT_ONCE, size - children.size()));
            ours.beginAll(
                    GeneratedCouncil.about(more, rulebook, SEED + children.size()).stream()
                            .map(ClocksBench::command)
                            .toList());
            children.addAll(more);
        }
        double recorded = (System.nanoTime() - begun) / 1e9;
        kept.awaitAll();
        System.out.printf(
                "%d children: recorded after %.0f s, their clocks known after %.0f s%n",
                size, recorded, (System.nanoTime() - begun) / 1e9);
    }

    private static RecordFacts command(List<Recorded> facts) {
        List<Entry> entries = facts.stream().map(Recorded::entry).toList();
        return ChildFacts.command(entries);
    }

    private Sample aDayPasses() {
        clock.putOn(Duration.ofDays(1));
        long begun = System.nanoTime();
        int renewed = kept.transitions().look();
        double took = (System.nanoTime() - begun) / 1e6;
        return new Sample(took, Map.of("children", (double) renewed));
    }

    /** Whoever has just begun to look asks the store. */
    private Sample nobodyIsDue() {
        try (Transitions begun = kept.newTransitions()) {
            long from = System.nanoTime();
            int renewed = begun.look();
            double took = (System.nanoTime() - from) / 1e6;
            return new Sample(took, Map.of("children", (double) renewed));
        }
    }

    /** Another year each round, so that none was asked for before. */
    private Sample measures(int round) {
        long begun = System.nanoTime();
        Period year =
                new Period(
                        GeneratedCouncil.FIRST.plusYears(8).plusDays(round),
                        GeneratedCouncil.FIRST.plusYears(9).plusDays(round));
        MeasureRun run = kept.measures().ask(year, kept.last());
        while (run.state() == MeasureRun.State.WORKING) {
            KeptClocks.aMoment();
            run = kept.measures().run(run.id()).orElseThrow();
        }
        if (run.state() != MeasureRun.State.READY) {
            throw new IllegalStateException("the measures were not worked out");
        }
        int rules = kept.measures().rules(run.id()).size();
        return new Sample((System.nanoTime() - begun) / 1e6, Map.of("rules", (double) rules));
    }
}
