package uk.carejourney.infra.bench;

import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.RecordFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Puts the histories of many invented children into a store, as fast as it takes them. */
final class History {

    /** Facts each child's record begins with. */
    static final int EACH = 20;

    private static final int CHILDREN_AT_ONCE = 50;
    private static final int FEEDERS = 2;
    private static final int PEERS_CALLERS = 8;

    private History() {}

    /** Fills ours until it holds about this many facts. */
    static void fill(OurLedger ours, long size) throws InterruptedException {
        recorded(ours, () -> ours.ledger().reading().head().size() < size);
    }

    /** Records in ours while it is wanted; two feeders, so that one seals while one waits. */
    static long recorded(OurLedger ours, BooleanSupplier wanted) throws InterruptedException {
        return together(
                FEEDERS,
                wanted,
                () -> {
                    List<RecordFacts> commands = new ArrayList<>();
                    for (Subject child : ours.newChildren(CHILDREN_AT_ONCE)) {
                        commands.add(ChildFacts.command(ChildFacts.of(child, EACH)));
                    }
                    ours.beginAll(commands);
                    return CHILDREN_AT_ONCE * EACH;
                });
    }

    /** Fills a peer with this many facts, the facts of one child in one transaction. */
    static void fill(Contender peer, long size) throws InterruptedException {
        AtomicLong left = new AtomicLong(size);
        recorded(peer, PEERS_CALLERS, () -> left.getAndAdd(-EACH) > 0);
    }

    /** Records in a peer while it is wanted, the facts of one child in one transaction. */
    static long recorded(Contender peer, int callers, BooleanSupplier wanted)
            throws InterruptedException {
        return together(
                callers,
                wanted,
                () -> {
                    List<Entry> facts = ChildFacts.of(Subject.child(UUID.randomUUID()), EACH);
                    peer.begin(facts);
                    return facts.size();
                });
    }

    /** Some facts recorded by one call; how many. */
    private interface Portion {
        int record();
    }

    private static long together(int threads, BooleanSupplier wanted, Portion portion)
            throws InterruptedException {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(
                        executor.submit(() -> {
                            long count = 0;
                            while (wanted.getAsBoolean()) {
                                count += portion.record();
                            }
                            return count;
                        }));
            }
            long all = 0;
            for (Future<Long> each : running) {
                all += each.get();
            }
            return all;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a history was not recorded", failed.getCause());
        }
    }
}
