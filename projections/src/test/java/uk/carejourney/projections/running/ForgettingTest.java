package uk.carejourney.projections.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.WREN;
import static uk.carejourney.projections.given.Children.registered;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.identity.IdentityFact.NameRecorded;
import uk.carejourney.journey.Code;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.chronology.Chronology;
import uk.carejourney.projections.chronology.StoredChronology;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.documents.SubjectDocuments;
import uk.carejourney.projections.given.LedgerInMemory;
import uk.carejourney.projections.given.OnEveryServer;
import uk.carejourney.projections.given.Pausing;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Server;
import uk.carejourney.projections.rebuilding.Rebuild;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is erased from the ledger is found nowhere in the store afterwards, whoever was writing. */
@OnEveryServer
class ForgettingTest {

    private static final String SECRET = "Zebedee-Quill";
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Pace QUICK =
            new Pace(1, 1000, Duration.ofMillis(50), Duration.ofSeconds(2));

    private final Chronology chronology =
            new Chronology(Facts.CATALOGUE, Facts.FORM, _ -> List.of());
    private final LedgerInMemory ledger = new LedgerInMemory();
    private final ReadStore store;
    private final StoredChronology reader;

    ForgettingTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        this.store = server.open(folder);
        this.reader = new StoredChronology(store.database(), chronology);
    }

    @AfterEach
    void discard() {
        store.discard();
    }

    @ParameterizedTest
    @EnumSource(Pausing.Where.class)
    void entries_about_a_new_child_on_their_way_when_its_key_is_destroyed(Pausing.Where where)
            throws Exception {
        robinIsRecorded();
        erasedWhilePaused(where);
    }

    @ParameterizedTest
    @EnumSource(Pausing.Where.class)
    void entries_about_a_known_child_on_their_way_when_its_key_is_destroyed(Pausing.Where where)
            throws Exception {
        robinIsRecorded();
        try (ReadModel model = model(chronology)) {
            model.start();
            assertThat(reader.awaitAtLeast(ledger.last(), SOON)).isTrue();
            assertThat(raw()).contains(SECRET);
        }
        robinIsRecorded();
        erasedWhilePaused(where);
    }

    private void erasedWhilePaused(Pausing.Where where) throws Exception {
        Pausing pausing = new Pausing(chronology, ROBIN.id(), where);
        try (ReadModel model = model(pausing)) {
            model.start();
            pausing.awaitPause();
            ledger.erase(ROBIN);
            model.forget(ROBIN.id());
            pausing.goOn();
            long wren = ledger.record(WREN, "2026-01-02", registered("2015-06-07"));
            assertThat(reader.awaitAtLeast(wren, SOON)).isTrue();
        }
        assertThat(raw()).doesNotContain(SECRET).contains(ROBIN.id().toString());
        assertThat(reader.child(ROBIN.id())).isEmpty();
        assertEqualsAFreshOne();
    }

    @ParameterizedTest
    @EnumSource(Pausing.Where.class)
    void a_rebuild_under_way_when_the_key_is_destroyed(Pausing.Where where) throws Exception {
        robinIsRecorded();
        try (ReadModel model = model(chronology)) {
            model.start();
            assertThat(reader.awaitAtLeast(ledger.last(), SOON)).isTrue();
            Pausing pausing = new Pausing(chronology, ROBIN.id(), where);
            Rebuild rebuild = new Rebuild(pausing, ledger, store.database(), 1);
            CompletableFuture<Void> rebuilt =
                    CompletableFuture.runAsync(() -> rebuild.run(Facts.CATALOGUE, true, _ -> {}));
            pausing.awaitPause();
            ledger.erase(ROBIN);
            model.forget(ROBIN.id());
            pausing.goOn();
            rebuilt.get();
        }
        assertThat(raw()).doesNotContain(SECRET);
        assertEqualsAFreshOne();
    }

    @Test
    void generations_no_longer_read_forget_too_and_are_dropped_after_a_while() throws Exception {
        robinIsRecorded();
        try (ReadModel model = model(chronology)) {
            model.start();
            assertThat(reader.awaitAtLeast(ledger.last(), SOON)).isTrue();
            new Rebuild(chronology, ledger, store.database(), 1)
                    .run(Facts.CATALOGUE, false, _ -> {});
            assertThat(collections()).contains("chronology-g1", "chronology-g2");
            ledger.erase(ROBIN);
            model.forget(ROBIN.id());
            assertThat(raw()).doesNotContain(SECRET);
            await().atMost(SOON).until(() -> !collections().contains("chronology-g1"));
            assertThat(collections()).contains("chronology-g2").doesNotContain("children-g1");
        }
    }

    private void robinIsRecorded() {
        ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        ledger.record(
                ROBIN, "2026-01-02", new NameRecorded(new Code("known-as"), SECRET, "Brambling"));
    }

    private ReadModel model(Projection projection) {
        return new ReadModel(projection, ledger.feed(), store.database(), QUICK);
    }

    private List<String> collections() {
        return store.database().listCollectionNames().into(new ArrayList<>());
    }

    /** Every document of every collection, as it lies in the store. */
    private String raw() {
        StringBuilder all = new StringBuilder();
        for (String name : collections()) {
            store.database()
                    .getCollection(name)
                    .find()
                    .forEach(document -> all.append(document.toJson()).append('\n'));
        }
        return all.toString();
    }

    private void assertEqualsAFreshOne() {
        Generation current =
                new Pointers(store.database()).current("chronology").orElseThrow().generation();
        Generation byHand = new Generation("chronology", 99);
        documents(byHand).add(ledger.page(0, Integer.MAX_VALUE));
        assertThat(held(current)).isEqualTo(held(byHand)).isNotEmpty();
    }

    private List<Document> held(Generation generation) {
        List<Document> held = new ArrayList<>();
        for (String name : chronology.collections()) {
            store.database()
                    .getCollection(generation.collection(name))
                    .find()
                    .sort(new Document("_id", 1))
                    .map(document -> {
                        document.remove("refreshed");
                        return document;
                    })
                    .into(held);
        }
        return held;
    }

    private SubjectDocuments documents(Generation generation) {
        return new SubjectDocuments(store.database(), generation, chronology, ledger::stream);
    }
}
