package uk.carejourney.infra.bench;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.clocks.Case;
import uk.carejourney.clocks.Clock;
import uk.carejourney.clocks.Clocks;
import uk.carejourney.clocks.Law;
import uk.carejourney.coverage.CoverageFact.RecordingCoverageDeclared;
import uk.carejourney.fact.FactType;
import uk.carejourney.fold.Journey;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.rulebook.Rulebook;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** All the clocks of a child, by every rule, from the child's facts. */
final class RulebookBench {

    private static final long SEED = 20_261_126;
    private static final int USUAL = 1_000;

    /** The morning after the last of the ten years. */
    private static final Instant NOW =
            Calendar.startOf(GeneratedCouncil.FIRST.plusDays(GeneratedCouncil.DAYS));

    private RulebookBench() {}

    static Report run(BenchArguments arguments, BenchStack stack) throws Exception {
        Rulebook rulebook = England.rulebook();
        Law law = Law.of(England.inForce(), declarations());
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
            Clocks clocks = law.clocks(child, facts, NOW);
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

    /** The council declares that it records everything, one declaration for every area. */
    private static List<Recorded> declarations() {
        Subject council = new Subject(SubjectKind.COUNCIL, new UUID(3, 1));
        Actor records = Actor.system("bench", Role.LEDGER);
        List<Recorded> declared = new ArrayList<>();
        for (String area :
                new TreeSet<>(Facts.CATALOGUE.all().stream().map(FactType::area).toList())) {
            long position = declared.size();
            Envelope envelope =
                    Envelope.of(
                            new UUID(3, position),
                            council,
                            Happened.on(GeneratedCouncil.FIRST),
                            records);
            declared.add(
                    new Recorded(
                            position,
                            position,
                            Instant.EPOCH,
                            new Entry(
                                    envelope,
                                    new RecordingCoverageDeclared(
                                            "ledger",
                                            area,
                                            GeneratedCouncil.FIRST,
                                            null,
                                            new Code("complete")))));
        }
        return declared;
    }
}
