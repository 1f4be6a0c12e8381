package uk.carejourney.infra.bench;

import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome.Appended;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long after recording began the clocks by a fact can be read. */
final class ClocksLatency {

    static final int PER_SECOND = 200;

    private static final int CALLERS = 4;

    /** A fact recorded: where it stands, and when it was due to be recorded. */
    private record Asked(long position, long due) {}

    private final OurLedger ours;
    private final KeptClocks kept;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    ClocksLatency(OurLedger ours, KeptClocks kept) {
        this.ours = ours;
        this.kept = kept;
    }

    /** One fact each about children in turn, for so many seconds. */
    Sample measured(List<Subject> children, int seconds) throws InterruptedException {
        int all = PER_SECOND * seconds;
        long begun = System.nanoTime();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int first = i;
            callers.add(Thread.ofPlatform().start(() -> call(begun, first, all, children)));
        }
        long[] took = watch(all);
        for (Thread caller : callers) {
            caller.join();
        }
        double perSecond = all * 1e9 / (System.nanoTime() - begun);
        Arrays.sort(took);
        return new Sample(
                took[all * 99 / 100] / 1e6,
                Map.of("p50 ms", took[all / 2] / 1e6, "facts/s", perSecond));
    }

    /** A reader who asks for no less than a position waits until then, and no longer. */
    private long[] watch(int all) {
        long[] took = new long[all];
        Queue<Asked> waiting = new ArrayDeque<>();
        int seen = 0;
        while (seen < all) {
            for (Asked next = asked.poll(); next != null; next = asked.poll()) {
                waiting.add(next);
            }
            long readable = kept.readable();
            long now = System.nanoTime();
            for (var each = waiting.iterator(); each.hasNext(); ) {
                Asked one = each.next();
                if (one.position() <= readable) {
                    took[seen++] = now - one.due();
                    each.remove();
                }
            }
            KeptClocks.aMoment();
        }
        return took;
    }

    // Counted from when a fact was due, so that a caller held up is not a fact less.
    private void call(long begun, int first, int all, List<Subject> children) {
        for (int i = first; i < all; i += CALLERS) {
            long due = begun + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Subject child = children.get(i % children.size());
            var command = ChildFacts.command("fact " + due + " " + i, ChildFacts.of(child, 1));
            if (!(ours.recorder().record(command) instanceof Appended appended)) {
                throw new IllegalStateException("a new fact was not recorded");
            }
            asked.add(new Asked(appended.firstPosition(), due));
        }
    }
}
