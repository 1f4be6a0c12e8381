package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.OutsideMemory.Last;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.infra.ledger.notary.RememberedByWitness;
import uk.carejourney.infra.ledger.notary.RememberedCheckpoint;
import uk.carejourney.infra.ledger.notary.WitnessAddress;
import uk.carejourney.infra.signing.SigningKeyFile;
import uk.carejourney.infra.witness.WitnessServer;
import uk.carejourney.infra.witness.WitnessSettings;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.VerifierKey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A database restored from an older backup, with and without a witness who knows better. */
@WithStack
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RestoredLedgerTest {

    private final TestLedger test;
    private final Path home;

    RestoredLedgerTest(FreshDatabases databases, @TempDir(factory = RoomInMemory.class) Path home) {
        this.test = TestLedger.in(databases);
        this.home = home;
    }

    @Test
    void an_older_backup_is_not_opened_and_the_missing_position_is_named() throws Exception {
        TestNotary desk = new TestNotary(home);
        TestLedger older = recordedAfterABackup(desk);
        assertThatThrownBy(() -> open(older, new RememberedCheckpoint(desk.folder)))
                .isInstanceOf(LedgerRefusal.class)
                .hasMessageContaining("holds 4 entries")
                .hasMessageContaining("has 7")
                .hasMessageContaining("position 4 and all after it are missing");
        try (Ledger right = open(test, new RememberedCheckpoint(desk.folder))) {
            assertThat(right.reading().head().size()).isEqualTo(7);
        }
    }

    @Test
    void with_damaged_tiles_the_whole_ledger_is_read_to_compare() throws Exception {
        TestNotary desk = new TestNotary(home);
        TestLedger older = recordedAfterABackup(desk);
        Files.write(desk.folder.resolve("tile/0/000.p/7"), new byte[7 * 32]);
        open(test, new RememberedCheckpoint(desk.folder)).close();
        assertThatThrownBy(() -> open(older, new RememberedCheckpoint(desk.folder)))
                .hasMessageContaining("position 4 and all after it are missing");
    }

    @Test
    void an_empty_database_in_place_of_the_ledger_is_given_no_first_entry(FreshDatabases databases)
            throws Exception {
        TestNotary desk = new TestNotary(home);
        recordedAfterABackup(desk);
        TestLedger empty = TestLedger.in(databases);
        assertThatThrownBy(() -> open(empty, new RememberedCheckpoint(desk.folder)))
                .hasMessageContaining("position 0 and all after it are missing");
        assertThat(empty.number("select count(*) from ledger.event")).isZero();
    }

    @Test
    void an_older_backup_that_was_recorded_in_is_another_ledger() throws Exception {
        TestNotary desk = new TestNotary(home);
        TestLedger older = recordedAfterABackup(desk);
        try (Ledger ledger = older.open()) {
            TestLedger.recorder(ledger).record(record("other", aChild(), 9));
        }
        assertThatThrownBy(() -> open(older, new RememberedCheckpoint(desk.folder)))
                .isInstanceOf(LedgerRefusal.class)
                .hasMessageContaining("below position 7 was changed");
        try (Ledger ledger = older.open();
                Notary notary = desk.start(older)) {
            assertThat(TestNotary.awaitStopped(notary)).contains("position 4");
            assertThat(desk.audit(new TrustedKeys(notary.keys())))
                    .allMatch(signed -> signed.size() <= 7);
            assertThatThrownBy(
                            () -> TestLedger.recorder(ledger).record(record("more", aChild(), 1)))
                    .isInstanceOf(RecordingStopped.class);
        }
    }

    @Test
    void a_shorter_ledger_is_never_signed_whatever_it_was_opened_with() throws Exception {
        TestNotary desk = new TestNotary(home);
        TestLedger older = recordedAfterABackup(desk);
        try (Ledger _ = older.open();
                Notary notary = desk.start(older)) {
            assertThat(TestNotary.awaitStopped(notary))
                    .contains("position 4 and all after it are missing");
            assertThat(desk.audit(new TrustedKeys(notary.keys())).getLast().size()).isEqualTo(7);
        }
    }

    @Test
    void what_a_topic_remembers_of_one_position_is_compared_too() throws Exception {
        TestLedger older = recordedAfterABackup(new TestNotary(home));
        byte[] leaf;
        try (Ledger ledger = test.open()) {
            leaf = ledger.reading().leaf(5).orElseThrow();
        }
        Last last = new Last(5, MerkleFrontier.leafHash(leaf));
        open(test, remembering(last)).close();
        assertThatThrownBy(() -> open(older, remembering(last)))
                .hasMessageContaining("position 4 and all after it are missing");
        Last other = new Last(5, MerkleFrontier.leafHash(new byte[1]));
        assertThatThrownBy(() -> open(test, remembering(other)))
                .hasMessageContaining("below position 6 was changed");
    }

    @Test
    void without_its_folder_only_the_witness_knows_that_entries_are_missing() throws Exception {
        try (WitnessServer witness = witness()) {
            WitnessAddress address = new WitnessAddress(witness.url(), witness.keys().getFirst());
            TestNotary desk = new TestNotary(home, address);
            TestLedger older = recordedAfterABackup(desk);
            TestNotary lost = new TestNotary(home.resolve("elsewhere"), address);
            List<VerifierKey> log = logKeys(desk);
            assertThatThrownBy(() -> open(older, new RememberedByWitness(address, origin(), log)))
                    .isInstanceOf(LedgerRefusal.class)
                    .hasMessageContaining("the witness witness.example/1 has 7")
                    .hasMessageContaining("position 4");
            Files.createDirectories(home.resolve("elsewhere"));
            Files.copy(desk.settings.keys(), lost.settings.keys());
            try (Ledger _ = older.open();
                    Notary notary = lost.start(older)) {
                assertThat(TestNotary.awaitStopped(notary)).contains("witness witness.example/1");
                assertThat(notary.progress().witnessed()).isZero();
            }
        }
    }

    @Test
    void a_witness_that_is_away_keeps_nobody_from_recording_and_catches_up() throws Exception {
        WitnessServer witness = witness();
        WitnessAddress address = new WitnessAddress(witness.url(), witness.keys().getFirst());
        int port = witness.url().getPort();
        TestNotary desk = new TestNotary(home, address);
        try (Ledger ledger = test.open();
                Notary notary = desk.start(test)) {
            awaitWitnessed(notary, 1);
            witness.close();
            TestLedger.recorder(ledger).record(record("k1", aChild(), 3));
            TestNotary.awaitSigned(notary, 4);
            assertThat(notary.progress().witnessed()).isEqualTo(1);
            assertThat(open(test, new RememberedByWitness(address, origin(), notary.keys())))
                    .satisfies(Ledger::close);
            try (WitnessServer again = witness(port)) {
                awaitWitnessed(notary, 4);
                assertThat(new TrustedKeys(List.of(again.keys().getFirst())).verify(desk.newest()))
                        .hasSize(1);
            }
        }
    }

    private TestLedger recordedAfterABackup(TestNotary desk) throws Exception {
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k1", aChild(), 3));
        }
        TestLedger older = test.backup();
        try (Ledger ledger = test.open();
                Notary notary = desk.start(test)) {
            TestLedger.recorder(ledger).record(record("k2", aChild(), 3));
            TestNotary.awaitSigned(notary, 7);
            if (!desk.settings.witnesses().isEmpty()) {
                awaitWitnessed(notary, 7);
            }
        }
        return older;
    }

    static void awaitWitnessed(Notary notary, long size) {
        await().atMost(Duration.ofSeconds(60)).until(() -> notary.progress().witnessed() == size);
    }

    private static OutsideMemory remembering(Last last) {
        return new OutsideMemory() {
            @Override
            public String name() {
                return "the topic";
            }

            @Override
            public Optional<Remembered> ask() {
                return Optional.of(last);
            }
        };
    }

    private WitnessServer witness() throws IOException {
        return witness(0);
    }

    private WitnessServer witness(int port) {
        SigningKeyFile log = SigningKeyFile.ofLog(home.resolve("signing.keys"), "the log's keys");
        if (!log.exists()) {
            log.make(origin());
        }
        return WitnessServer.start(
                new WitnessSettings(
                        home.resolve("witness"),
                        "witness.example/1",
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        log.read(origin()).stream().map(signer -> signer.key()).toList()),
                InstantSource.system());
    }

    private static List<VerifierKey> logKeys(TestNotary desk) {
        return SigningKeyFile.ofLog(desk.settings.keys(), "the log's keys")
                .read("ledger.example/children/1")
                .stream()
                .map(signer -> signer.key())
                .toList();
    }

    private String origin() {
        return test.settings.log().origin();
    }

    private static Ledger open(TestLedger ledger, OutsideMemory memory) {
        return Ledger.open(ledger.settings, Facts.FORM, ledger.clock, List.of(memory));
    }
}
