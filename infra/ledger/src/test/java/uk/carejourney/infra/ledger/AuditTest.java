package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.notary.Audit;
import uk.carejourney.infra.ledger.notary.Audit.Finding;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.proof.NotProven;
import uk.carejourney.proof.note.Checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Signed entries are changed afterwards by the database's superuser. */
@WithStack
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AuditTest {

    private static final String UNGUARDED = "alter table ledger.event_0 disable trigger all";

    private final TestLedger test;
    private final TestNotary desk;

    AuditTest(FreshDatabases databases, @TempDir(factory = RoomInMemory.class) Path home) {
        this.test = TestLedger.in(databases);
        this.desk = new TestNotary(home);
    }

    @Test
    void every_position_changed_after_signing_is_named() throws Exception {
        signed(600);
        assertThat(audit()).isEmpty();
        test.asSuperuser(
                UNGUARDED,
                "update ledger.event_0 set leaf = set_byte(leaf, 12, get_byte(leaf, 12) # 1)"
                        + " where position in (17, 300)",
                "update ledger.event_0 set body = null where position = 18",
                "update ledger.event_0 set recorded_at = recorded_at + interval '1 day'"
                        + " where position = 400",
                "delete from ledger.event_0 where position between 255 and 257",
                "insert into ledger.event_0 select position + 9000, stream, sequence + 9000,"
                        + " event_id, recorded_at, leaf, body from ledger.event_0"
                        + " where position = 5");
        assertThat(audit())
                .containsExactly(
                        new Finding(17, 17, "is not the one that was signed"),
                        new Finding(18, 18, "has no body, and no decision to remove it stands"),
                        new Finding(255, 257, "is missing"),
                        new Finding(300, 300, "is not the one that was signed"),
                        new Finding(400, 400, "bears another time of recording than its leaf says"),
                        new Finding(9005, 9005, "stands where nothing was recorded"));
    }

    @Test
    void tiles_that_do_not_lead_to_the_signed_root_are_no_measure() throws Exception {
        signed(600);
        Path tile = desk.folder.resolve("tile/0/001");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[40] ^= 1;
        Files.write(tile, bytes);
        assertThatThrownBy(this::audit)
                .isInstanceOf(NotProven.class)
                .hasMessageContaining("signed root of 601 entries");
    }

    @Test
    void an_entry_changed_long_after_it_was_signed_stops_recording_by_itself() throws Exception {
        try (Ledger ledger = test.open();
                Notary notary = desk.start(test)) {
            TestLedger.recorder(ledger).record(record("k1", aChild(), 300));
            TestNotary.awaitSigned(notary, 301);
            await().atMost(Duration.ofSeconds(60)).until(() -> notary.progress().patrols() > 1);
            test.asSuperuser(
                    UNGUARDED, "update ledger.event_0 set body = null where position = 42");
            assertThat(TestNotary.awaitStopped(notary))
                    .contains("position 42 has no body, and no decision to remove it stands");
            assertThatThrownBy(() -> TestLedger.recorder(ledger).record(record("k2", aChild(), 1)))
                    .isInstanceOf(RecordingStopped.class);
        }
    }

    private void signed(int facts) throws Exception {
        try (Ledger ledger = test.open();
                Notary notary = desk.start(test)) {
            TestLedger.recorder(ledger).record(record("k1", aChild(), facts));
            TestNotary.awaitSigned(notary, facts + 1);
        }
    }

    private List<Finding> audit() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(test.ledger.jdbcUrl(), TestLedger.APPLICATION, "")) {
            return new Audit(connection, Checkpoint.parse(desk.newest().text()), desk.files())
                    .all();
        }
    }
}
