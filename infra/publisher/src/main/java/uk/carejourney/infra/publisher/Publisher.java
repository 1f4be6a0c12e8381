package uk.carejourney.infra.publisher;

import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.NodesTurn;
import uk.carejourney.infra.ledger.keys.PartnerPseudonyms;
import uk.carejourney.infra.publisher.Halted.Forked;
import uk.carejourney.infra.publisher.Progress.State;
import uk.carejourney.infra.publisher.Publishing.Desk;
import uk.carejourney.proof.note.SignedNote;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The role of publishing. Any number of nodes may take it for the same ledger: one publishes, the
 * others wait for its turn to end. Recording never waits for it.
 */
public final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final String WORK = "publisher";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final long MILLISECONDS_TO_FINISH = 2_000;

    private final LedgerSettings ledger;
    private final PublisherSettings settings;
    private final Broker broker;
    private final Desk desk;
    private final Progress progress = new Progress();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private Duration pause = FIRST_PAUSE;

    private Publisher(LedgerSettings ledger, PublisherSettings settings, Desk desk, Broker broker) {
        this.ledger = ledger;
        this.settings = settings;
        this.desk = desk;
        this.broker = broker;
        this.thread = Thread.ofPlatform().daemon().name("ledger-publisher").start(this::run);
    }

    /**
     * Starts to publish.
     *
     * @param of how its database is reached
     * @param ledger the open ledger
     * @param checkpoints gives the newest signed checkpoint, if there is one
     */
    public static Publisher start(
            LedgerSettings of,
            Ledger ledger,
            PublisherSettings settings,
            FactCatalogue catalogue,
            CodeSets codes,
            Supplier<Optional<SignedNote>> checkpoints) {
        Topics topics = new Topics(settings, catalogue);
        Writing writing =
                new Writing(
                        of.log().origin(),
                        topics,
                        settings.largest(),
                        catalogue,
                        codes,
                        ledger.reading());
        Broker broker = new Broker(settings, topics);
        PartnerPseudonyms pseudonyms = new PartnerPseudonyms(ledger.keys());
        PartnerWriting forPartners =
                new PartnerWriting(
                        of.log().origin(),
                        new Routes(topics, catalogue, ledger.reading()),
                        new Minimum(catalogue, new Leaving(codes)),
                        catalogue,
                        pseudonyms,
                        settings.largest());
        Partners partners =
                new Partners(
                        ledger.reading(),
                        ledger.council(),
                        topics,
                        broker,
                        pseudonyms,
                        forPartners);
        return new Publisher(
                of,
                settings,
                new Desk(
                        settings,
                        topics,
                        writing,
                        partners,
                        ledger.reading(),
                        ledger.arrivals(),
                        checkpoints),
                broker);
    }

    /** How it gets on. */
    public Progress progress() {
        return progress;
    }

    /** How many entries could not be published since the start. */
    public long unpublishable() {
        return desk.writing().unpublishable();
    }

    private boolean open() {
        return closed.getCount() > 0;
    }

    private void run() {
        try {
            while (open()) {
                round();
            }
        } catch (InterruptedException stopped) {
            closed.countDown();
        } catch (Halted halted) {
            LOG.error("Publishing stops: {}", halted.getMessage());
            progress.is(State.HALTED, String.valueOf(halted.getMessage()));
        }
    }

    /** Runs for as long as the process: what it threw would end publication without a word. */
    private void round() throws InterruptedException {
        try {
            Optional<NodesTurn> taken = NodesTurn.take(ledger, WORK, settings.silence());
            if (taken.isEmpty()) {
                progress.is(State.WAITING);
                rest(FIRST_PAUSE);
                return;
            }
            try (NodesTurn turn = taken.get()) {
                publish(turn);
            }
        } catch (Halted halted) {
            throw halted;
        } catch (SQLException | RuntimeException | Error trouble) {
            if (Thread.currentThread().isInterrupted() || !open()) {
                return;
            }
            again(trouble);
        }
    }

    private void publish(NodesTurn turn) throws SQLException, InterruptedException {
        try {
            broker.check();
            try (Line line = Line.open(settings, desk.topics(), ledger.log().origin())) {
                Publishing publishing = new Publishing(desk, line, progress);
                pause = FIRST_PAUSE;
                publishing.run(turn, this::open);
            }
        } catch (Forked forked) {
            turn.stopRecording(String.valueOf(forked.getMessage()));
            throw forked;
        }
    }

    // Whoever was fenced leaves and comes back as any other would: by waiting for the turn.
    private void again(Throwable trouble) throws InterruptedException {
        if (wasFenced(trouble)) {
            progress.wasFenced();
            LOG.warn("Another publisher took over; this one waits for its turn");
            progress.is(State.WAITING);
        } else {
            if (progress.state() != State.RETRYING) {
                LOG.warn("Nothing can be published just now; trying again", trouble);
            }
            progress.is(State.RETRYING, String.valueOf(trouble.getMessage()));
        }
        rest(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    static boolean wasFenced(@Nullable Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException
                    || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    private void rest(Duration time) throws InterruptedException {
        closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Finishes the transaction at hand and lets go of the turn. */
    @Override
    public void close() {
        closed.countDown();
        try {
            if (!thread.join(Duration.ofMillis(MILLISECONDS_TO_FINISH))) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
