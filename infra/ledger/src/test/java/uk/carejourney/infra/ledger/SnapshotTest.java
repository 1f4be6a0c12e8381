package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.PlacementFacts.placementEnded;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.UnreadableEntry;
import uk.carejourney.recording.RecordFacts;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Long records are decided about from a snapshot, and nothing else comes of it. */
class SnapshotTest extends LongRecords {

    SnapshotTest(FreshDatabases databases) {
        super(databases);
    }

    @Test
    void a_long_record_is_decided_about_alike_with_a_snapshot_and_without() throws SQLException {
        Subject with = aLongRecord();
        List<String> verdicts = verdicts(with, false);
        assertThat(snapshots(with)).isEqualTo(1);
        Subject without = aLongRecord();
        assertThat(verdicts(without, true)).isEqualTo(verdicts);
        assertThat(verdicts)
                .containsExactly(
                        "Appended",
                        "Duplicate",
                        "KeyReused",
                        "[CORRECTS_NOTHING]",
                        "Appended",
                        "[CORRECTS_WITHDRAWN]",
                        "Appended");
        assertThat(said(with)).isEqualTo(said(without));
        assertThat(LedgerAudit.audit(test)).isEqualTo(1 + 2L * (LONG + 3));
    }

    /** What becomes of some commands about a record, its snapshot deleted before each or not. */
    private List<String> verdicts(Subject child, boolean deleted) throws SQLException {
        UUID early = ((Recorded) ledger.reading().stream(child.id()).get(5)).envelope().eventId();
        List<RecordFacts> commands =
                List.of(
                        record("next", placementEnded(child, "2026-03-03", "next")),
                        record("next", placementEnded(child, "2026-03-03", "next")),
                        record("next", placementEnded(child, "2026-03-04", "another")),
                        voided("nothing", child, new UUID(4, 4)),
                        voided("early", child, early),
                        voided("again", child, early),
                        record("last", placementEnded(child, "2026-03-05", "last")));
        List<String> verdicts = new ArrayList<>();
        for (RecordFacts command : commands) {
            if (deleted) {
                test.asApplication("delete from ledger.snapshot");
            }
            verdicts.add(verdict(recorder.record(command)));
        }
        return verdicts;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)",
                "set sealed = substring(sealed for 30)",
                "set sealed = '\\x'",
                "set sealed = '\\x02' || substring(sealed from 2)",
                "set sequence = sequence - 1",
                "set sequence = sequence + 100000",
                "set form = 0",
            })
    void a_snapshot_that_was_changed_or_is_of_another_form_is_passed_over(String change)
            throws SQLException {
        Subject child = aLongRecord();
        assertThat(verdict(next(child, 1))).isEqualTo("Appended");
        test.asSuperuser("update ledger.snapshot " + change);
        UUID early = ((Recorded) ledger.reading().stream(child.id()).get(5)).envelope().eventId();
        assertThat(verdict(recorder.record(voided("early", child, early)))).isEqualTo("Appended");
        assertThat(verdict(recorder.record(voided("again", child, early))))
                .isEqualTo("[CORRECTS_WITHDRAWN]");
        assertThat(LedgerAudit.audit(test)).isEqualTo(1 + LONG + 2);
    }

    @Test
    void deciding_opens_only_what_came_after_the_snapshot() throws SQLException {
        Subject child = aLongRecord();
        next(child, 1);
        test.asSuperuser(
                "alter table ledger.event_0 disable trigger all",
                "update ledger.event_0 set body = 'anything' where position between 1 and 200");
        assertThat(verdict(next(child, 2))).isEqualTo("Appended");
        test.asApplication("delete from ledger.snapshot");
        assertThatThrownBy(() -> next(child, 3)).isInstanceOf(UnreadableEntry.class);
    }

    @Test
    void another_childs_snapshot_does_not_open() throws SQLException {
        Subject robin = aLongRecord();
        Subject wren = aLongRecord();
        next(robin, 1);
        next(wren, 1);
        test.asSuperuser(
                "update ledger.snapshot set sealed = (select sealed from ledger.snapshot where"
                        + " stream = '%s') where stream = '%s'".formatted(robin.id(), wren.id()));
        UUID robins = ((Recorded) ledger.reading().stream(robin.id()).get(5)).envelope().eventId();
        assertThat(verdict(recorder.record(voided("robins", wren, robins))))
                .isEqualTo("[CORRECTS_NOTHING]");
    }

    @Test
    void readers_and_checks_never_look_at_a_snapshot() throws SQLException {
        Subject child = aLongRecord();
        next(child, 1);
        List<AtPosition> before = ledger.reading().stream(child.id());
        test.asSuperuser("update ledger.snapshot set sealed = 'anything'");
        assertThat(ledger.reading().stream(child.id())).isEqualTo(before);
        assertThat(LedgerAudit.audit(test)).isEqualTo(1 + LONG + 1);
    }

    private List<Object> said(Subject child) {
        return ledger.reading().stream(child.id()).stream()
                .map(at -> (Object) ((Recorded) at).fact().getClass())
                .toList();
    }
}
