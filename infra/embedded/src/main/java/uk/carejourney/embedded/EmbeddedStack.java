package uk.carejourney.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL for the ledger, PostgreSQL for the keys, a MongoDB-protocol server and Kafka, started
 * together on loopback with all data under one folder.
 *
 * <p>Survives being killed: the next start takes over whatever was left, running or not. Closing
 * stops everything in the reverse order. There is no shutdown hook: whoever starts the stack closes
 * it, after everything that uses it.
 */
public final class EmbeddedStack implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStack.class);

    private final StackSettings settings;
    private final Path folder;
    private final Deque<AutoCloseable> running;

    private EmbeddedStack(StackSettings settings, Path folder, Deque<AutoCloseable> running) {
        this.settings = settings;
        this.folder = folder;
        this.running = running;
    }

    /**
     * Starts the stack and returns when every part answers.
     *
     * @throws StackRefusal if a port, the folder, or the data in it is unfit; nothing stays running
     */
    public static EmbeddedStack start(StackSettings settings) {
        long begun = System.nanoTime();
        Deque<AutoCloseable> running = new ArrayDeque<>();
        DataFolder folder = DataFolder.claim(settings.folder());
        running.push(folder);
        try {
            startTogether(parts(settings, folder.path()), running);
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            LOG.info("The stack in {} answers after {} ms", folder.path(), took);
            return new EmbeddedStack(settings, folder.path(), running);
        } catch (IOException e) {
            StackRefusal refusal = couldNotStart(folder.path(), e);
            stop(running, refusal);
            throw refusal;
        } catch (RuntimeException e) {
            stop(running, e);
            throw e;
        }
    }

    /**
     * Deletes all data of a stopped stack, for ever; a server a killed application left is stopped.
     *
     * @throws StackRefusal if a stack is running there, or the folder isn't one of ours
     */
    public static void erase(Path folder) {
        DataErasure.erase(folder);
    }

    /** Starts Kafka too, in a stack that was started without it. */
    public synchronized void startKafka() {
        if (running.stream().noneMatch(KafkaBroker.class::isInstance)) {
            try {
                running.push(kafka(settings, folder));
            } catch (IOException e) {
                throw couldNotStart(folder, e);
            }
        }
    }

    public StackAddresses addresses() {
        return StackAddresses.of(settings);
    }

    /** Whether a kill right now would lose read models already confirmed to their writer. */
    synchronized boolean hasUnwrittenReadModels() {
        return running.stream()
                .anyMatch(part -> part instanceof ReadModelServer models && models.hasUnwritten());
    }

    private static List<Callable<AutoCloseable>> parts(StackSettings settings, Path folder)
            throws IOException {
        PostgresCommand postgres =
                PostgresCommand.using(PostgresBinaries.unpack(folder.resolve("binaries")));
        List<Callable<AutoCloseable>> parts = new ArrayList<>();
        for (Database database : Database.values()) {
            int port = settings.port(database.port());
            parts.add(() -> DatabaseServer.start(database, folder, port, postgres));
        }
        int mongoPort = settings.port(StackPort.MONGO);
        parts.add(() -> ReadModelServer.start(folder.resolve("mongo"), mongoPort));
        if (settings.kafka()) {
            parts.add(() -> kafka(settings, folder));
        }
        return parts;
    }

    private static KafkaBroker kafka(StackSettings settings, Path folder) throws IOException {
        return KafkaBroker.start(
                folder.resolve("kafka"),
                settings.port(StackPort.KAFKA),
                settings.port(StackPort.KAFKA_CONTROLLER));
    }

    private static StackRefusal couldNotStart(Path folder, IOException cause) {
        return new StackRefusal(
                "The stack in %s could not start (%s): put that right, then start again"
                        .formatted(folder, cause),
                cause);
    }

    private static void startTogether(
            List<Callable<AutoCloseable>> parts, Deque<AutoCloseable> running) throws IOException {
        List<Future<AutoCloseable>> started;
        // Closing the executor waits for every part, so none can finish starting unseen.
        try (ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor()) {
            started = parts.stream().map(starters::submit).toList();
        }
        List<Throwable> failures = new ArrayList<>();
        for (Future<AutoCloseable> part : started) {
            if (part.state() == Future.State.SUCCESS) {
                running.push(part.resultNow());
            } else {
                failures.add(part.exceptionNow());
            }
        }
        if (!failures.isEmpty()) {
            throwFirst(failures);
        }
    }

    private static void throwFirst(List<Throwable> failures) throws IOException {
        Throwable first = failures.getFirst();
        failures.stream().skip(1).forEach(first::addSuppressed);
        switch (first) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IOException(first);
        }
    }

    /** Stops what runs, last started first; a part that won't stop doesn't keep the others. */
    private static void stop(Deque<AutoCloseable> running, Exception failure) {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                LOG.error("A part of the stack did not stop cleanly", e);
                failure.addSuppressed(e);
            }
        }
    }

    /** Stops every part cleanly; calling it again does nothing. */
    @Override
    public synchronized void close() {
        IllegalStateException failure =
                new IllegalStateException("The stack did not stop cleanly; see the causes");
        stop(running, failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }
}
