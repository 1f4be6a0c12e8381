package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackSettings;
import uk.carejourney.embedded.testing.FreePorts;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.infra.ledger.notary.RememberedByWitness;
import uk.carejourney.infra.ledger.notary.RememberedCheckpoint;
import uk.carejourney.infra.ledger.notary.WitnessAddress;
import uk.carejourney.infra.signing.SigningKeyFile;
import uk.carejourney.infra.witness.WitnessServer;
import uk.carejourney.infra.witness.WitnessSettings;
import uk.carejourney.journey.Subject;
import uk.carejourney.proof.note.NoteSigner;
import uk.carejourney.proof.note.VerifierKey;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Backed up and restored as docs/how-to/back-up-and-restore.md says, word for word. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BackupTest {

    private static final String ORIGIN = "ledger.example/children/1";

    @TempDir(factory = RoomInMemory.class)
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path home;

    @Test
    void a_ledger_restored_to_its_end_opens_and_to_an_earlier_moment_names_what_is_missing()
            throws Exception {
        Subject child = aChild();
        Path council = home.resolve("council.keys");
        Backup backup = new Backup(home.resolve("stack"), home.resolve("backup"));
        TestNotary desk;
        List<VerifierKey> log = logKeys();
        try (WitnessServer witness = witness(log)) {
            WitnessAddress address = new WitnessAddress(witness.url(), witness.keys().getFirst());
            desk = new TestNotary(home, address);
            backup.setUp();
            try (EmbeddedStack stack = backup.start()) {
                TestLedger test =
                        TestLedger.with(
                                stack.addresses().ledger(), stack.addresses().keys(), council);
                try (Ledger ledger = test.open();
                        Notary notary = desk.start(test)) {
                    TestLedger.recorder(ledger).record(record("k1", child, 3));
                    backup.take(test.ledger, "ledger");
                    backup.take(test.keys, "keys");
                    TestLedger.recorder(ledger).record(record("k2", child, 3));
                    test.asSuperuser("select pg_create_restore_point('before-the-mistake')");
                    TestLedger.recorder(ledger).record(record("k3", child, 3));
                    RestoredLedgerTest.awaitWitnessed(notary, 10);
                }
                Backup.archiveTheRest(test.ledger);
                Backup.archiveTheRest(test.keys);
            }
            RememberedByWitness outside = new RememberedByWitness(address, ORIGIN, log);

            Path whole = backup.restore("whole", "recovery_target_timeline = 'latest'");
            try (EmbeddedStack stack = start(whole)) {
                TestLedger test =
                        TestLedger.with(
                                stack.addresses().ledger(), stack.addresses().keys(), council);
                try (Ledger ledger = open(test, new RememberedCheckpoint(desk.folder), outside)) {
                    assertThat(ledger.reading().stream(child.id())).hasSize(9);
                    TestLedger.recorder(ledger).record(record("k4", child, 1));
                }
                assertThat(LedgerAudit.audit(test)).isEqualTo(11);
            }

            Path earlier = backup.restore("earlier", "recovery_target_name = 'before-the-mistake'");
            try (EmbeddedStack stack = start(earlier)) {
                TestLedger test =
                        TestLedger.with(
                                stack.addresses().ledger(), stack.addresses().keys(), council);
                assertThat(LedgerAudit.audit(test)).isEqualTo(7);
                assertThatThrownBy(() -> open(test, new RememberedCheckpoint(desk.folder)))
                        .hasMessageContaining("position 7 and all after it are missing");
                assertThatThrownBy(() -> open(test, outside))
                        .isInstanceOf(LedgerRefusal.class)
                        .hasMessageContaining("the witness witness.example/1 has 10")
                        .hasMessageContaining("position 7 and all after it are missing");
            }
        }
    }

    private static EmbeddedStack start(Path folder) {
        return EmbeddedStack.start(FreePorts.move(StackSettings.in(folder)).withoutKafka());
    }

    private static Ledger open(TestLedger ledger, OutsideMemory... memories) {
        return Ledger.open(ledger.settings, Facts.FORM, ledger.clock, List.of(memories));
    }

    private List<VerifierKey> logKeys() {
        SigningKeyFile file = SigningKeyFile.ofLog(home.resolve("signing.keys"), "the log's keys");
        file.make(ORIGIN);
        return file.read(ORIGIN).stream().map(NoteSigner::key).toList();
    }

    private WitnessServer witness(List<VerifierKey> log) {
        return WitnessServer.start(
                new WitnessSettings(
                        home.resolve("witness"),
                        "witness.example/1",
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        log),
                InstantSource.system());
    }
}
