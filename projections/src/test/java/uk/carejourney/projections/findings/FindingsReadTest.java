package uk.carejourney.projections.findings;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.WREN;
import static uk.carejourney.projections.given.Children.registered;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.findings.Finding;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.documents.SubjectDocuments;
import uk.carejourney.projections.given.Children;
import uk.carejourney.projections.given.LedgerInMemory;
import uk.carejourney.projections.given.OnEveryServer;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@OnEveryServer
class FindingsReadTest {

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final FindingsModel model = new FindingsModel(ledger::stream);
    private final ReadStore store;
    private final StoredFindings reader;
    private long built = -1;

    FindingsReadTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        this.store = server.open(folder);
        this.reader = new StoredFindings(store.database());
    }

    @AfterEach
    void discard() {
        store.discard();
    }

    @Test
    void a_finding_stands_until_the_entry_is_put_right() {
        long impossible = ledger.record(ROBIN, "?31/02/2026", registered("2015-06-07"));
        ledger.record(WREN, "2026-01-05", registered("2015-06-07"));
        build();

        assertThat(codes(ROBIN.id())).containsExactly("IMPOSSIBLE_DATE");
        assertThat(reader.of(ROBIN.id()).getFirst().positions()).containsExactly(impossible);
        assertThat(codes(WREN.id())).isEmpty();
        assertThat(reader.byCode()).isEqualTo(Map.of("IMPOSSIBLE_DATE", 1L));
        assertThat(reader.having("IMPOSSIBLE_DATE", 1, 10, Optional.empty()).children())
                .extracting(FindingsReader.OfChild::child)
                .containsExactly(ROBIN.id());
        assertThat(after(Optional.empty(), Optional.empty())).containsExactly(ROBIN.id());
        assertThat(after(Optional.of(ROBIN.id()), Optional.empty())).isEmpty();
        assertThat(after(Optional.empty(), Optional.of(Set.of(WREN.id())))).isEmpty();

        ledger.record(
                ROBIN, "2026-01-05", new EntryVoided(ledger.event(impossible), "typing", "m-1"));
        build();

        assertThat(codes(ROBIN.id())).isEmpty();
        assertThat(reader.having("IMPOSSIBLE_DATE", 1, 10, Optional.empty()).total()).isZero();
    }

    private List<UUID> after(Optional<UUID> child, Optional<Set<UUID>> seen) {
        return reader.havingAfter("IMPOSSIBLE_DATE", child, 10, seen).children().stream()
                .map(FindingsReader.OfChild::child)
                .toList();
    }

    @Test
    void merged_records_contradict_each_other_where_they_are_read_and_no_more_once_separated() {
        ledger.record(ROBIN, "2026-01-05", registered("2015-06-07"));
        ledger.record(WREN, "2026-01-05", registered("2015-07-06"));
        build();
        assertThat(reader.byCode()).isEmpty();

        ledger.record(ROBIN, "2026-01-05", new ChildRecordsMerged(WREN, "one passport", "m-1"));
        build();
        assertThat(codes(ROBIN.id())).containsExactly("MERGE_NOT_CONFIRMED");
        ledger.record(WREN, "2026-01-05", new ChildRecordsMerged(ROBIN, "one passport", "m-1"));
        build();
        assertThat(codes(ROBIN.id())).containsExactly("DOB_DIFFERS");
        assertThat(codes(WREN.id())).isEmpty();

        ledger.record(WREN, "2026-01-05", new ChildRecordsSeparated(ROBIN, "cousins", "m-1"));
        ledger.record(ROBIN, "2026-01-05", new ChildRecordsSeparated(WREN, "cousins", "m-1"));
        build();
        assertThat(reader.byCode()).isEmpty();
    }

    @Test
    void nothing_is_found_in_what_was_erased() {
        ledger.record(ROBIN, "?31/02/2026", registered("2015-06-07"));
        build();
        ledger.erase(ROBIN);
        documents().forget(ROBIN.id());

        assertThat(reader.byCode()).isEmpty();
    }

    @Test
    void built_in_any_batches_the_findings_are_the_same() {
        Children.live(ledger, 47, 0, 6, 300);
        for (int from = 0; from <= ledger.last(); from += 7) {
            documents().add(ledger.page(from, 7));
        }
        List<List<Finding>> inBatches = everyone();
        store.database().drop();
        built = -1;
        build();

        assertThat(everyone()).isEqualTo(inBatches);
        assertThat(reader.byCode()).isNotEmpty();
    }

    private List<List<Finding>> everyone() {
        return java.util.stream.IntStream.range(0, 6)
                .mapToObj(number -> reader.of(Children.child(number).id()))
                .toList();
    }

    private List<String> codes(UUID child) {
        return reader.of(child).stream().map(Finding::code).toList();
    }

    private SubjectDocuments documents() {
        new Pointers(store.database()).begin(FindingsModel.NAME, model.schema());
        return new SubjectDocuments(
                store.database(), new Generation(FindingsModel.NAME, 1), model, ledger::stream);
    }

    private void build() {
        documents().add(ledger.page(built + 1, 1000));
        built = ledger.last();
    }
}
