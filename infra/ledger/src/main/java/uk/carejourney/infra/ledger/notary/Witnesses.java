package uk.carejourney.infra.ledger.notary;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.signing.ImmutableFolder;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.NoteSignature;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.VerifierKey;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Shows the newest checkpoint to every witness, all at once, then the next. Signing never waits for
 * them: one that is slow or away only keeps checkpoints from counting as witnessed.
 */
final class Witnesses implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final long MILLISECONDS_TO_RETRY = 1_000;

    private record Shown(Checkpoint checkpoint, SignedNote note) {}

    private final NotarySettings settings;
    private final ImmutableFolder folder;
    private final CheckpointFiles checkpoints;
    private final TrustedKeys log;
    private final Progress progress;
    private final InstantSource clock;
    private final Consumer<Contradiction> found;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final List<Witness> all = new ArrayList<>();
    private final Set<String> complainedOf = new HashSet<>();
    private final Thread thread;
    private @Nullable Shown newest;
    private boolean closed;

    Witnesses(
            NotarySettings settings,
            CheckpointFiles checkpoints,
            List<VerifierKey> log,
            Progress progress,
            InstantSource clock,
            Consumer<Contradiction> found) {
        this.settings = settings;
        this.folder = new ImmutableFolder(settings.folder());
        this.checkpoints = checkpoints;
        this.log = new TrustedKeys(log);
        this.progress = progress;
        this.clock = clock;
        this.found = found;
        settings.witnesses().forEach(address -> all.add(new Witness(address, http)));
        this.thread = Thread.ofPlatform().daemon().name("ledger-witnesses").start(this::run);
    }

    /** Has a new checkpoint shown to them, and returns at once. */
    synchronized void show(Checkpoint checkpoint, SignedNote note) {
        newest = new Shown(checkpoint, note);
        notifyAll();
    }

    /** Has nothing shown until there is a new checkpoint; what is on its way will not be kept. */
    synchronized void rest() {
        newest = null;
    }

    private synchronized @Nullable Shown next(@Nullable Shown last) throws InterruptedException {
        while (!closed && (newest == null || newest.equals(last))) {
            wait();
        }
        return closed ? null : newest;
    }

    private void run() {
        try {
            Shown done = null;
            // Without witnesses nothing ever counts as witnessed.
            if (all.isEmpty()) {
                return;
            }
            for (Shown next = next(done); next != null; next = next(done)) {
                // Kept until all have signed it, or there is a newer one.
                if (show(next)) {
                    done = next;
                } else {
                    waitForNewer(next);
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("No more checkpoints are shown", stopped);
        }
    }

    private synchronized void waitForNewer(Shown shown) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLISECONDS_TO_RETRY);
        long left = MILLISECONDS_TO_RETRY;
        while (!closed && shown.equals(newest) && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        }
    }

    private boolean show(Shown shown) throws InterruptedException {
        List<Future<List<NoteSignature>>> asked = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Witness witness : all) {
                asked.add(callers.submit(() -> ask(witness, shown)));
            }
        }
        List<NoteSignature> lines = new ArrayList<>();
        int signed = 0;
        for (Future<List<NoteSignature>> one : asked) {
            if (one.state() == Future.State.SUCCESS) {
                lines.addAll(one.resultNow());
                signed += one.resultNow().isEmpty() ? 0 : 1;
            }
        }
        try {
            keep(shown.checkpoint(), lines, signed);
        } catch (RuntimeException failed) {
            LOG.warn("Cosignatures could not be kept; asking again", failed);
            return false;
        }
        return signed == all.size();
    }

    private synchronized void keep(Checkpoint checkpoint, List<NoteSignature> lines, int signed) {
        if (newest == null || lines.isEmpty()) {
            return;
        }
        SignedNote note = checkpoints.cosign(checkpoint.size(), lines);
        if (signed >= settings.quorum()) {
            checkpoints.witnessed(checkpoint, note);
            progress.witnessed(checkpoint.size(), clock.instant());
        }
    }

    private List<NoteSignature> ask(Witness witness, Shown shown) throws InterruptedException {
        try {
            List<NoteSignature> lines = witness.cosign(shown.checkpoint(), shown.note(), folder);
            complain(witness, null);
            return lines;
        } catch (WitnessRefused refused) {
            complain(witness, refused);
            compare(witness, shown);
        } catch (IOException | RuntimeException away) {
            complain(witness, away);
        }
        return List.of();
    }

    private void compare(Witness witness, Shown shown) throws InterruptedException {
        try {
            witness.compare(shown.checkpoint(), log, folder);
        } catch (Contradiction fork) {
            found.accept(fork);
        } catch (IOException | RuntimeException nothingToCompare) {
            LOG.debug("{} shows nothing to compare with", witness.name(), nothingToCompare);
        }
    }

    private void complain(Witness witness, @Nullable Exception trouble) {
        synchronized (complainedOf) {
            if (trouble == null) {
                complainedOf.remove(witness.name());
            } else if (complainedOf.add(witness.name())) {
                LOG.warn(
                        "Witness {} does not sign; asking again every second",
                        witness.name(),
                        trouble);
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.interrupt();
        http.shutdownNow();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
