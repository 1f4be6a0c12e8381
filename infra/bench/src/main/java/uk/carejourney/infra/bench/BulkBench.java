package uk.carejourney.infra.bench;

import uk.carejourney.embedded.DatabaseAddress;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * History appended in bulk: ours beside Axon's engines, an event at a time and a child at a time.
 */
final class BulkBench {

    private static final int CALLERS = 32;
    private static final String BULK = "bulk";

    private BulkBench() {}

    static Report run(BenchArguments arguments, BenchStack stack) throws Exception {
        DatabaseAddress server = stack.addresses().ledger();
        int seconds = arguments.seconds();
        try (OurLedger ours = new OurLedger(stack.addresses(), stack.folder());
                Contender jdbc = new AxonJdbc(server);
                Contender jpa = new AxonJpa(server)) {
            System.out.println("warming up");
            History.fill(ours, arguments.warmUp());
            Calls.warmUp(jpa, arguments.warmUp());
            Calls.warmUp(jdbc, arguments.warmUp());
            List<Turn> turns =
                    List.of(
                            new Turn(
                                    ours.name(),
                                    () ->
                                            perSecond(
                                                    seconds,
                                                    until -> History.recorded(ours, until))),
                            new Turn(jpa.name(), () -> Calls.of(jpa, CALLERS, seconds)),
                            new Turn(jdbc.name(), () -> Calls.of(jdbc, CALLERS, seconds)),
                            childAtATime(jpa, seconds),
                            childAtATime(jdbc, seconds));
            return new Report(
                    "bulk",
                    ("History of invented children, %d facts each, appended in bulk and durable; %d"
                         + " rounds of %d s, interleaved, after %d facts each to warm up. Ours"
                         + " registers each child, judges, commits to every field, encrypts and"
                         + " hashes. The peers have 32 callers, which append one event in a"
                         + " transaction as Axon does, or a child's %d at once.")
                            .formatted(
                                    History.EACH,
                                    arguments.rounds(),
                                    seconds,
                                    arguments.warmUp(),
                                    History.EACH),
                    "facts/s",
                    Conditions.measured(stack.folder()),
                    Turn.interleaved(BULK, turns, arguments.rounds(), System.out));
        }
    }

    private static Turn childAtATime(Contender peer, int seconds) {
        return new Turn(
                peer.name() + ", a child at a time",
                () -> perSecond(seconds, until -> History.recorded(peer, CALLERS, until)));
    }

    private interface Work {
        long until(BooleanSupplier wanted) throws InterruptedException;
    }

    private static Sample perSecond(int seconds, Work work) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        AtomicBoolean begun = new AtomicBoolean();
        long count = work.until(() -> !begun.getAndSet(true) || System.nanoTime() < end);
        return Sample.of(count * 1e9 / (System.nanoTime() - start));
    }
}
