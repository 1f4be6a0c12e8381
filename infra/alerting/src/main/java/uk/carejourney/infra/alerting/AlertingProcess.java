package uk.carejourney.infra.alerting;

import com.mongodb.client.MongoDatabase;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.clocks.RulesInForce;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.recording.Recorder;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Alerting on this node, and on any other that runs it: new entries put whom they are about on the
 * schedule, and whoever is due by the clock is asked about.
 *
 * <p>It begins with the entry that says alerting went live. Whoever was recorded about before is
 * asked about once, for clocks that are still to turn.
 */
public final class AlertingProcess implements AutoCloseable {

    /** The name of its processor; its positions are kept under it. */
    public static final String NAME = "alerting";

    private static final Logger LOG = LoggerFactory.getLogger(AlertingProcess.class);
    private static final int SEGMENTS = 2;
    private static final int MOST_AT_ONCE = 200;
    private static final int PAGE = 1_000;
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Ways ways;
    private final Circles circles;
    private final Schedule schedule;
    private final Evaluation evaluation;
    private final ScheduledExecutorService ticker = threads("alerting-ticker", 1);
    private final ScheduledExecutorService coordinator = threads("alerting-coordinator", 1);
    private final ScheduledExecutorService workers = threads("alerting-worker", SEGMENTS);
    private volatile @Nullable PooledStreamingEventProcessor processor;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private final LatestCouncil latest;
    private volatile boolean failing;

    /**
     * What alerting hears, reads and records with.
     *
     * @param source every entry in the order of positions
     * @param ledger reads the ledger itself
     * @param recorder the way into it
     * @param tokens keeps how far it has read
     * @param database where the schedule lies
     * @param clock the time, which may stand or be moved
     * @param tick how often those due by the clock are looked for
     */
    public record Ways(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            LedgerReading ledger,
            Recorder recorder,
            TokenStore tokens,
            MongoDatabase database,
            InstantSource clock,
            Duration tick) {}

    public AlertingProcess(Ways ways, RulesInForce rules, Subject council) {
        this.ways = ways;
        this.circles = new Circles(ways.ledger(), rules, council);
        this.latest = new LatestCouncil(circles);
        this.schedule = new Schedule(ways.database());
        this.evaluation = new Evaluation(circles, ways.recorder(), schedule, ways.clock());
    }

    /** Begins, at once or as soon as the council lets alerting go live. */
    public void start() {
        schedule.prepare();
        long tick = ways.tick().toMillis();
        var _ = ticker.scheduleWithFixedDelay(this::tick, 0, tick, TimeUnit.MILLISECONDS);
    }

    /** Whether something failed when last tried; the log says what, and it is tried again. */
    public boolean isFailing() {
        PooledStreamingEventProcessor running = processor;
        return failing || (running != null && running.isError());
    }

    /** Whether every step called for by the entries up to a position, and by now, was taken. */
    public boolean isSettledAt(long position) {
        PooledStreamingEventProcessor running = processor;
        if (running == null || isFailing()) {
            return false;
        }
        Map<Integer, EventTrackerStatus> parts = running.processingStatus();
        return parts.size() == SEGMENTS
                && parts.values().stream()
                        .allMatch(part -> part.getCurrentPosition().orElse(-1) >= position)
                && schedule.due(ways.clock().instant(), 1).isEmpty();
    }

    /**
     * Waits until every step called for by what is recorded now, and by now, was taken.
     *
     * @return whether it was; false when the time was up
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public boolean awaitSettled(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (!isSettledAt(ways.ledger().head().size() - 1)) {
            if (System.nanoTime() >= end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        return true;
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        // The ledger a tick reads is closed next.
        ticker.close();
        PooledStreamingEventProcessor running = processor;
        if (running != null) {
            running.shutDown();
        }
        coordinator.shutdown();
        workers.shutdown();
    }

    /** Runs for as long as the process: what it threw would end it without a word. */
    private void tick() {
        nudged.set(false);
        try {
            int asked = MOST_AT_ONCE;
            while (asked == MOST_AT_ONCE && !Thread.currentThread().isInterrupted()) {
                Optional<Council> council = latest.now();
                council.ifPresent(this::live);
                asked = council.map(this::askThoseDue).orElse(0);
            }
        } catch (RuntimeException | Error failed) {
            // What the end of the process interrupts has not failed.
            if (!ticker.isShutdown()) {
                failing = true;
                LOG.error("Alerting could not go on; trying again", failed);
            }
        }
    }

    /** One whose record can't be judged keeps nobody else from being asked about. */
    private int askThoseDue(Council council) {
        List<Subject> due = schedule.due(ways.clock().instant(), MOST_AT_ONCE);
        boolean failed = false;
        for (Subject subject : due) {
            try {
                evaluation.of(subject, council);
            } catch (RuntimeException | StackOverflowError stumbled) {
                failed = true;
                LOG.error("The alerts of {} could not be decided; trying again", subject, stumbled);
            }
        }
        failing = failed;
        return failed ? 0 : due.size();
    }

    private void live(Council council) {
        if (processor != null) {
            return;
        }
        long began = council.began().position();
        if (!schedule.surveyed(began)) {
            survey(began);
            schedule.surveyedTo(began);
        }
        Batches batches = new Batches(this::heard);
        PooledStreamingEventProcessor made =
                PooledStreamingEventProcessor.builder()
                        .name(NAME)
                        .eventHandlerInvoker(batches)
                        .messageSource(ways.source())
                        .initialToken(_ -> new GlobalSequenceTrackingToken(began))
                        .tokenStore(ways.tokens())
                        .transactionManager(NoTransactionManager.instance())
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(workers)
                        .initialSegmentCount(SEGMENTS)
                        .batchSize(MOST_AT_ONCE)
                        .claimExtensionThreshold(500)
                        .build();
        made.registerHandlerInterceptor(batches);
        made.start();
        processor = made;
        LOG.info("Alerting is live");
    }

    private void survey(long to) {
        Set<Subject> known = new LinkedHashSet<>();
        for (long from = 0; from <= to; from += PAGE) {
            for (AtPosition at : ways.ledger().page(from, (int) Math.min(PAGE, to + 1 - from))) {
                if (at instanceof Recorded recorded
                        && Circles.canHaveRules(recorded.envelope().subject().kind())) {
                    known.add(recorded.envelope().subject());
                }
            }
        }
        schedule.askFirst(known);
    }

    /** Notes whom to ask about, durably, before the position is stored. */
    private void heard(Map<Subject, Long> about) {
        about.forEach((subject, position) -> {
            if (subject.kind() == SubjectKind.COUNCIL) {
                schedule.askAgain(position);
            } else if (Circles.canHaveRules(subject.kind())) {
                schedule.ask(subject, position);
            }
            schedule.restingOn(subject.id()).forEach(one -> schedule.ask(one, position));
        });
        if (!about.isEmpty() && nudged.compareAndSet(false, true)) {
            ticker.execute(this::tick);
        }
    }

    private static ScheduledExecutorService threads(String name, int number) {
        return Executors.newScheduledThreadPool(
                number, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    }
}
