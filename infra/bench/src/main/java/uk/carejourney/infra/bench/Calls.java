package uk.carejourney.infra.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers that append as fast as they can, each waiting for its own event. */
final class Calls {

    private static final int CALLERS_TO_WARM_UP = 32;

    private Calls() {}

    /** Lets a contender append so often, so that the virtual machine has compiled what it uses. */
    static void warmUp(Contender contender, int appends) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(appends);
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS_TO_WARM_UP)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS_TO_WARM_UP; i++) {
                running.add(threads.submit(() -> callWhile(contender, left)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(contender.name() + " failed", failed.getCause());
        }
    }

    private static void callWhile(Contender contender, AtomicInteger left) {
        Caller caller = new Caller();
        while (left.getAndDecrement() > 0) {
            contender.append(caller);
            caller.appended();
        }
    }

    /**
     * Durable events in a second, and how long calls took in milliseconds; every caller calls once
     * at least.
     */
    static Sample of(Contender contender, int callers, int seconds) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        List<long[]> latencies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(() -> call(contender, end)));
            }
            for (Future<long[]> each : running) {
                latencies.add(each.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(contender.name() + " failed", failed.getCause());
        }
        double took = (System.nanoTime() - start) / 1e9;
        long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Sample(
                all.length / took, Map.of("p50 ms", millis(all, 0.5), "p99 ms", millis(all, 0.99)));
    }

    private static long[] call(Contender contender, long end) {
        Caller caller = new Caller();
        long[] latencies = new long[1024];
        int count = 0;
        long before = System.nanoTime();
        do {
            contender.append(caller);
            caller.appended();
            long after = System.nanoTime();
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, count * 2);
            }
            latencies[count++] = after - before;
            before = after;
        } while (before < end);
        return Arrays.copyOf(latencies, count);
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }
}
