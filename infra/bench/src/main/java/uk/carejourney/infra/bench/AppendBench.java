package uk.carejourney.infra.bench;

import uk.carejourney.embedded.DatabaseAddress;

import java.util.ArrayList;
import java.util.List;

/**
 * Durable appends, one fact each, at several numbers of callers: ours beside Axon's two engines.
 */
final class AppendBench {

    private AppendBench() {}

    static Report run(BenchArguments arguments, BenchStack stack) throws Exception {
        List<Result> results = new ArrayList<>();
        DatabaseAddress server = stack.addresses().ledger();
        try (Contender ours = new OurLedger(stack.addresses(), stack.folder());
                Contender jdbc = new AxonJdbc(server);
                Contender jpa = new AxonJpa(server)) {
            for (Contender contender : List.of(ours, jpa, jdbc)) {
                System.out.printf("warming up %s%n", contender.name());
                Calls.warmUp(contender, arguments.warmUp());
            }
            for (int callers : arguments.callers()) {
                results.addAll(
                        Turn.interleaved(
                                callers == 1 ? "1 caller" : callers + " callers",
                                List.of(
                                        turn(ours, callers, arguments),
                                        turn(jpa, callers, arguments),
                                        turn(jdbc, callers, arguments)),
                                arguments.rounds(),
                                System.out));
            }
        }
        return new Report(
                "append",
                ("Durable appends of one fact a call, every caller waiting for its own; %d rounds"
                     + " of %d s, interleaved, after %d appends each to warm up. Ours commits to"
                     + " every field, encrypts, hashes and judges; the others do not.")
                        .formatted(arguments.rounds(), arguments.seconds(), arguments.warmUp()),
                "facts/s",
                Conditions.measured(stack.folder()),
                results);
    }

    private static Turn turn(Contender contender, int callers, BenchArguments arguments) {
        return new Turn(contender.name(), () -> Calls.of(contender, callers, arguments.seconds()));
    }
}
