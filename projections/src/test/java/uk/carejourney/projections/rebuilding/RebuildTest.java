package uk.carejourney.projections.rebuilding;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.registered;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.projections.chronology.Chronology;
import uk.carejourney.projections.chronology.StoredChronology;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.documents.SubjectDocuments;
import uk.carejourney.projections.given.Children;
import uk.carejourney.projections.given.LedgerInMemory;
import uk.carejourney.projections.given.OnEveryServer;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Server;
import uk.carejourney.projections.given.Whole;
import uk.carejourney.projections.running.Pace;
import uk.carejourney.projections.running.ReadModel;
import uk.carejourney.projections.running.Tokens;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

@OnEveryServer
class RebuildTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Chronology chronology =
            new Chronology(Facts.CATALOGUE, Facts.FORM, _ -> List.of());
    private final LedgerInMemory ledger = new LedgerInMemory();
    private final ReadStore store;
    private final StoredChronology reader;

    RebuildTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        this.store = server.open(folder);
        this.reader = new StoredChronology(store.database(), chronology);
    }

    @AfterEach
    void discard() {
        store.discard();
    }

    @Test
    void a_rebuild_equals_the_live_one_and_takes_its_place() throws Exception {
        Children.live(ledger, 21, 0, 30, 2000);
        try (ReadModel model = model()) {
            model.start();
            assertThat(reader.awaitAtLeast(ledger.last(), SOON)).isTrue();
            Rebuilt rebuilt = rebuild(false);
            assertThat(rebuilt.differing()).isEmpty();
            assertThat(rebuilt.compared()).isEqualTo(30);
            assertThat(rebuilt.inUse()).isTrue();
            assertThat(current()).isEqualTo(rebuilt.generation());
            Children.live(ledger, 22, 0, 30, 300);
            assertThat(reader.awaitAtLeast(ledger.last(), SOON)).isTrue();
        }
        new Rebuild(chronology, ledger, store.database(), 2).dropOthers();
        assertThat(store.database().listCollectionNames())
                .contains("chronology-g2", "children-g2")
                .doesNotContain("chronology-g1", "children-g1");
    }

    @Test
    void a_rebuild_beside_a_live_one_that_lags_is_compared_at_the_live_ones_position() {
        Children.live(ledger, 23, 0, 30, 1000);
        liveHas(400);
        Rebuilt rebuilt = rebuild(false);
        assertThat(rebuilt.differing()).isEmpty();
        assertThat(rebuilt.builtTo()).isEqualTo(999);
        assertThat(rebuilt.inUse()).isTrue();
    }

    @Test
    void an_entry_the_live_one_lost_keeps_the_rebuild_from_being_used_unseen() {
        Children.live(ledger, 24, 0, 30, 1000);
        SubjectDocuments live = liveHas(0);
        live.add(ledger.page(0, 500));
        live.add(ledger.page(501, 499));
        new Tokens(store.database()).drop(current());
        new Tokens(store.database()).begin(current(), 1, 999);
        Rebuilt rebuilt = rebuild(false);
        assertThat(rebuilt.differing()).containsExactly(ledger.at(500).orElseThrow().stream());
        assertThat(rebuilt.inUse()).isFalse();
        assertThat(current().number()).isEqualTo(1);
        assertThat(rebuild(true).inUse()).isTrue();
    }

    @Test
    void a_document_someone_altered_shows() {
        Children.live(ledger, 25, 0, 5, 100);
        liveHas(100);
        store.database()
                .getCollection("children-g1")
                .updateOne(eq("_id", Children.child(3).id().toString()), set("entries", 1));
        assertThat(rebuild(false).differing()).containsExactly(Children.child(3).id());
    }

    @Test
    void two_rebuilds_of_the_same_ledger_have_the_same_digest() {
        Children.live(ledger, 26, 0, 30, 1000);
        Rebuilt first = rebuild(false);
        Rebuilt second = rebuild(false);
        assertThat(second.digest()).isEqualTo(first.digest()).hasSize(64);
        ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        assertThat(rebuild(false).digest()).isNotEqualTo(first.digest());
        assertThat(first.compared()).isZero();
    }

    @Test
    void of_two_rebuilds_at_once_the_one_begun_last_wins() {
        Children.live(ledger, 27, 0, 5, 100);
        liveHas(100);
        Rebuild overtaken = new Rebuild(chronology, ledger, store.database(), 2);
        assertThatThrownBy(() ->
                        overtaken.run(
                                Facts.CATALOGUE,
                                false,
                                _ -> new Pointers(store.database()).reserve("chronology")))
                .isInstanceOf(RebuildOvertaken.class);
        assertThat(current().number()).isEqualTo(1);
        assertThat(Whole.of(store, current(), chronology)).hasSize(5);
    }

    @Test
    void an_empty_ledger_gives_an_empty_read_model() throws Exception {
        assertThat(rebuild(false).builtTo()).isEqualTo(-1);
        try (ReadModel model = model()) {
            model.start();
            ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
            assertThat(reader.awaitAtLeast(ROBIN.id(), 0, SOON)).isTrue();
        }
    }

    private ReadModel model() {
        Pace pace = new Pace(2, 100, Duration.ofMillis(50), Duration.ofSeconds(2));
        return new ReadModel(chronology, ledger.feed(), store.database(), pace);
    }

    private Rebuilt rebuild(boolean evenIfDiffering) {
        return new Rebuild(chronology, ledger, store.database(), 2)
                .run(Facts.CATALOGUE, evenIfDiffering, _ -> {});
    }

    /** A live generation built to a position, by nobody who is still there. */
    private SubjectDocuments liveHas(int facts) {
        Generation live =
                new Pointers(store.database())
                        .begin("chronology", chronology.schema())
                        .generation();
        SubjectDocuments documents =
                new SubjectDocuments(store.database(), live, chronology, ledger::stream);
        documents.add(ledger.page(0, facts));
        new Tokens(store.database()).begin(live, 1, facts - 1);
        return documents;
    }

    private Generation current() {
        return new Pointers(store.database()).current("chronology").orElseThrow().generation();
    }
}
