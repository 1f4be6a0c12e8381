package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.catalogue.ReadingFacts;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.infra.ledger.notary.RememberedCheckpoint;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.reading.ReadingFact;
import uk.carejourney.reading.ReadingFact.RecordRead;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.RecordFacts;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Who read what is signed beside the facts; the database's superuser changes it afterwards. */
@WithStack
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SignedReadingsTest {

    private static final String ORIGIN = "ledger.example/children/readings/1";
    private static final EventIds IDS = new EventIds(InstantSource.system(), new SecureRandom());

    private final TestLedger facts;
    private final TestLedger stored;
    private final LedgerSettings settings;
    private final TestNotary desk;

    SignedReadingsTest(FreshDatabases databases, @TempDir(factory = RoomInMemory.class) Path home) {
        this.facts = TestLedger.in(databases);
        this.stored = TestLedger.at(databases.ledger(), facts.keys);
        this.settings =
                new LedgerSettings(
                        stored.settings.ledger(),
                        facts.settings.keys(),
                        facts.settings.councilKeys(),
                        false,
                        new Leaf.Log(ORIGIN, facts.settings.log().council(), false),
                        2);
        this.desk = new TestNotary(home);
    }

    @Test
    void readings_are_signed_under_a_name_and_keys_of_their_own() throws Exception {
        TrustedKeys keys = signed(12);
        List<Checkpoint> checkpoints = desk.audit(keys);
        assertThat(checkpoints).allMatch(one -> one.origin().equals(ORIGIN));
        assertThat(checkpoints.getLast().size()).isEqualTo(13);
        assertThat(continues(checkpoints.getLast())).isTrue();
        try (Ledger first = facts.open();
                Ledger again = beside(first)) {
            assertThat(again.reading().head().size()).isEqualTo(13);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "altered | update ledger.event_0 set leaf = set_byte(leaf, 12, 97) where position ="
                        + " 5",
                "removed from the end | delete from ledger.event_0 where position >= 11",
                "put in another order | update ledger.event_0 e set leaf = o.leaf from"
                        + " ledger.event_0 o where (e.position, o.position) in ((5, 6), (6, 5))",
            })
    void a_reading_changed_with_all_that_speaks_of_it_is_found_by_an_earlier_checkpoint(
            String what, String change) throws Exception {
        signed(12);
        Checkpoint kept = Checkpoint.parse(desk.newest().text());
        stored.asSuperuser(
                "alter table ledger.event_0 disable trigger all",
                "alter table ledger.head disable trigger all",
                change);
        rewriteHead();

        assertThat(continues(kept)).as(what).isFalse();
        try (Ledger first = facts.open()) {
            assertThatThrownBy(() -> beside(first))
                    .isInstanceOf(LedgerRefusal.class)
                    .hasMessageContaining(desk.folder.toString());
        }
        try (Notary notary = Notaries.start(settings, desk.settings, InstantSource.system())) {
            TestNotary.awaitStopped(notary);
        }
        assertThat(desk.newest().text()).isEqualTo(kept.text());
    }

    @Test
    void a_reading_removed_from_the_middle_is_named_and_nothing_is_recorded_on_top()
            throws Exception {
        signed(12);
        try (Ledger first = facts.open();
                Ledger readings = beside(first);
                Notary notary = Notaries.start(settings, desk.settings, InstantSource.system())) {
            stored.asSuperuser(
                    "alter table ledger.event_0 disable trigger all",
                    "delete from ledger.event_0 where position = 7");
            assertThat(TestNotary.awaitStopped(notary)).contains("position 7 is missing");
            assertThatThrownBy(() -> read(readings, known(first)))
                    .isInstanceOf(RecordingStopped.class);
        }
    }

    private Ledger beside(Ledger first) {
        return first.beside(
                settings, ReadingFacts.FORM, List.of(new RememberedCheckpoint(desk.folder)));
    }

    private TrustedKeys signed(int number) {
        try (Ledger first = facts.open();
                Ledger readings = beside(first);
                Notary notary = Notaries.start(settings, desk.settings, InstantSource.system())) {
            Subject child = known(first);
            for (int i = 0; i < number; i++) {
                read(readings, child);
            }
            TestNotary.awaitSigned(notary, number + 1);
            return new TrustedKeys(notary.keys());
        }
    }

    private static Subject known(Ledger first) {
        Subject child = aChild();
        first.keys().create(child);
        return child;
    }

    private static void read(Ledger readings, Subject child) {
        Actor worker = Actor.person("worker-101", Role.PRACTITIONER);
        Envelope envelope = Envelope.of(IDS.next(), child, Happened.on("2026-11-27"), worker);
        RecordRead fact =
                new RecordRead("GET /children/{child}", "casework", null, null, ReadingFact.SHOWN);
        readings.adding()
                .record(
                        new RecordFacts(
                                "reading/" + envelope.eventId(),
                                child,
                                worker,
                                Door.SOURCE,
                                List.of(new Entry(envelope, fact))));
    }

    /** Whether what is stored grew out of what was signed, by its leaves alone. */
    private boolean continues(Checkpoint kept) throws SQLException {
        List<byte[]> leafHashes = leafHashes();
        return leafHashes.size() >= kept.size()
                && Arrays.equals(
                        MerkleFrontier.empty()
                                .with(leafHashes.subList(0, Math.toIntExact(kept.size())))
                                .root(),
                        kept.root());
    }

    /** So that the database agrees with itself again. */
    private void rewriteHead() throws SQLException {
        List<byte[]> leafHashes = leafHashes();
        MerkleFrontier tree = MerkleFrontier.empty().with(leafHashes);
        try (Connection connection = superuser();
                PreparedStatement head =
                        connection.prepareStatement(
                                "update ledger.head set next_position = ?, root = ?, frontier ="
                                        + " ?")) {
            head.setLong(1, leafHashes.size());
            head.setBytes(2, tree.root());
            head.setBytes(3, tree.encoded());
            assertThat(head.executeUpdate()).isEqualTo(1);
        }
    }

    private List<byte[]> leafHashes() throws SQLException {
        List<byte[]> leafHashes = new ArrayList<>();
        try (Connection connection = superuser();
                PreparedStatement leaves =
                        connection.prepareStatement(
                                "select leaf from ledger.event order by position");
                ResultSet row = leaves.executeQuery()) {
            while (row.next()) {
                leafHashes.add(MerkleFrontier.leafHash(row.getBytes(1)));
            }
        }
        return leafHashes;
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(stored.ledger.jdbcUrl(), stored.ledger.user(), "");
    }
}
