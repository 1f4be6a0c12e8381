package uk.carejourney.projections.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.WREN;
import static uk.carejourney.projections.given.Children.registered;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.fact.FactType;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.identity.IdentityFact.NameRecorded;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.children.Child;
import uk.carejourney.projections.children.ChildrenWanted;
import uk.carejourney.projections.children.ChildrenWanted.Care;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.documents.SubjectDocuments;
import uk.carejourney.projections.given.LedgerInMemory;
import uk.carejourney.projections.given.OnEveryServer;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Server;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Two records found to be of one child, in the list and on the timeline. */
@OnEveryServer
class MergedRecordsTest {

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final Chronology chronology =
            new Chronology(Facts.CATALOGUE, Facts.FORM, ledger::stream);
    private final ReadStore store;
    private final StoredChronology reader;
    private long built = -1;

    MergedRecordsTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        this.store = server.open(folder);
        this.reader = new StoredChronology(store.database(), chronology);
        ledger.record(ROBIN, "2025-01-02", registered("2015-06-07"));
        ledger.record(ROBIN, "2025-01-02", new NameRecorded(new Code("legal"), "Robin", "Example"));
        ledger.record(WREN, "2026-01-02", registered("2015-07-06"));
        ledger.record(WREN, "2026-01-04", lookedAfter());
    }

    @AfterEach
    void discard() {
        store.discard();
    }

    @Test
    void both_records_are_one_line_of_the_list() {
        build();
        assertThat(listed(Care.ANY)).containsExactly(ROBIN.id(), WREN.id());
        assertThat(listed(Care.LOOKED_AFTER)).containsExactly(WREN.id());

        merged();
        build();

        assertThat(listed(Care.ANY)).containsExactly(ROBIN.id());
        assertThat(listed(Care.LOOKED_AFTER)).containsExactly(ROBIN.id());
        assertThat(listed(Care.NOT_LOOKED_AFTER)).isEmpty();
        assertThat(listed(Care.EVERY_RECORD)).containsExactly(ROBIN.id(), WREN.id());
        Child robin = reader.child(ROBIN.id()).orElseThrow();
        assertThat(robin.name()).isEqualTo("Robin Example");
        assertThat(robin.lookedAfterSince()).isEqualTo(LocalDate.parse("2026-01-04"));
        assertThat(robin.entries()).isEqualTo(6);
        assertThat(robin.others()).containsExactly(WREN.id());
        assertThat(reader.child(WREN.id()).orElseThrow().readUnder()).isEqualTo(ROBIN.id());
    }

    @Test
    void what_is_recorded_later_in_either_record_shows_in_the_line_of_both() {
        merged();
        build();
        ledger.record(WREN, "2026-03-04", new NameRecorded(new Code("known-as"), "Rob", null));
        build();

        assertThat(reader.child(ROBIN.id()).orElseThrow().name()).isEqualTo("Rob");
        assertThat(reader.child(ROBIN.id()).orElseThrow().entries()).isEqualTo(7);
    }

    @Test
    void separated_again_they_are_two_lines_as_before() {
        build();
        Child wren = reader.child(WREN.id()).orElseThrow();
        merged();
        build();
        ledger.record(WREN, "2026-03-09", new ChildRecordsSeparated(ROBIN, "cousins", "m-1"));
        build();

        assertThat(listed(Care.ANY)).containsExactly(ROBIN.id(), WREN.id());
        Child again = reader.child(WREN.id()).orElseThrow();
        assertThat(again.readUnder()).isNull();
        assertThat(again.lookedAfterSince()).isEqualTo(wren.lookedAfterSince());
        assertThat(again.born()).isEqualTo(wren.born());
        assertThat(reader.child(ROBIN.id()).orElseThrow().others()).isEmpty();
    }

    @Test
    void the_timeline_of_either_is_that_of_both_and_each_entry_keeps_its_record() {
        merged();
        build();

        for (Subject asked : List.of(ROBIN, WREN)) {
            Timeline timeline = now(asked);
            assertThat(timeline.child().readUnder()).isEqualTo(ROBIN.id());
            assertThat(timeline.entries())
                    .extracting(AtPosition::position)
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
            assertThat(timeline.lines()).hasSize(6);
        }
        assertThat(now(ROBIN).builtTo()).isEqualTo(5);
    }

    @Test
    void at_a_moment_before_the_merge_was_known_they_are_two() {
        merged();
        build();
        Timeline then = reader.timeline(WREN.id(), new Known(4), About.EVERYTHING).orElseThrow();

        assertThat(then.child().isReadHere()).isTrue();
        assertThat(then.entries()).extracting(AtPosition::position).containsExactly(2L, 3L);
        assertThat(then.later()).extracting(AtPosition::position).containsExactly(5L);
    }

    @Test
    void destroying_one_record_takes_it_out_of_the_line_of_the_other_and_no_more() {
        merged();
        build();
        ledger.erase(WREN);
        documents().forget(WREN.id());

        Child robin = reader.child(ROBIN.id()).orElseThrow();
        assertThat(robin.name()).isEqualTo("Robin Example");
        assertThat(robin.lookedAfterSince()).isNull();
        assertThat(robin.others()).isEmpty();
        assertThat(reader.child(WREN.id())).isEmpty();
        assertThat(now(ROBIN).entries())
                .extracting(AtPosition::position)
                .containsExactly(0L, 1L, 4L);
    }

    @Test
    void destroying_the_record_they_are_read_under_leaves_the_other_under_its_own() {
        merged();
        build();
        ledger.erase(ROBIN);
        documents().forget(ROBIN.id());

        assertThat(listed(Care.ANY)).containsExactly(WREN.id());
        assertThat(now(WREN).child().isReadHere()).isTrue();
    }

    private void merged() {
        ledger.record(ROBIN, "2026-03-02", new ChildRecordsMerged(WREN, "one passport", "m-1"));
        ledger.record(WREN, "2026-03-02", new ChildRecordsMerged(ROBIN, "one passport", "m-1"));
    }

    private static uk.carejourney.journey.Fact lookedAfter() {
        FactType type =
                Facts.CATALOGUE.named("admission.child-became-looked-after.v1").orElseThrow();
        return type.example();
    }

    private List<UUID> listed(Care care) {
        return reader.children(new ChildrenWanted(care, 1, 10)).children().stream()
                .map(Child::subject)
                .toList();
    }

    private Timeline now(Subject child) {
        return reader.timeline(child.id(), Known.NOW, About.EVERYTHING).orElseThrow();
    }

    private SubjectDocuments documents() {
        return new SubjectDocuments(
                store.database(), new Generation(Chronology.NAME, 1), chronology, ledger::stream);
    }

    private void build() {
        new Pointers(store.database()).begin(Chronology.NAME, chronology.schema());
        documents().add(ledger.page(built + 1, 1000));
        built = ledger.last();
    }
}
