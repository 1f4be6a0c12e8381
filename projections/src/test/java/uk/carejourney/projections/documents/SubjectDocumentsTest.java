package uk.carejourney.projections.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.registered;

import com.mongodb.MongoBulkWriteException;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Erased;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.chronology.Chronology;
import uk.carejourney.projections.given.Children;
import uk.carejourney.projections.given.LedgerInMemory;
import uk.carejourney.projections.given.OnEveryServer;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Server;
import uk.carejourney.projections.given.Whole;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

@OnEveryServer
class SubjectDocumentsTest {

    private static final int FACTS = 600;

    private final Projection chronology =
            new Chronology(Facts.CATALOGUE, Facts.FORM, _ -> List.of());
    private final LedgerInMemory ledger = new LedgerInMemory();
    private final ReadStore store;

    SubjectDocumentsTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        this.store = server.open(folder);
    }

    @AfterEach
    void discard() {
        store.discard();
    }

    @Test
    void the_documents_are_the_same_however_the_facts_are_batched() {
        Children.live(ledger, 1, 0, 12, FACTS);
        build(1, FACTS);
        Random sizes = new Random(2);
        SubjectDocuments piecemeal = documents(2);
        for (int from = 0; from < FACTS; ) {
            int size = 1 + sizes.nextInt(70);
            piecemeal.add(ledger.page(from, size));
            from += size;
        }
        assertThat(whole(2)).isEqualTo(whole(1)).hasSize(12);
    }

    @Test
    void a_batch_that_comes_again_changes_nothing() {
        Children.live(ledger, 3, 0, 12, FACTS);
        SubjectDocuments documents = build(1, FACTS);
        Map<UUID, Map<String, Document>> before = whole(1);
        documents.add(ledger.page(400, FACTS));
        documents.add(ledger.page(0, 150));
        assertThat(whole(1)).isEqualTo(before);
    }

    @Test
    void a_batch_cut_off_between_its_collections_is_completed_when_it_comes_again() {
        Children.live(ledger, 4, 0, 12, FACTS);
        build(1, FACTS);
        build(2, 300);
        Map<UUID, Map<String, Document>> early = whole(2);
        store.database().getCollection("chronology-g1").drop();
        SubjectDocuments documents = documents(1);
        documents.add(ledger.page(0, 200));
        assertThat(whole(1)).hasSize(12);
        documents.add(ledger.page(200, FACTS));
        build(2, FACTS);
        assertThat(whole(1)).isEqualTo(whole(2)).isNotEqualTo(early);
    }

    @Test
    void a_process_that_only_believes_it_owns_a_child_cannot_undo_what_the_owner_wrote() {
        Children.live(ledger, 5, 0, 3, 60);
        SubjectDocuments owner = build(1, 60);
        Map<UUID, Map<String, Document>> held = whole(1);
        Writes stale = new Writes(store.database(), generation(1), chronology.collections());
        UUID child = Children.child(0).id();
        List<AtPosition> first = ledger.stream(child).subList(0, 1);
        owner.add(first);
        stale.replace(
                child,
                Stamp.NOTHING,
                Stamp.NOTHING.upTo(first.getFirst().position(), 1),
                chronology.documents(child, first),
                Map.of());
        assertThatThrownBy(stale::send).isInstanceOf(MongoBulkWriteException.class);
        assertThat(whole(1)).isEqualTo(held);
    }

    @Test
    void an_erased_entry_takes_what_was_erased_before_it_out_of_the_documents() {
        ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        SubjectDocuments documents = build(1, 1);
        assertThat(whole(1).toString()).contains("2015-06-07");
        ledger.record(ROBIN, "2026-01-03", registered("2015-06-08"));
        ledger.erase(ROBIN);
        documents.add(ledger.page(1, 1));
        assertThat(whole(1).toString()).doesNotContain("2015-06");
        assertThat(documents.entries(ROBIN.id(), whole(1).getOrDefault(ROBIN.id(), Map.of())))
                .hasSize(2)
                .allMatch(Erased.class::isInstance);
    }

    @Test
    void a_refresh_takes_out_what_was_erased_and_a_fresh_building_holds_the_same() {
        Children.live(ledger, 6, 0, 3, 60);
        ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        SubjectDocuments documents = build(1, 100);
        ledger.erase(ROBIN);
        documents.forget(ROBIN.id());
        build(2, 100);
        assertThat(contents(1)).isEqualTo(contents(2));
        assertThat(whole(1).toString()).doesNotContain("2015-06-07");
        assertThat(whole(1).get(ROBIN.id())).containsOnlyKeys("chronology");
    }

    @Test
    void entries_arrive_after_a_refresh_as_before_it() {
        Children.live(ledger, 7, 0, 3, 60);
        SubjectDocuments documents = build(1, 40);
        documents.forget(Children.child(0).id());
        documents.add(ledger.page(0, 60));
        build(2, 60);
        assertThat(contents(1)).isEqualTo(contents(2));
    }

    private SubjectDocuments build(int number, int facts) {
        SubjectDocuments documents = documents(number);
        documents.add(ledger.page(0, facts));
        return documents;
    }

    private SubjectDocuments documents(int number) {
        return new SubjectDocuments(
                store.database(), generation(number), chronology, ledger::stream);
    }

    private Map<UUID, Map<String, Document>> whole(int number) {
        return Whole.of(store, generation(number), chronology);
    }

    private Map<UUID, Map<String, Document>> contents(int number) {
        Map<UUID, Map<String, Document>> whole = whole(number);
        whole.values()
                .forEach(documents -> documents.values().forEach(one -> one.remove("refreshed")));
        return whole;
    }

    private static Generation generation(int number) {
        return new Generation("chronology", number);
    }
}
