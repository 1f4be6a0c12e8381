package uk.carejourney.infra.bench;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Something done so many times a second, as far as the machine lets it, by so many callers that the
 * next call is not kept waiting by the ones before.
 */
final class Beat {

    private static final int CALLERS = 32;

    private final long begun = System.nanoTime();
    private final List<Thread> callers = new ArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();

    /** One of them. */
    @FunctionalInterface
    interface Call {
        /**
         * Does it.
         *
         * @param number counts from 0
         * @param due when it was due, by {@link System#nanoTime}: what took how long counts from
         *     here, so that a caller held up does not hide it
         */
        void make(int number, long due);
    }

    private Beat() {}

    /** Begins to do it, so many times in all. */
    static Beat start(int perSecond, int all, Call call) {
        Beat beat = new Beat();
        for (int i = 0; i < CALLERS; i++) {
            int first = i;
            beat.callers.add(
                    Thread.ofPlatform().start(() -> beat.keep(first, perSecond, all, call)));
        }
        return beat;
    }

    private void keep(int first, int perSecond, int all, Call call) {
        try {
            for (int number = first; number < all; number += CALLERS) {
                long due = begun + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                call.make(number, due);
            }
        } catch (RuntimeException failure) {
            failed.compareAndSet(null, failure);
        }
    }

    /**
     * Whoever waits for what comes of the calls asks this, for nothing may come of them.
     *
     * @throws IllegalStateException if one of them failed
     */
    void check() {
        RuntimeException failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("a call failed", failure);
        }
    }

    /** Waits until all was done; how many seconds have passed since the beginning. */
    double end() throws InterruptedException {
        for (Thread caller : callers) {
            caller.join();
        }
        check();
        return (System.nanoTime() - begun) / 1e9;
    }
}
