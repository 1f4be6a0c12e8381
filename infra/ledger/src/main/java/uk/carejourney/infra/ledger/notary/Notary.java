package uk.carejourney.infra.ledger.notary;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.signing.ImmutableFolder;
import uk.carejourney.infra.signing.OtherContent;
import uk.carejourney.infra.signing.SigningKeyFile;
import uk.carejourney.proof.note.NoteSigner;
import uk.carejourney.proof.note.VerifierKey;

import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * Signs the ledger about every second while its head moves. Any number of nodes may run one on the
 * same ledger and folder: one works, the others wait for its turn to end.
 */
public final class Notary implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Notary.class);

    private final NotarySettings settings;
    private final String origin;
    private final DataSource database;
    private final InstantSource clock;
    private final List<NoteSigner> signers;
    private final CheckpointFiles checkpoints;
    private final Witnesses witnesses;
    private final Progress progress = new Progress();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Contradiction contradiction;

    private Notary(
            NotarySettings settings, String origin, DataSource database, InstantSource clock) {
        this.settings = settings;
        this.origin = origin;
        this.database = database;
        this.clock = clock;
        this.signers = signers(settings, origin);
        this.checkpoints = new CheckpointFiles(new ImmutableFolder(settings.folder()));
        this.witnesses = new Witnesses(settings, checkpoints, keys(), progress, clock, this::found);
        this.thread = Thread.ofPlatform().daemon().name("ledger-notary").start(this::run);
    }

    /**
     * Starts to notarise.
     *
     * @param origin the log's name
     * @param database gives the connections it keeps for itself
     * @param clock what signatures say the time is
     * @throws uk.carejourney.infra.signing.SigningRefusal if the keys cannot be used
     */
    public static Notary start(
            NotarySettings settings, String origin, DataSource database, InstantSource clock) {
        return new Notary(settings, origin, database, clock);
    }

    private static List<NoteSigner> signers(NotarySettings settings, String origin) {
        SigningKeyFile file = SigningKeyFile.ofLog(settings.keys(), NotarySettings.KEYS);
        if (settings.makeKeys() && !file.exists()) {
            file.make(origin);
        }
        List<NoteSigner> signers = new ArrayList<>(file.read(origin));
        settings.retiringKeys()
                .map(path -> SigningKeyFile.ofLog(path, NotarySettings.RETIRING_KEYS))
                .ifPresent(retiring -> signers.addAll(retiring.read(origin)));
        return List.copyOf(signers);
    }

    /** The public keys the checkpoints are to be checked with. */
    public List<VerifierKey> keys() {
        return signers.stream().map(NoteSigner::key).toList();
    }

    /** How far it has come. */
    public Progress progress() {
        return progress;
    }

    private void found(Contradiction found) {
        contradiction = found;
    }

    private void run() {
        boolean said = false;
        while (open() && contradiction == null) {
            try {
                Optional<Turn> turn = Turn.take(database, settings.folder());
                if (turn.isPresent()) {
                    try (Turn mine = turn.get()) {
                        notarise(mine);
                    }
                }
                said = false;
            } catch (Contradiction fork) {
                found(fork);
            } catch (OtherContent published) {
                found(new Contradiction(String.valueOf(published.getMessage())));
            } catch (SQLException | IOException | RuntimeException trouble) {
                if (!said && open()) {
                    LOG.warn("Nothing can be signed just now; trying again", trouble);
                    said = true;
                }
            }
            pause();
        }
        freeze();
    }

    private boolean open() {
        return closed.getCount() > 0;
    }

    private void notarise(Turn turn) throws SQLException {
        try {
            Signing signing =
                    new Signing(origin, signers, clock, checkpoints, progress, witnesses::show);
            ImmutableFolder folder = new ImmutableFolder(settings.folder());
            Notarising work =
                    new Notarising(
                            new LeafRows(turn.connection()),
                            folder,
                            checkpoints,
                            signing,
                            new Patrol(turn.connection(), folder, progress));
            while (open() && contradiction == null) {
                work.round();
                pause();
            }
        } finally {
            // The next node's turn begins when this ends: no witness's answer may be kept after it.
            witnesses.rest();
        }
    }

    // Until the database has heard of it, every node might go on recording.
    private void freeze() {
        Contradiction fork = contradiction;
        if (fork == null) {
            return;
        }
        String why = String.valueOf(fork.getMessage());
        progress.stopped(why);
        LOG.error("Signing stops for good: {}", why);
        for (boolean frozen = false; !frozen && open(); ) {
            try {
                Freeze.because(why, database);
                frozen = true;
            } catch (SQLException unreachable) {
                LOG.error("Recording could not be stopped yet; trying again", unreachable);
                pause();
            }
        }
    }

    private void pause() {
        try {
            closed.await(settings.pace().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            closed.countDown();
        }
    }

    /** Stops after the checkpoint at hand. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        witnesses.close();
    }
}
