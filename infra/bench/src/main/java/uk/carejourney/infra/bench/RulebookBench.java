package uk.carejourney.infra.bench;

import uk.carejourney.catalogue.England;
import uk.carejourney.clocks.Case;
import uk.carejourney.clocks.Clock;
import uk.carejourney.clocks.Clocks;
import uk.carejourney.clocks.Law;
import uk.carejourney.fold.Journey;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.rulebook.Rulebook;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** All the clocks of a child, by every rule, from the child's facts. */
final class RulebookBench {

    private static final long SEED = 20_261_126;
    private static final int USUAL = 1_000;

    private RulebookBench() {}

    private static List<Recorded> declared(Subject council) {
        List<Recorded> declared = new ArrayList<>();
        for (Entry entry : EverythingRecorded.by(council)) {
            long position = declared.size();
            declared.add(new Recorded(position, position, Instant.EPOCH, entry));
        }
        return declared;
    }

    static Report run(BenchArguments arguments, BenchStack stack) throws Exception {
        Rulebook rulebook = England.rulebook();
        Law law =
                Law.of(
                        England.inForce(),
                        declared(new Subject(SubjectKind.COUNCIL, new UUID(3, 1))));
        List<Result> results = new ArrayList<>();
        for (int children : arguments.sizesOr(USUAL)) {
            List<List<Recorded>> council = GeneratedCouncil.children(children, rulebook, SEED);
            results.addAll(
                    Turn.interleaved(
                            "%d children, %d rules".formatted(children, rulebook.all().size()),
                            List.of(new Turn(Report.OURS, () -> clocks(council, law))),
                            arguments.rounds(),
                            System.out));
        }
        return new Report(
                "rulebook",
                ("Children of a generated council (seed %d), each of %d facts over ten years and in"
                     + " every area: folded, and every clock of every rule worked out; %d rounds,"
                     + " warm, one thread. A second is one of the thread's own processor time, so"
                     + " that it says what one core does whatever else the machine is doing; beside"
                     + " it how many clocks a child has, by state.")
                        .formatted(SEED, GeneratedCouncil.EACH, arguments.rounds()),
                "children/s",
                Conditions.measured(stack.folder()),
                results);
    }

    private static Sample clocks(List<List<Recorded>> council, Law law) {
        Map<String, Double> also = new TreeMap<>();
        long wall = System.nanoTime();
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (List<Recorded> facts : council) {
            Case child = Case.of(facts.getFirst().envelope().subject(), Journey.of(facts));
            Clocks clocks = law.clocks(child, facts, GeneratedCouncil.NOW);
            for (Clock clock : clocks.list()) {
                also.merge(clock.state().words(), 1.0 / council.size(), Double::sum);
                boolean open = clock.state().open() && clock.closedOn().isEmpty();
                also.merge("open", open ? 1.0 / council.size() : 0, Double::sum);
            }
            also.merge("clocks", (double) clocks.list().size() / council.size(), Double::sum);
        }
        double seconds =
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - spent) / 1e9;
        also.put("children/s by the wall", council.size() * 1e9 / (System.nanoTime() - wall));
        return new Sample(council.size() / seconds, also);
    }
}
