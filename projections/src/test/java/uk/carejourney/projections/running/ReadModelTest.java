package uk.carejourney.projections.running;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.registered;

import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.placement.PlacementFact.PlacementEnded;
import uk.carejourney.projections.Coverage;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.UncoveredFact;
import uk.carejourney.projections.chronology.About;
import uk.carejourney.projections.chronology.Chronology;
import uk.carejourney.projections.chronology.Known;
import uk.carejourney.projections.chronology.StoredChronology;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.documents.SubjectDocuments;
import uk.carejourney.projections.given.Children;
import uk.carejourney.projections.given.Covering;
import uk.carejourney.projections.given.LedgerInMemory;
import uk.carejourney.projections.given.OnEveryServer;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Server;
import uk.carejourney.projections.given.Stumbling;
import uk.carejourney.projections.given.Whole;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

@OnEveryServer
class ReadModelTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Generation FIRST = new Generation("chronology", 1);
    private static final Generation BY_HAND = new Generation("chronology", 99);

    private static final Pace QUICK =
            new Pace(1, 1000, Duration.ofMillis(50), Duration.ofSeconds(2));

    private final Chronology chronology =
            new Chronology(Facts.CATALOGUE, Facts.FORM, _ -> List.of());
    private final LedgerInMemory ledger = new LedgerInMemory();
    private final ReadStore store;
    private final StoredChronology reader;

    ReadModelTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        this.store = server.open(folder);
        this.reader = new StoredChronology(store.database(), chronology);
    }

    @AfterEach
    void discard() {
        store.discard();
    }

    @Test
    void several_segments_build_what_one_pass_over_the_ledger_builds() throws Exception {
        Children.live(ledger, 11, 0, 40, 3000);
        try (ReadModel model =
                model(chronology, new Pace(4, 100, Duration.ofMillis(50), Duration.ofSeconds(2)))) {
            model.start();
            assertThat(reader.awaitAtLeast(ledger.last(), SOON)).isTrue();
            Children.live(ledger, 12, 0, 40, 500);
            assertThat(reader.awaitAtLeast(ledger.last(), SOON)).isTrue();
        }
        assertHoldsAll();
    }

    @Test
    void the_position_lies_in_the_same_database_as_the_documents() throws Exception {
        ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        try (ReadModel model = model(chronology, Pace.ORDINARY)) {
            model.start();
            assertThat(reader.awaitAtLeast(ROBIN.id(), 0, SOON)).isTrue();
        }
        assertThat(store.database().listCollectionNames())
                .contains("tokens", "chronology-g1", "children-g1");
        assertThat(store.database().getCollection("tokens").countDocuments()).isEqualTo(4);
    }

    @Test
    void it_goes_on_where_it_stopped() throws Exception {
        Children.live(ledger, 13, 0, 10, 300);
        try (ReadModel model = model(chronology, Pace.ORDINARY)) {
            model.start();
            assertThat(reader.awaitAtLeast(ledger.last(), SOON)).isTrue();
        }
        Children.live(ledger, 14, 0, 10, 300);
        try (ReadModel model = model(chronology, Pace.ORDINARY)) {
            model.start();
            assertThat(reader.awaitAtLeast(ledger.last(), SOON)).isTrue();
        }
        assertHoldsAll();
    }

    @Test
    void a_failure_stops_the_position_and_is_tried_again_until_it_passes() throws Exception {
        stumbles_and_gets_up(() -> {
            throw new IllegalStateException("stumbling on purpose");
        });
    }

    @Test
    void an_error_stops_the_position_and_is_tried_again_until_it_passes() throws Exception {
        stumbles_and_gets_up(() -> {
            throw new NoClassDefFoundError("stumbling on purpose");
        });
    }

    private void stumbles_and_gets_up(Runnable stumble) throws Exception {
        Children.live(ledger, 15, 0, 5, 200);
        Stumbling stumbling = new Stumbling(chronology, 2, stumble);
        try (ReadModel model = model(stumbling, QUICK)) {
            model.start();
            stumbling.awaitStumbles();
            await().atMost(SOON).until(model::isFailing);
            assertThat(reader.position()).isEqualTo(-1);
            assertThat(reader.timeline(Children.child(0).id(), Known.NOW, About.EVERYTHING))
                    .isEmpty();
            stumbling.getUp();
            assertThat(reader.awaitAtLeast(ledger.last(), SOON)).isTrue();
            await().atMost(SOON).until(() -> !model.isFailing());
        }
        assertHoldsAll();
    }

    @Test
    void a_pointer_that_cannot_be_read_shows_and_is_followed_again_once_it_can() throws Exception {
        ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        try (ReadModel model = model(chronology, QUICK)) {
            model.start();
            assertThat(reader.awaitAtLeast(ROBIN.id(), 0, SOON)).isTrue();
            pointer(set("generation", "not a number"));
            await().atMost(SOON).until(model::isFailing);
            pointer(set("generation", 2));
            assertThat(reader.awaitAtLeast(ROBIN.id(), 0, SOON)).isTrue();
            assertThat(model.isFailing()).isFalse();
        }
    }

    private void pointer(Bson change) {
        store.database().getCollection("read-models").updateOne(eq("_id", "chronology"), change);
    }

    @Test
    void a_fact_that_was_forgotten_stops_the_start_and_is_named() {
        Coverage coverage = Coverage.none();
        Facts.CATALOGUE.all().stream()
                .filter(type -> type.record() != PlacementEnded.class)
                .forEach(type -> coverage.ignoring(type.record()));
        Projection forgetful = new Covering(chronology, coverage.handling(ChildRegistered.class));
        try (ReadModel model = model(forgetful, Pace.ORDINARY)) {
            assertThatThrownBy(model::start)
                    .isInstanceOf(UncoveredFact.class)
                    .hasMessageContaining("chronology")
                    .hasMessageContaining("placement.placement-ended.v1");
        }
        assertThat(store.database().listCollectionNames()).isEmpty();
    }

    @Test
    void documents_of_another_shape_stop_the_start_and_say_what_to_do() {
        new Pointers(store.database()).begin("chronology", chronology.schema() + 1);
        try (ReadModel model = model(chronology, Pace.ORDINARY)) {
            assertThatThrownBy(model::start)
                    .isInstanceOf(RebuildNeeded.class)
                    .hasMessageContaining("./journey rebuild chronology");
        }
    }

    @Test
    void an_erased_subject_is_told_of_without_its_content() throws Exception {
        ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        ledger.erase(ROBIN);
        try (ReadModel model = model(chronology, Pace.ORDINARY)) {
            model.start();
            assertThat(reader.awaitAtLeast(ledger.last(), SOON)).isTrue();
        }
        assertThat(reader.child(ROBIN.id())).isEmpty();
        assertHoldsAll();
    }

    private ReadModel model(Projection projection, Pace pace) {
        return new ReadModel(projection, ledger.feed(), store.database(), pace);
    }

    private void assertHoldsAll() {
        new SubjectDocuments(store.database(), BY_HAND, chronology, ledger::stream)
                .add(ledger.page(0, Integer.MAX_VALUE));
        assertThat(Whole.of(store, FIRST, chronology))
                .isEqualTo(Whole.of(store, BY_HAND, chronology))
                .isNotEmpty();
    }
}
