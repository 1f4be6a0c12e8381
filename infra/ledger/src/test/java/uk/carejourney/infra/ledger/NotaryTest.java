package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.infra.ledger.notary.NotarySettings;
import uk.carejourney.proof.EntryBundle;
import uk.carejourney.proof.Tile;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.recording.Recorder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

@WithStack
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NotaryTest {

    private final TestLedger test;
    private final TestNotary desk;

    NotaryTest(FreshDatabases databases, @TempDir(factory = RoomInMemory.class) Path home) {
        this.test = TestLedger.in(databases);
        this.desk = new TestNotary(home);
    }

    @Test
    void what_is_recorded_is_read_back_signed_and_published_in_tiles_and_bundles()
            throws Exception {
        try (Ledger ledger = test.open();
                Notary notary = desk.start(test)) {
            Recorder recorder = TestLedger.recorder(ledger);
            for (int i = 0; i < 4; i++) {
                recorder.record(record("k" + i, aChild(), 100));
                TestNotary.awaitSigned(notary, 1 + 100 * (i + 1));
            }
            List<Checkpoint> signed = desk.audit(new TrustedKeys(notary.keys()));
            assertThat(signed.getLast().size()).isEqualTo(401);
            assertThat(signed).hasSizeGreaterThanOrEqualTo(4);
            assertThat(signed.getLast().root()).isEqualTo(ledger.reading().head().root());
            assertThat(published(401)).containsExactlyElementsOf(recorded(ledger, 401));
            assertThat(Files.exists(desk.folder.resolve("tile/entries/000.p"))).isFalse();
        }
    }

    @Test
    void a_history_of_thousands_is_signed_in_pages_that_lead_to_the_same_root() throws Exception {
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            for (int i = 0; i < 28; i++) {
                recorder.record(record("k" + i, aChild(), 500));
            }
            try (Notary notary = desk.start(test)) {
                TestNotary.awaitSigned(notary, 14_001);
                assertThat(desk.audit(new TrustedKeys(notary.keys()))).hasSize(1);
            }
            assertThat(published(14_001)).containsExactlyElementsOf(recorded(ledger, 14_001));
        }
    }

    @Test
    void a_leaf_changed_by_the_superuser_is_never_signed_and_stops_recording() throws Exception {
        tamper(
                "update ledger.event_0 set leaf = set_byte(leaf, 12, get_byte(leaf, 12) # 1)"
                        + " where position = 2",
                "position 2");
    }

    @Test
    void a_body_changed_by_the_superuser_is_never_signed_and_stops_recording() throws Exception {
        tamper(
                "update ledger.event_0 set body = set_byte(body, 40, get_byte(body, 40) # 1)"
                        + " where position = 3",
                "position 3 has another body");
    }

    @Test
    void an_entry_deleted_by_the_superuser_is_missed_at_its_position() throws Exception {
        tamper("delete from ledger.event_0 where position = 1", "position 1 is missing");
    }

    @Test
    void two_entries_swapped_with_all_their_columns_are_never_signed() throws Exception {
        tamper(
                "update ledger.event_0 set position = case position when 1 then 2 else 1 end + 100"
                        + " where position in (1, 2);"
                        + " update ledger.event_0 set position = position - 100"
                        + " where position > 100",
                "from position 0 to before 4");
    }

    private void tamper(String change, String named) throws Exception {
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            recorder.record(record("k1", aChild(), 3));
            test.asSuperuser("alter table ledger.event_0 disable trigger all", change);
            try (Notary notary = desk.start(test)) {
                assertThat(TestNotary.awaitStopped(notary)).contains(named);
                assertThat(notary.progress().signed()).isZero();
            }
            assertThat(desk.files().read("checkpoint")).isEmpty();
            assertThat(desk.files().read("tile/entries/000.p/4")).isEmpty();
            assertThatThrownBy(() -> recorder.record(record("k2", aChild(), 1)))
                    .isInstanceOf(RecordingStopped.class)
                    .hasMessageContaining(named);
            assertThat(ledger.reading().head().size()).isEqualTo(4);
        }
    }

    @Test
    void a_node_that_has_not_heard_of_the_freeze_is_refused_by_the_database() throws Exception {
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            recorder.record(record("k1", aChild(), 1));
            test.asApplication("select ledger.freeze_recording('something is wrong')");
            // The guard asked just now, and asks again in five seconds.
            assertThatThrownBy(() -> recorder.record(record("k2", aChild(), 1)))
                    .isInstanceOf(RecordingStopped.class)
                    .hasMessageContaining("something is wrong");
            test.asSuperuser("delete from ledger.freeze");
            recorder.record(record("k2", aChild(), 1));
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(3);
    }

    @Test
    void of_two_nodes_one_signs_and_the_other_takes_over() throws Exception {
        try (Ledger one = test.open();
                Ledger two = test.open();
                Notary second = first(one, two)) {
            TestLedger.recorder(two).record(record("k2", aChild(), 5));
            TestNotary.awaitSigned(second, 12);
            desk.audit(new TrustedKeys(second.keys()));
        }
    }

    private Notary first(Ledger one, Ledger two) throws IOException {
        try (Notary first = desk.start(test)) {
            TestLedger.recorder(one).record(record("k0", aChild(), 5));
            TestNotary.awaitSigned(first, 6);
            Notary second = desk.start(test);
            TestLedger.recorder(two).record(record("k1", aChild(), 1));
            TestNotary.awaitSigned(first, 7);
            assertThat(second.progress().signed()).isZero();
            return second;
        }
    }

    @Test
    void keys_are_made_once_and_a_file_open_to_others_is_refused() throws Exception {
        try (Ledger _ = test.open()) {
            List<?> keys;
            try (Notary notary = desk.start(test)) {
                keys = notary.keys();
            }
            try (Notary notary = desk.start(test)) {
                assertThat(notary.keys()).isEqualTo(keys).hasSize(2);
            }
            Path file = desk.settings.keys();
            assertThat(file.toFile().setReadable(true, false)).isTrue();
            assertThatThrownBy(() -> desk.start(test)).hasMessageContaining("chmod 600");
        }
    }

    @Test
    void while_keys_are_rotated_every_checkpoint_is_signed_with_the_old_and_the_new()
            throws Exception {
        Path former = desk.settings.keys();
        try (Ledger ledger = test.open()) {
            TrustedKeys old;
            try (Notary notary = desk.start(test)) {
                old = new TrustedKeys(notary.keys());
                TestNotary.awaitSigned(notary, 1);
            }
            NotarySettings overlap =
                    new NotarySettings(
                            desk.folder,
                            former.resolveSibling("new.keys"),
                            Optional.of(former),
                            true,
                            List.of(),
                            0,
                            desk.settings.pace());
            try (Notary notary = Notaries.start(test.settings, overlap, InstantSource.system())) {
                TestLedger.recorder(ledger).record(record("k1", aChild(), 1));
                TestNotary.awaitSigned(notary, 2);
                assertThat(new TrustedKeys(notary.keys()).verify(desk.newest())).hasSize(4);
                assertThat(old.verify(desk.newest())).hasSize(2);
            }
        }
    }

    private List<String> published(long size) {
        List<String> leaves = new ArrayList<>();
        for (long at = 0; at < size; at += Tile.FULL) {
            Tile bundle = Tile.holding(Tile.ENTRIES, at, size);
            EntryBundle.read(bundle, desk.files().read(bundle.path()).orElseThrow())
                    .forEach(leaf -> leaves.add(new String(leaf, StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    private static List<String> recorded(Ledger ledger, long size) {
        List<String> leaves = new ArrayList<>();
        for (long at = 0; at < size; at++) {
            leaves.add(new String(ledger.reading().leaf(at).orElseThrow(), StandardCharsets.UTF_8));
        }
        return leaves;
    }
}
