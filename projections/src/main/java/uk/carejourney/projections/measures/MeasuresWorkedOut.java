package uk.carejourney.projections.measures;

import com.mongodb.client.MongoDatabase;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.clocks.Law;
import uk.carejourney.measures.Counted;
import uk.carejourney.measures.Counting;
import uk.carejourney.measures.ErasedSince;
import uk.carejourney.measures.Period;
import uk.carejourney.projections.SubjectHistory;
import uk.carejourney.projections.timescales.CouncilLaw;
import uk.carejourney.projections.timescales.Judging;
import uk.carejourney.projections.timescales.TimescalesReader;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Works out measures from the ledger in the background, one question after another, each by as many
 * hands as there are processors.
 *
 * <p>Two nodes asked the same work it out twice and write the same; what a killed process left
 * unfinished is worked out when it is asked for again.
 */
public final class MeasuresWorkedOut implements Measures, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MeasuresWorkedOut.class);
    private static final Duration BUILT_WITHIN = Duration.ofMinutes(10);

    private final MeasureDocuments documents;
    private final TimescalesReader timescales;
    private final SubjectHistory history;
    private final Judging judging;
    private final CouncilLaw law;
    private final InstantSource clock;
    private final Map<String, AtomicInteger> working = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("measures").factory());
    private final ExecutorService hands =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().daemon().name("measures-", 0).factory());

    /**
     * @param database where answers are kept
     * @param timescales says of whom there are clocks
     * @param history reads the entries of each
     * @param judging works out their clocks
     * @param law the rules they are told by
     * @param clock the time
     */
    public MeasuresWorkedOut(
            MongoDatabase database,
            TimescalesReader timescales,
            SubjectHistory history,
            Judging judging,
            CouncilLaw law,
            InstantSource clock) {
        this.documents = new MeasureDocuments(database);
        this.timescales = timescales;
        this.history = history;
        this.judging = judging;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public MeasureRun ask(Period period, long position) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant ended = ended(period);
        // One answer a day is kept for a period that is not over: as the day stands when asked.
        return ended.isBefore(now)
                ? ask(period, position, ended, "")
                : ask(period, position, now, "." + Calendar.dayOf(now));
    }

    @Override
    public MeasureRun ask(Period period, long position, Instant asOf) {
        return ask(
                period,
                position,
                asOf,
                asOf.equals(ended(period)) ? "" : ".at-" + asOf.toEpochMilli());
    }

    private static Instant ended(Period period) {
        return Calendar.endOf(period.last()).minusMillis(1);
    }

    private MeasureRun ask(Period period, long position, Instant asOf, String stands) {
        int erased = erased();
        documents.forgetBefore(erased);
        String id =
                "%d.%s.%s%s%s"
                        .formatted(
                                position,
                                period.first(),
                                period.last(),
                                stands,
                                erased == 0 ? "" : ".after-" + erased);
        Optional<MeasureRun> asked = run(id);
        if (asked.isPresent() && asked.get().state() == MeasureRun.State.READY) {
            return asked.get();
        }
        MeasureRun run =
                asked.orElseGet(() ->
                        new MeasureRun(
                                id,
                                period,
                                position,
                                asOf,
                                grounds(position, erased),
                                MeasureRun.State.WORKING,
                                0,
                                0));
        if (working.putIfAbsent(id, new AtomicInteger()) == null) {
            MeasureRun begun = run.in(MeasureRun.State.WORKING, 0, run.of());
            documents.write(begun);
            worker.execute(() -> workOut(begun));
        }
        return run(id).orElse(run);
    }

    private MeasureRun.Grounds grounds(long position, int erased) {
        Law then = law.asKnown(position);
        return new MeasureRun.Grounds(
                law.lastPosition(), erased, then.rules(), then.declaredDigest());
    }

    /** How much has ever been erased: every answer worked out before may name who is no more. */
    private int erased() {
        ErasedSince ever = ErasedSince.of(law.facts(), Long.MAX_VALUE, -1);
        return ever.records() + ever.entries();
    }

    /**
     * Forgets every answer, because something was erased that may have been counted. They are
     * worked out again when they are asked for.
     */
    public void forget() {
        documents.forgetAll();
    }

    @Override
    public Optional<MeasureRun> run(String id) {
        int done = Optional.ofNullable(working.get(id)).map(AtomicInteger::get).orElse(0);
        return documents
                .run(id)
                // What was worked out on another node meanwhile may name who was erased meanwhile.
                .filter(run -> run.grounds().erased() == erased())
                .map(run -> run.in(run.state(), done, run.of()));
    }

    @Override
    public List<RuleMeasure> rules(String id) {
        return ready(id) ? documents.rules(id) : List.of();
    }

    @Override
    public Optional<RuleMeasure> rule(String id, String rule) {
        return ready(id) ? documents.rule(id, rule) : Optional.empty();
    }

    private boolean ready(String id) {
        return run(id).filter(run -> run.state() == MeasureRun.State.READY).isPresent();
    }

    private void workOut(MeasureRun run) {
        int of = 0;
        try {
            if (!timescales.awaitAtLeast(run.position(), BUILT_WITHIN)) {
                throw new IllegalStateException(
                        "who has clocks is not known up to position " + run.position());
            }
            List<UUID> subjects = timescales.subjects();
            of = subjects.size();
            documents.write(run.in(MeasureRun.State.WORKING, 0, of));
            Law then = law.asKnown(run.position());
            RuleMeasures measures = new RuleMeasures();
            for (Future<List<Counted>> one : hands.invokeAll(counting(subjects, run, then))) {
                measures.add(one.get());
            }
            documents.write(run.id(), measures.told(then.rulebook()));
            documents.write(run.in(MeasureRun.State.READY, 0, of));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | ExecutionException failed) {
            // What the end of the process interrupts has not failed.
            if (!worker.isShutdown()) {
                LOG.error("The measures {} could not be worked out", run.id(), failed);
                documents.write(run.in(MeasureRun.State.FAILED, 0, of));
            }
        } finally {
            working.remove(run.id());
        }
    }

    private List<Callable<List<Counted>>> counting(List<UUID> subjects, MeasureRun run, Law then) {
        return subjects.stream()
                .map(subject ->
                        (Callable<List<Counted>>)
                                () -> {
                                    List<Counted> counted = counted(subject, run, then);
                                    Optional.ofNullable(working.get(run.id()))
                                            .ifPresent(AtomicInteger::incrementAndGet);
                                    return counted;
                                })
                .toList();
    }

    private List<Counted> counted(UUID subject, MeasureRun run, Law then) {
        return judging.asKnown(history.of(subject), run.position(), then, run.asOf())
                // A record read under another of the same child counts there, and once.
                .filter(judged -> judged.subject().id().equals(subject))
                .map(judged -> Counting.of(judged.subject(), judged.clocks(), run.period()))
                .orElse(List.of());
    }

    @Override
    public void close() {
        worker.shutdownNow();
        hands.shutdownNow();
    }
}
