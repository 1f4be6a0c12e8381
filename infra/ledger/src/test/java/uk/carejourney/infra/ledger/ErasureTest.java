package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.placementEnded;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.keys.KeyStoreUnreachable;
import uk.carejourney.infra.ledger.keys.RecordDestroyed;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.UnreadableEntry;
import uk.carejourney.recording.Recorder;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

@WithStack
class ErasureTest {

    private final TestLedger test;

    ErasureTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
    }

    @Test
    void a_destroyed_key_leaves_an_erased_entry_that_still_proves() throws Exception {
        LocalId id = new LocalId("example", SubjectKind.CHILD, "17");
        try (Ledger ledger = test.open()) {
            Subject gone = ledger.subjects().register(List.of(id)).values().iterator().next();
            Recorder recorder = TestLedger.recorder(ledger);
            recorder.record(record("k1", gone, 1));
            recorder.record(record("k2", aChild(), 1));
            AtPosition before = ledger.reading().at(1).orElseThrow();
            assertThat(before).isInstanceOf(Recorded.class);
            ledger.keys().destroy(gone.id());
            assertThat(ledger.reading().stream(gone.id()))
                    .containsExactly(new Erased(1, 0, before.recordedAt(), gone.id()));
            assertThat(ledger.reading().at(2).orElseThrow()).isInstanceOf(Recorded.class);
            assertThat(ledger.reading().disclose(1, Set.of("/type"))).isEmpty();
            assertThat(ledger.subjects().find(List.of(id))).isEmpty();
            assertThat(ledger.subjects().localIds(List.of(gone))).isEmpty();
            assertThatThrownBy(() -> recorder.record(record("k3", gone, 1)))
                    .isInstanceOf(RecordDestroyed.class);
            assertThatThrownBy(() ->
                            TestLedger.recorderAboutTheKnown(ledger).record(record("k3", gone, 1)))
                    .isInstanceOf(RecordDestroyed.class);
            try (var stream = ledger.eventStore().openStream(null)) {
                stream.nextAvailable();
                assertThat(stream.nextAvailable().getPayload()).isInstanceOf(Erased.class);
            }
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(3);
    }

    @Test
    void nothing_is_recorded_under_a_key_another_node_has_destroyed() throws Exception {
        Subject child = aChild();
        LocalId number = new LocalId("example", SubjectKind.CHILD, "17");
        try (Ledger one = test.open();
                Ledger two = test.open()) {
            Recorder recorder = TestLedger.recorder(two);
            recorder.record(record("k1", child, 1));
            one.keys().destroy(child.id());
            assertThatThrownBy(() -> recorder.record(record("k2", child, 1)))
                    .isInstanceOf(RecordDestroyed.class);
            assertThat(two.subjects().alsoKnownAs(Map.of(number, child))).containsExactly(number);
            assertThat(one.reading().head().size()).isEqualTo(2);
        }
    }

    @Test
    void a_number_noted_while_the_key_is_being_destroyed_is_forgotten_too() throws Exception {
        Subject child = aChild();
        LocalId number = new LocalId("example", SubjectKind.CHILD, "17");
        try (Ledger ledger = test.open();
                Connection destroyer =
                        DriverManager.getConnection(test.keys.jdbcUrl(), test.keys.user(), "");
                Statement statement = destroyer.createStatement()) {
            ledger.keys().create(child);
            destroyer.setAutoCommit(false);
            statement.execute(
                    "update keys.subject_key set wrapped = null, wrapped_by = null,"
                            + " destroyed_at = now()"
                            + " where subject = '"
                            + child.id()
                            + "'");
            CompletableFuture<Set<LocalId>> noting =
                    CompletableFuture.supplyAsync(
                            () -> ledger.subjects().alsoKnownAs(Map.of(number, child)));
            await().until(() -> noting.isDone() || waitsForALock(statement));
            destroyer.commit();
            assertThat(noting.join()).containsExactly(number);
            assertThat(ledger.subjects().find(List.of(number))).isEmpty();
        }
    }

    private static boolean waitsForALock(Statement statement) throws SQLException {
        try (var row =
                statement.executeQuery(
                        "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()"
                                + " and query like '%keys.alias%'")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void an_unreachable_key_store_stops_readers_and_is_never_taken_for_erasure(
            StackAddresses servers) throws Exception {
        try (Ledger ledger = test.open()) {
            Subject child = aChild();
            Entry entry = placementEnded(child, "2026-03-02", "p1");
            TestLedger.recorder(ledger).record(record("k1", entry));
            ledger.keys().forgetAll();
            closeKeyStore(servers.keys());
            try (var stream = ledger.eventStore().openStream(null)) {
                assertThatThrownBy(stream::nextAvailable).isInstanceOf(KeyStoreUnreachable.class);
                assertThatThrownBy(() -> ledger.reading().stream(child.id()))
                        .isInstanceOf(KeyStoreUnreachable.class);
                reopenKeyStore(servers.keys());
                await().ignoreExceptions().until(() -> stream.hasNextAvailable());
                stream.nextAvailable();
                assertThat(stream.nextAvailable().getPayload()).isEqualTo(entry);
            }
        }
    }

    @Test
    void a_key_that_never_existed_is_an_error_and_not_erasure() throws Exception {
        try (Ledger ledger = test.open()) {
            Subject child = aChild();
            TestLedger.recorder(ledger).record(record("k1", child, 1));
            ledger.keys().forgetAll();
            inKeyStore(
                    test.keys, "delete from keys.subject_key where subject = '" + child.id() + "'");
            assertThatThrownBy(() -> ledger.reading().stream(child.id()))
                    .isInstanceOf(UnreadableEntry.class)
                    .hasMessageContaining("position 1")
                    .hasMessageContaining("never held");
        }
    }

    @Test
    void a_body_moved_to_another_event_does_not_open() throws Exception {
        try (Ledger ledger = test.open()) {
            Subject child = aChild();
            TestLedger.recorder(ledger).record(record("k1", child, 2));
            test.asSuperuser(
                    "alter table ledger.event_0 disable trigger append_only",
                    "update ledger.event_0 set body = (select body from ledger.event_0"
                            + " where position = 1) where position = 2");
            assertThat(ledger.reading().at(1).orElseThrow()).isInstanceOf(Recorded.class);
            assertThatThrownBy(() -> ledger.reading().at(2))
                    .isInstanceOf(UnreadableEntry.class)
                    .hasMessageContaining("altered or moved");
        }
    }

    @Test
    void a_body_moved_to_another_subjects_stream_does_not_open() throws Exception {
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k1", aChild(), 1));
            test.asSuperuser(
                    "alter table ledger.event_0 disable trigger append_only",
                    "update ledger.event_0 set stream = gen_random_uuid() where position = 1");
            assertThatThrownBy(() -> ledger.reading().at(1))
                    .isInstanceOf(UnreadableEntry.class)
                    .hasMessageContaining("altered or moved");
        }
    }

    private void closeKeyStore(DatabaseAddress server) throws SQLException {
        inKeyStore(
                server,
                "alter database " + name() + " allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                        + name()
                        + "'");
    }

    private void reopenKeyStore(DatabaseAddress server) throws SQLException {
        inKeyStore(server, "alter database " + name() + " allow_connections true");
    }

    private String name() {
        return test.keys.jdbcUrl().substring(test.keys.jdbcUrl().lastIndexOf('/') + 1);
    }

    private static void inKeyStore(DatabaseAddress address, String... statements)
            throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
