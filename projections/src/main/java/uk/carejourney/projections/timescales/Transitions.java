package uk.carejourney.projections.timescales;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.projections.SubjectHistory;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.documents.SubjectDocuments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Has clocks worked out again when nothing was recorded about them and yet they change: because
 * their moment has come, because the council recorded another calendar, setting or declaration, or
 * because the clock was put back.
 *
 * <p>A look costs what is due: as long as nothing is, the store is not asked at all. A document
 * says itself when it is due and is replaced whole, so a look that is cut short, or done twice or
 * on two nodes, leaves no trace.
 */
public final class Transitions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Transitions.class);

    private static final int AT_ONCE = 200;

    /** Another node may have written what is due, and died: so now and then the store is asked. */
    private static final Duration ASK_ANYWAY = Duration.ofMinutes(1);

    private final MongoDatabase database;
    private final Timescales timescales;
    private final SubjectHistory history;
    private final CouncilLaw law;
    private final Clock clock;
    private final Pointers pointers;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("transitions").daemon().factory());

    private Instant soonest = Instant.MIN;
    private Instant last = Instant.MIN;
    private long asked = System.nanoTime();
    private volatile boolean failing;

    public Transitions(
            MongoDatabase database,
            Timescales timescales,
            SubjectHistory history,
            CouncilLaw law,
            Clock clock) {
        this.database = database;
        this.timescales = timescales;
        this.history = history;
        this.law = law;
        this.clock = clock;
        this.pointers = new Pointers(database);
    }

    /** Looks about every second from now on. */
    public void start() {
        var _ = ticker.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** Runs for as long as the process: what it threw would end it without a word. */
    private void tick() {
        try {
            look();
            failing = false;
        } catch (RuntimeException | Error failed) {
            // What is interrupted by the end of the process has not failed.
            if (ticker.isShutdown()) {
                return;
            }
            failing = true;
            soonest = Instant.MIN;
            LOG.error("Clocks that are due were not worked out; trying again", failed);
        }
    }

    /** Whether the last look failed; the log says why, and it is being tried again. */
    public boolean isFailing() {
        return failing;
    }

    /**
     * Looks once.
     *
     * @return how many subjects' clocks were worked out again
     */
    public synchronized int look() {
        boolean otherLaw = law.look();
        Instant now = clock.instant();
        soonest = min(soonest, timescales.takeSoonest());
        boolean putBack = now.isBefore(last);
        boolean longAgo = System.nanoTime() - asked > ASK_ANYWAY.toNanos();
        last = now;
        if (!otherLaw && !putBack && !longAgo && now.isBefore(soonest)) {
            return 0;
        }
        asked = System.nanoTime();
        soonest = Instant.MIN;
        int renewed = 0;
        var current = pointers.current(Timescales.NAME);
        if (current.isPresent()) {
            Generation generation = current.get().generation();
            NextLooks looks = new NextLooks(database, generation);
            renewed = renew(looks, documents(generation), now);
            boolean left = !looks.due(now, law.now().position(), 1).isEmpty();
            soonest = left ? Instant.MIN : looks.soonest();
        }
        return renewed;
    }

    /** What is being written by another meanwhile is still due at the next look, if at all. */
    private int renew(NextLooks looks, SubjectDocuments documents, Instant now) {
        int renewed = 0;
        List<UUID> before = List.of();
        List<UUID> due = looks.due(now, law.now().position(), AT_ONCE);
        while (!due.isEmpty() && !due.equals(before)) {
            try {
                documents.renew(due);
            } catch (MongoBulkWriteException writtenMeanwhile) {
                LOG.debug("Some clocks were written by another meanwhile", writtenMeanwhile);
            }
            renewed += due.size();
            before = due;
            due = looks.due(now, law.now().position(), AT_ONCE);
        }
        return renewed;
    }

    private SubjectDocuments documents(Generation generation) {
        return new SubjectDocuments(database, generation, timescales, history);
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        ticker.close();
    }
}
