package uk.carejourney.infra.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** One child's timeline by REST, asked for by many clients at once. */
final class ApiBench {

    private static final int CLIENTS = 50;

    /** With fewer the compiler is still at work while it is measured. */
    private static final int LEAST_WARM_UP = 20_000;

    private ApiBench() {}

    static Report run(BenchArguments arguments) throws Exception {
        try (RunningApplication application =
                RunningApplication.start(
                        "--journey.api.requests-per-minute=0", "--journey.stack.kafka=false")) {
            List<String> children = application.children();
            System.out.printf("%d children, seed %d%n", children.size(), arguments.seed());
            warmUp(application, children, arguments);
            List<Result> results =
                    Turn.interleaved(
                            CLIENTS + " clients",
                            List.of(
                                    new Turn(
                                            Report.OURS,
                                            () -> asked(application, children, arguments))),
                            arguments.rounds(),
                            System.out);
            return new Report(
                    "api",
                    ("The timeline of one of the demonstration's %d children, drawn at random (seed"
                         + " %d), asked for over HTTP by %d clients of one application that runs as"
                         + " it ships, each asking again as soon as it is answered; %d rounds of %d"
                         + " seconds, warm, clients and application on the same processors. The"
                         + " figure is the time 99 in 100 take at most.")
                            .formatted(
                                    children.size(),
                                    arguments.seed(),
                                    CLIENTS,
                                    arguments.rounds(),
                                    arguments.seconds()),
                    "ms",
                    Conditions.measured(application.folder()),
                    results);
        }
    }

    private static void warmUp(
            RunningApplication application, List<String> children, BenchArguments arguments)
            throws InterruptedException {
        int wanted = Math.min(LEAST_WARM_UP, arguments.warmUp());
        for (double done = 0; done < wanted; ) {
            Sample some = asked(application, children, arguments);
            done += some.also().getOrDefault("answers/s", 0.0) * arguments.seconds();
        }
    }

    private static Sample asked(
            RunningApplication application, List<String> children, BenchArguments arguments)
            throws InterruptedException {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(arguments.seconds());
        List<Long> took = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                RandomGenerator random = new SplittableRandom(arguments.seed() + i);
                running.add(threads.submit(() -> ask(application, children, random, end)));
            }
            for (Future<List<Long>> each : running) {
                took.addAll(each.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a timeline was not answered", failed.getCause());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = took.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Sample(
                millis(sorted, 0.99),
                Map.of("p50 ms", millis(sorted, 0.5), "answers/s", sorted.length / seconds));
    }

    private static List<Long> ask(
            RunningApplication application, List<String> children, RandomGenerator random, long end)
            throws Exception {
        List<Long> took = new ArrayList<>();
        for (long before = System.nanoTime(); before < end; ) {
            String child = children.get(random.nextInt(children.size()));
            String timeline = application.get("/api/v1/children/" + child + "/timeline");
            if (!timeline.contains(child)) {
                throw new IllegalStateException("this is not the timeline asked for");
            }
            long after = System.nanoTime();
            took.add(after - before);
            before = after;
        }
        return took;
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }
}
