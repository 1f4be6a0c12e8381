package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.infra.ledger.notary.NotaryToKill;
import uk.carejourney.infra.ledger.notary.NotaryToKill.Step;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.TrustedKeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

@WithStack
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledNotaryTest {

    private final TestLedger test;
    private final TestNotary desk;

    KilledNotaryTest(FreshDatabases databases, @TempDir(factory = RoomInMemory.class) Path home) {
        this.test = TestLedger.in(databases);
        this.desk = new TestNotary(home);
    }

    @Test
    void killed_between_the_tiles_and_the_checkpoint_it_signs_a_larger_tree_next()
            throws Exception {
        try (Ledger ledger = test.open()) {
            signed(ledger, "k1", 300, 301);
            TestLedger.recorder(ledger).record(record("k2", aChild(), 10));
            killAt(Step.TILES_WRITTEN);
            assertThat(desk.files().read("tile/0/001.p/55")).isPresent();
            TrustedKeys keys = signed(ledger, "k3", 300, 611);
            assertThat(desk.audit(keys)).extracting(Checkpoint::size).contains(301L, 611L);
        }
    }

    @Test
    void killed_after_it_had_begun_to_sign_it_signs_exactly_that_first() throws Exception {
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k1", aChild(), 300));
            killAt(Step.SIGNING_BEGUN);
            TestLedger.recorder(ledger).record(record("k2", aChild(), 9));
            TrustedKeys keys = signed(ledger, "k3", 1, 311);
            List<Checkpoint> all = desk.audit(keys);
            assertThat(all.getFirst().size()).isEqualTo(301);
            assertThat(all.getLast().size()).isEqualTo(311);
        }
    }

    @Test
    void half_a_file_left_by_a_kill_is_written_over() throws Exception {
        try (Ledger ledger = test.open()) {
            Path tiles = Files.createDirectories(desk.folder.resolve("tile/entries"));
            Files.writeString(tiles.resolve("000.unfinished"), "half of");
            Files.createDirectories(tiles.resolve("000.p"));
            Files.writeString(tiles.resolve("000.p/45.unfinished"), "half");
            TrustedKeys keys = signed(ledger, "k1", 300, 301);
            assertThat(desk.audit(keys)).isNotEmpty();
            assertThat(Files.exists(tiles.resolve("000.unfinished"))).isFalse();
        }
    }

    private void killAt(Step step) throws Exception {
        NotaryToKill.killAt(
                step,
                test.ledger.jdbcUrl(),
                TestLedger.APPLICATION,
                test.settings.log().origin(),
                desk.folder);
    }

    private TrustedKeys signed(Ledger ledger, String key, int count, long size) throws Exception {
        TestLedger.recorder(ledger).record(record(key, aChild(), count));
        try (Notary notary = desk.start(test)) {
            TestNotary.awaitSigned(notary, size);
            return new TrustedKeys(notary.keys());
        }
    }
}
