package uk.carejourney.infra.bench;

import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.Notaries;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.infra.ledger.notary.NotarySettings;
import uk.carejourney.infra.ledger.notary.WitnessAddress;
import uk.carejourney.infra.signing.SigningKeyFile;
import uk.carejourney.infra.witness.WitnessServer;
import uk.carejourney.infra.witness.WitnessSettings;
import uk.carejourney.journey.Subject;
import uk.carejourney.proof.note.NoteSigner;
import uk.carejourney.proof.note.VerifierKey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A ledger that was signed and backed up, recorded in, signed and witnessed, and recorded in again;
 * kept as it is, for copies of it to be tampered with.
 */
final class SignedLedger implements AutoCloseable {

    static final String ORIGIN = "ledger.example/bench/1";

    /** Positions of one partition of the table of entries. */
    static final int PARTITION = 256;

    static final long BACKED_UP = 601;
    static final long SIGNED = 1001;
    static final long RECORDED = 1031;

    private static final int A_CHILDS = 10;
    private static final Duration PACE = Duration.ofMillis(10);
    private static final long A_MOMENT = 5_000_000L;
    private static final long PATIENCE = 60_000_000_000L;

    private final BenchStack stack;
    private final Path home;
    private final LedgerSettings settings;
    private final List<NoteSigner> signers;
    private final WitnessServer witness;

    SignedLedger(BenchStack stack) throws IOException, SQLException {
        this.stack = stack;
        this.home = stack.folder();
        this.settings =
                OurLedger.settings(
                        stack.addresses().ledger(),
                        stack.addresses().keys(),
                        home.resolve("council.keys"));
        SigningKeyFile keys = SigningKeyFile.ofLog(home.resolve("signing.keys"), "the log's keys");
        keys.make(ORIGIN);
        this.signers = keys.read(ORIGIN);
        this.witness =
                WitnessServer.start(
                        new WitnessSettings(
                                home.resolve("witness"),
                                "witness.example/1",
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                                keys()),
                        InstantSource.system());
        makePartitions();
        recordUntil(BACKED_UP);
        sign(BACKED_UP);
        LedgerCopy.of(base(), "backup");
        recordUntil(SIGNED);
        sign(SIGNED);
        recordUntil(RECORDED);
        LedgerCopy.of(base(), "auditor");
    }

    /** The ledger itself. */
    LedgerCopy base() {
        return new LedgerCopy(settings, stack.addresses().ledger(), home.resolve("log"), home);
    }

    /** A copy to tamper with. */
    LedgerCopy copy(String name) throws IOException, SQLException {
        return LedgerCopy.of(base(), name);
    }

    /** A copy of the backup, which is as it was when fewer entries had been signed. */
    LedgerCopy backup(String name) throws IOException, SQLException {
        return LedgerCopy.of(base().named("backup"), name);
    }

    /** What somebody else kept of the published tiles. */
    Path auditorsTiles() {
        return base().named("auditor").log();
    }

    /** The log's own keys, which a thief may have. */
    List<NoteSigner> signers() {
        return signers;
    }

    List<VerifierKey> keys() {
        return signers.stream().map(NoteSigner::key).toList();
    }

    WitnessAddress witness() {
        return new WitnessAddress(witness.url(), witness.keys().getFirst());
    }

    BenchStack stack() {
        return stack;
    }

    // Before the first append of its own there is one partition of five million.
    private void makePartitions() throws IOException, SQLException {
        try (OurLedger _ = new OurLedger(stack.addresses(), home)) {
            base().asSuperuser(
                            "alter table ledger.event detach partition ledger.event_0",
                            "alter table ledger.event attach partition ledger.event_0"
                                    + " for values from (0) to ("
                                    + PARTITION
                                    + ")",
                            "update ledger.head set partition_rows = "
                                    + PARTITION
                                    + ", partitioned_to = "
                                    + PARTITION);
        }
    }

    private void recordUntil(long size) {
        try (OurLedger ours = new OurLedger(stack.addresses(), home)) {
            long missing = size - ours.ledger().reading().head().size();
            for (Subject child : ours.newChildren(Math.toIntExact(missing / A_CHILDS))) {
                ours.begin(ChildFacts.of(child, A_CHILDS));
            }
        }
    }

    private void sign(long size) {
        NotarySettings shown =
                new NotarySettings(
                        home.resolve("log"),
                        home.resolve("signing.keys"),
                        Optional.empty(),
                        false,
                        List.of(witness()),
                        1,
                        PACE);
        try (Notary notary = Notaries.start(settings, shown, InstantSource.system())) {
            await(() -> notary.progress().witnessed() == size, "witnessed up to " + size);
        }
    }

    /** Something that will be so before long. */
    @FunctionalInterface
    interface Soon {
        boolean isSo();
    }

    static void await(Soon soon, String what) {
        long until = System.nanoTime() + PATIENCE;
        while (!soon.isSo()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("a minute was not enough: " + what);
            }
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    @Override
    public void close() {
        witness.close();
    }
}
