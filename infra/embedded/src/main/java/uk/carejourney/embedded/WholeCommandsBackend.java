package uk.carejourney.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;

import io.netty.channel.Channel;

import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Writes documents to the disk between two commands, never in the middle of one.
 *
 * <p>Left to itself the store takes its maps one after the other while they are written to. A
 * document, its entry in the index and a position stored after it lie in three maps: what is found
 * after a kill could hold the position without the document, or the document without its index, so
 * that it can never be written again. Here a write to the disk waits for the commands under way and
 * holds back the next, so a kill leaves what was there after some command, and after every one
 * answered before it.
 */
final class WholeCommandsBackend extends H2Backend {

    private static final Logger LOG = LoggerFactory.getLogger(WholeCommandsBackend.class);

    private static final Duration EVERY = Duration.ofMillis(200);
    private static final int MOST_UNWRITTEN_BYTES = 64 << 20;
    private static final int LEAST_FILLED_PERCENT = 50;
    private static final int REWRITTEN_AT_ONCE_BYTES = 4 << 20;

    private final MVStore store;

    /** Commands share it; a write to the disk has it alone. In turn, so that neither starves. */
    private final ReentrantReadWriteLock turn = new ReentrantReadWriteLock(true);

    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("read-models-to-disk").daemon().factory());

    /**
     * @param store one that never writes by itself
     */
    WholeCommandsBackend(MVStore store) {
        super(store);
        this.store = store;
        var _ =
                writer.scheduleWithFixedDelay(
                        this::write, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new CopyingDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        return inTurn(() -> super.handleCommand(channel, database, command, query));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return inTurn(() -> super.handleQuery(query));
    }

    private <T> T inTurn(Supplier<T> command) {
        if (store.getUnsavedMemory() > MOST_UNWRITTEN_BYTES) {
            write();
        }
        turn.readLock().lock();
        try {
            return command.get();
        } finally {
            turn.readLock().unlock();
        }
    }

    private void write() {
        turn.writeLock().lock();
        try {
            if (!store.isClosed() && store.hasUnsavedChanges()) {
                store.commit();
                store.compact(LEAST_FILLED_PERCENT, REWRITTEN_AT_ONCE_BYTES);
            }
        } catch (RuntimeException failed) {
            LOG.error(
                    "Read models cannot be written to the disk; they are refused until a restart",
                    failed);
        } finally {
            turn.writeLock().unlock();
        }
    }

    /** Writes everything to the disk. */
    @Override
    public void close() {
        writer.close();
        super.close();
    }
}
