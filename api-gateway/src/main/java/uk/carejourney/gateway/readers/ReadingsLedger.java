package uk.carejourney.gateway.readers;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.LedgerRefusal;
import uk.carejourney.infra.ledger.LedgerUnavailable;
import uk.carejourney.infra.ledger.keys.RecordDestroyed;
import uk.carejourney.infra.ledger.keys.SubjectUnknown;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The ledger of readings, which may be away for a while: nobody waits for it longer than told. */
public final class ReadingsLedger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingsLedger.class);

    private final Supplier<Ledger> opening;
    private final Subject council;
    private final Duration patience;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Ledger ledger;
    private volatile @Nullable Recorder recorder;
    private boolean closed;

    /**
     * A ledger not opened yet.
     *
     * @param opening opens it; tried again while its database is away
     * @param council in whose stream stands what can stand in no other
     * @param patience how long somebody's page may wait for it
     */
    public ReadingsLedger(Supplier<Ledger> opening, Subject council, Duration patience) {
        this.opening = opening;
        this.council = council;
        this.patience = patience;
    }

    /**
     * Opens it if it is not.
     *
     * @throws LedgerRefusal if it will not open, as it is set up or for now
     */
    synchronized void open() {
        if (ledger == null && !closed) {
            long begun = System.nanoTime();
            Ledger opened = opening.get();
            recorder = opened.adding();
            ledger = opened;
            LOG.info(
                    "The ledger of readings is open after {} ms",
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        }
    }

    /** The ledger; empty while it has not been opened. */
    public Optional<Ledger> now() {
        return Optional.ofNullable(ledger);
    }

    Subject council() {
        return council;
    }

    /**
     * Records readings, all at once, each in the council's stream if its own has no key.
     *
     * @throws LedgerUnavailable if it is not known to be recorded; recording it again is safe
     */
    void record(List<Entry> readings) {
        Recorder open = recorder;
        if (open == null) {
            throw away(new IllegalStateException("it is not open"));
        }
        long end = System.nanoTime() + patience.toNanos();
        readings.stream()
                .map(reading -> callers.submit(() -> recorded(open, reading)))
                .toList()
                .forEach(recorded -> await(recorded, end));
    }

    private static void await(Future<Outcome> recorded, long end) {
        try {
            Outcome outcome = recorded.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (!(outcome instanceof Outcome.Appended || outcome instanceof Outcome.Duplicate)) {
                throw new IllegalStateException("a reading came back as " + outcome);
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : away(failed.getCause());
        } catch (TimeoutException slow) {
            throw away(slow);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw away(interrupted);
        }
    }

    private Outcome recorded(Recorder open, Entry reading) {
        try {
            return open.record(command(reading));
        } catch (SubjectUnknown | RecordDestroyed noKey) {
            Envelope told = reading.envelope();
            Envelope moved =
                    Envelope.of(told.eventId(), council, told.happened(), told.recordedBy());
            return open.record(command(new Entry(moved, reading.fact())));
        }
    }

    private static RecordFacts command(Entry reading) {
        Envelope told = reading.envelope();
        return new RecordFacts(
                "reading/" + told.eventId(),
                told.subject(),
                told.recordedBy(),
                Door.SOURCE,
                List.of(reading));
    }

    private static LedgerUnavailable away(@Nullable Throwable cause) {
        return new LedgerUnavailable(
                "The ledger of readings does not answer",
                cause == null ? new IllegalStateException("for no known reason") : cause);
    }

    @Override
    public synchronized void close() {
        closed = true;
        callers.shutdownNow();
        Ledger opened = ledger;
        if (opened != null) {
            opened.close();
        }
    }
}
