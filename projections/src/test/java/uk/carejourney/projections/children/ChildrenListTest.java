package uk.carejourney.projections.children;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.WREN;
import static uk.carejourney.projections.given.Children.registered;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.fact.FactType;
import uk.carejourney.identity.IdentityFact.NameRecorded;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.children.ChildrenWanted.Care;
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

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@OnEveryServer
class ChildrenListTest {

    private final Chronology chronology =
            new Chronology(Facts.CATALOGUE, Facts.FORM, _ -> List.of());
    private final LedgerInMemory ledger = new LedgerInMemory();
    private final ReadStore store;
    private final StoredChronology reader;

    ChildrenListTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        this.store = server.open(folder);
        this.reader = new StoredChronology(store.database(), chronology);
    }

    @AfterEach
    void discard() {
        store.discard();
    }

    @Test
    void a_child_is_listed_with_what_is_held_to_be_true_now() {
        ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        ledger.record(ROBIN, "2026-01-02", name("legal", "Robert"));
        ledger.record(ROBIN, "2026-01-03", name("known-as", "Robin"));
        ledger.record(ROBIN, "2026-01-04", example("admission.child-became-looked-after.v1"));
        build();
        Child robin = reader.child(ROBIN.id()).orElseThrow();
        assertThat(robin.name()).isEqualTo("Robin Example");
        assertThat(robin.born()).isEqualTo(Happened.on("2015-06-07"));
        assertThat(robin.registeredOn()).isEqualTo(LocalDate.parse("2026-01-02"));
        assertThat(robin.lookedAfterSince()).isEqualTo(LocalDate.parse("2026-01-04"));
        assertThat(robin.areas()).containsEntry("identity", 3).containsEntry("admission", 1);
        assertThat(robin.entries()).isEqualTo(4);
        assertThat(robin.lastPosition()).isEqualTo(3);
    }

    @Test
    void a_withdrawn_name_is_not_the_childs_name() {
        ledger.record(ROBIN, "2026-01-02", name("legal", "Robert"));
        long wrong = ledger.record(ROBIN, "2026-01-03", name("known-as", "Wren"));
        ledger.record(ROBIN, "2026-01-04", new EntryVoided(ledger.event(wrong), "wrong", "w-2"));
        build();
        assertThat(reader.child(ROBIN.id()).orElseThrow().name()).isEqualTo("Robert Example");
    }

    @Test
    void a_listed_child_is_named_nowhere_in_a_log() {
        ledger.record(ROBIN, "2026-01-02", name("legal", "Robert"));
        build();
        assertThat(reader.child(ROBIN.id()).orElseThrow().toString()).doesNotContain("Robert");
    }

    @Test
    void pages_are_cut_in_the_order_the_records_were_begun() {
        for (long child = 0; child < 25; child++) {
            ledger.record(Children.child(100 - child), "2026-01-02", registered("2015-06-07"));
        }
        build();
        ChildrenPage last = reader.children(new ChildrenWanted(Care.ANY, 3, 10));
        assertThat(last.total()).isEqualTo(25);
        assertThat(last.children())
                .extracting(Child::subject)
                .containsExactly(id(80), id(79), id(78), id(77), id(76));
        assertThat(reader.children(new ChildrenWanted(Care.ANY, 4, 10)).children()).isEmpty();
        long twentieth = last.children().getFirst().firstPosition() - 1;
        ChildrenPage after =
                reader.children(new ChildrenWanted(Care.ANY, twentieth, 1, 10, Reach.EVERYONE));
        assertThat(after.children()).isEqualTo(last.children());
        assertThat(after.total()).isEqualTo(25);
    }

    @Test
    void children_are_found_by_whether_they_are_looked_after() {
        ledger.record(ROBIN, "2026-01-04", example("admission.child-became-looked-after.v1"));
        ledger.record(WREN, "2026-01-04", registered("2015-06-07"));
        build();
        assertThat(subjects(Care.LOOKED_AFTER)).containsExactly(ROBIN.id());
        assertThat(subjects(Care.NOT_LOOKED_AFTER)).containsExactly(WREN.id());
    }

    private List<UUID> subjects(Care care) {
        return reader.children(new ChildrenWanted(care, 1, 10)).children().stream()
                .map(Child::subject)
                .toList();
    }

    private static UUID id(long child) {
        return Subject.child(Children.child(child).id()).id();
    }

    private static Fact name(String kind, String given) {
        return new NameRecorded(new Code(kind), given, "Example");
    }

    private static Fact example(String storedName) {
        return Facts.CATALOGUE.named(storedName).map(FactType::example).orElseThrow();
    }

    private void build() {
        Generation first = new Pointers(store.database()).begin("chronology", 1).generation();
        new SubjectDocuments(store.database(), first, chronology, ledger::stream)
                .add(ledger.page(0, 1000));
    }
}
