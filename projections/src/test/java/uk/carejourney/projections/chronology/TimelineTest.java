package uk.carejourney.projections.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.WREN;
import static uk.carejourney.projections.given.Children.registered;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.fold.Standing;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.placement.PlacementFact.PlacementEnded;
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
class TimelineTest {

    private final Chronology chronology =
            new Chronology(Facts.CATALOGUE, Facts.FORM, _ -> List.of());
    private final LedgerInMemory ledger = new LedgerInMemory();
    private final ReadStore store;
    private final StoredChronology reader;

    TimelineTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        this.store = server.open(folder);
        this.reader = new StoredChronology(store.database(), chronology);
    }

    @AfterEach
    void discard() {
        store.discard();
    }

    @Test
    void every_entry_comes_back_as_it_was_recorded() {
        Children.live(ledger, 31, 0, 4, 400);
        build();
        for (int child = 0; child < 4; child++) {
            UUID subject = Children.child(child).id();
            assertThat(now(subject).entries()).isEqualTo(ledger.stream(subject)).isNotEmpty();
        }
    }

    @Test
    void what_was_known_at_a_position_is_told_as_it_was_told_then() {
        ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        long ended = ledger.record(ROBIN, "2026-02-03", placementEnded());
        ledger.record(
                ROBIN,
                "2026-02-10",
                new EntryCorrected(
                        ledger.event(ended),
                        Happened.on("2026-02-04"),
                        placementEnded(),
                        "typing",
                        "w-2"));
        build();
        Timeline then = timeline(ROBIN.id(), new Known(ended), About.EVERYTHING);
        assertThat(days(then)).containsExactly("2026-01-02", "2026-02-03");
        assertThat(standings(then)).containsOnly(Standing.AsRecorded.class);
        assertThat(then.later()).hasSize(1);
        assertThat(days(now(ROBIN.id()))).containsExactly("2026-01-02", "2026-02-04", "2026-02-10");
        assertThat(standings(now(ROBIN.id()))).contains(Standing.Corrected.class);
    }

    @Test
    void what_happened_after_the_day_asked_about_is_left_out_and_the_undated_stays() {
        ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        ledger.record(ROBIN, "?31/02/2020", placementEnded());
        ledger.record(ROBIN, "2026-03-04", placementEnded());
        build();
        Timeline about = timeline(ROBIN.id(), Known.NOW, new About(LocalDate.parse("2026-03-03")));
        assertThat(days(about)).containsExactly("2026-01-02", "?31/02/2020");
        assertThat(about.entries()).hasSize(3);
    }

    @Test
    void a_child_nothing_was_recorded_about_has_no_timeline() {
        assertThat(reader.timeline(ROBIN.id(), Known.NOW, About.EVERYTHING)).isEmpty();
        assertThat(reader.position()).isEqualTo(-1);
        ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        build();
        assertThat(reader.timeline(WREN.id(), Known.NOW, About.EVERYTHING)).isEmpty();
    }

    @Test
    void a_document_says_what_became_of_each_entry_and_by_which() {
        long first = ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        long second = ledger.record(ROBIN, "2026-02-03", placementEnded());
        long voided =
                ledger.record(
                        ROBIN, "2026-02-10", new EntryVoided(ledger.event(second), "wrong", "w-2"));
        long disputed =
                ledger.record(
                        ROBIN,
                        "2026-02-11",
                        new EntryDisputed(ledger.event(first), "the child", "not so"));
        build();
        String document = store.database().getCollection("chronology-g1").find().first() + "";
        assertThat(document)
                .contains("state=voided, by=" + voided)
                .contains("disputes=[" + disputed + "]")
                .contains("area=placement", "verdict=");
    }

    @Test
    void the_councils_own_stream_is_nobodys_chronology() {
        Subject council = new Subject(SubjectKind.COUNCIL, new UUID(1, 1));
        ledger.record(council, "2026-01-02", placementEnded());
        ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        build();
        assertThat(reader.timeline(council.id(), Known.NOW, About.EVERYTHING)).isEmpty();
        assertThat(reader.timeline(ROBIN.id(), Known.NOW, About.EVERYTHING)).isPresent();
    }

    private static PlacementEnded placementEnded() {
        return new PlacementEnded(new Ref("p-1"), null, null);
    }

    private void build() {
        Generation first = new Pointers(store.database()).begin("chronology", 1).generation();
        new SubjectDocuments(store.database(), first, chronology, ledger::stream)
                .add(ledger.page(0, 1000).stream().filter(chronology::takes).toList());
    }

    private Timeline now(UUID subject) {
        return timeline(subject, Known.NOW, About.EVERYTHING);
    }

    private Timeline timeline(UUID subject, Known known, About about) {
        return reader.timeline(subject, known, about).orElseThrow();
    }

    private static List<String> days(Timeline timeline) {
        return timeline.lines().stream()
                .map(line -> line.happened().map(Happened::toString).orElse("erased"))
                .toList();
    }

    private static List<Class<?>> standings(Timeline timeline) {
        return timeline.lines().stream()
                .<Class<?>>map(line ->
                        line.told() == null ? Void.class : line.told().standing().getClass())
                .toList();
    }
}
