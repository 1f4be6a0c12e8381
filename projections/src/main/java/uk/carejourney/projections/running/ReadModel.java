package uk.carejourney.projections.running;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;

import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.projections.Projection;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Generations;
import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.documents.Pointers.Pointer;
import uk.carejourney.projections.documents.SubjectDocuments;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * A read model kept up to date by this process, and by any other that runs it: its segments are
 * shared out through the tokens. When a rebuild points readers to another generation, it goes over
 * to that one within a second.
 */
public final class ReadModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModel.class);

    private static final int TRIES = 5;

    private final Projection projection;
    private final LedgerFeed feed;
    private final MongoDatabase database;
    private final Pace pace;
    private final UnaryOperator<TokenStore> tokens;
    private final Pointers pointers;
    private final Generations generations;
    private final ScheduledExecutorService follower =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("read-model-pointer").daemon().factory());

    private @Nullable Generation running;
    private @Nullable GenerationProcessor processor;
    private @Nullable Generation settled;
    private volatile boolean strayed;

    public ReadModel(Projection projection, LedgerFeed feed, MongoDatabase database, Pace pace) {
        this(projection, feed, database, pace, UnaryOperator.identity());
    }

    ReadModel(
            Projection projection,
            LedgerFeed feed,
            MongoDatabase database,
            Pace pace,
            UnaryOperator<TokenStore> tokens) {
        this.projection = projection;
        this.feed = feed;
        this.database = database;
        this.pace = pace;
        this.tokens = tokens;
        this.pointers = new Pointers(database);
        this.generations = new Generations(database, new Tokens(database)::drop);
    }

    /**
     * Starts building on from where it stopped.
     *
     * @throws uk.carejourney.projections.UncoveredFact if a kind of fact was forgotten
     * @throws RebuildNeeded if the documents have the shape of another version
     */
    public void start() {
        projection.coverage().covering(projection.name(), feed.catalogue());
        Pointer pointer = pointers.begin(projection.name(), projection.schema());
        if (pointer.schema() != projection.schema()) {
            throw new RebuildNeeded(projection.name(), pointer.schema(), projection.schema());
        }
        run(pointer.generation());
        var _ = follower.scheduleWithFixedDelay(this::follow, 1, 1, TimeUnit.SECONDS);
        long grace = pace.claim().toMillis();
        var _ = follower.scheduleWithFixedDelay(this::dropOlder, grace, grace, MILLISECONDS);
    }

    /**
     * Takes out of all documents about a subject, also of generations no longer or not yet read,
     * what has been erased from the ledger; entries read before that and still on their way are not
     * built in. Call it when a key was destroyed or a body removed, and again until it returns.
     *
     * @throws MongoException if the database fails, or keeps being written to meanwhile
     */
    public void forget(UUID subject) {
        forget(pointers.begin(projection.name(), projection.schema()).generation(), subject);
        // Listed only now: whoever begins another from here on finds the subject noted.
        generations.all(projection).forEach(generation -> forget(generation, subject));
    }

    private void forget(Generation generation, UUID subject) {
        for (int tries = 1; ; tries++) {
            try {
                documents(generation).forget(subject);
                return;
            } catch (MongoBulkWriteException changedMeanwhile) {
                if (tries == TRIES) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private SubjectDocuments documents(Generation generation) {
        return new SubjectDocuments(database, generation, projection, feed.history());
    }

    /** Whether something has failed; the log says what, and it is being tried again. */
    public synchronized boolean isFailing() {
        return strayed || (processor != null && processor.isFailing());
    }

    @Override
    public void close() {
        follower.shutdownNow();
        stop();
    }

    /** Runs for as long as the process: what it threw would end it without a word. */
    private void follow() {
        try {
            pointers.current(projection.name()).ifPresent(this::goOver);
            strayed = false;
        } catch (RuntimeException | Error failed) {
            if (!closedMeanwhile()) {
                strayed = true;
                LOG.error("{} cannot follow its pointer; trying again", projection.name(), failed);
            }
        }
    }

    /** Those who read an older generation have had from one call to the next to go over. */
    private void dropOlder() {
        try {
            Generation now = pointers.current(projection.name()).orElseThrow().generation();
            if (now.equals(settled)) {
                generations.dropOlderThan(now, projection);
            }
            settled = now;
        } catch (RuntimeException | Error failed) {
            if (!closedMeanwhile()) {
                LOG.error(
                        "{} cannot drop what nobody reads; trying again",
                        projection.name(),
                        failed);
            }
        }
    }

    /** What is interrupted by the end of the process has not failed. */
    private boolean closedMeanwhile() {
        return follower.isShutdown();
    }

    private synchronized void goOver(Pointer pointer) {
        if (pointer.generation().equals(running)) {
            return;
        }
        stop();
        if (pointer.schema() == projection.schema()) {
            run(pointer.generation());
        } else {
            running = pointer.generation();
            LOG.error(
                    "{} now has the shape {}, and this version builds {}: update this process",
                    projection.name(),
                    pointer.schema(),
                    projection.schema());
        }
    }

    private synchronized void run(Generation generation) {
        SubjectDocuments documents = documents(generation);
        documents.prepare();
        processor =
                new GenerationProcessor(
                        generation,
                        new Gathering(projection, documents),
                        feed,
                        tokens.apply(new Tokens(database).store(pace.claim())),
                        pace);
        processor.start();
        running = generation;
        LOG.info("Read model {} is kept up to date", generation.processor());
    }

    private synchronized void stop() {
        if (processor != null) {
            processor.close();
            processor = null;
        }
    }
}
