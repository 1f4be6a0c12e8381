package uk.carejourney.infra.bench;

import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome.Appended;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long after recording began the clocks by a fact can be read. */
final class ClocksLatency {

    static final int PER_SECOND = 200;

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
        Beat beat = Beat.start(PER_SECOND, all, (number, due) -> call(number, due, children));
        long[] took = watch(all, beat);
        double perSecond = all / beat.end();
        Arrays.sort(took);
        return new Sample(
                took[all * 99 / 100] / 1e6,
                Map.of("p50 ms", took[all / 2] / 1e6, "facts/s", perSecond));
    }

    /** A reader who asks for no less than a position waits until then, and no longer. */
    private long[] watch(int all, Beat beat) {
        long[] took = new long[all];
        Queue<Asked> waiting = new ArrayDeque<>();
        int seen = 0;
        while (seen < all) {
            beat.check();
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

    private void call(int number, long due, List<Subject> children) {
        Subject child = children.get(number % children.size());
        var command = ChildFacts.command("fact " + due + " " + number, ChildFacts.of(child, 1));
        if (!(ours.recorder().record(command) instanceof Appended appended)) {
            throw new IllegalStateException("a new fact was not recorded");
        }
        asked.add(new Asked(appended.firstPosition(), due));
    }
}
