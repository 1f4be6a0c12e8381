package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.GivenDisposals.ASKS;
import static uk.carejourney.infra.ledger.GivenDisposals.SECONDS;
import static uk.carejourney.infra.ledger.GivenDisposals.approval;
import static uk.carejourney.infra.ledger.GivenDisposals.contactedIn2010;
import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.placementEnded;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.fact.Problem;
import uk.carejourney.infra.ledger.disposal.Disposals;
import uk.carejourney.infra.ledger.keys.Opening;
import uk.carejourney.infra.ledger.keys.Snapshots;
import uk.carejourney.infra.ledger.keys.StoredEvent;
import uk.carejourney.infra.ledger.read.StoredEvents;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.UnreadableEntry;
import uk.carejourney.recording.Deciding;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;
import uk.carejourney.retention.RemovalFact.RemovalApproved;
import uk.carejourney.retention.RemovalFact.RemovalProposed;
import uk.carejourney.retention.RetentionFact.DestructionProposed;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Long records are decided about from a snapshot, and nothing else comes of it. */
@WithStack
class SnapshotTest {

    private static final int LONG = Snapshots.EVERY + 10;
    private static final Actor MANAGER = Actor.person("w-21", Role.MANAGER);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    private final TestLedger test;
    private final Ledger ledger;
    private final Recorder recorder;

    SnapshotTest(FreshDatabases databases) {
        test = TestLedger.in(databases);
        ledger = test.open();
        Deciding deciding = new Deciding(Facts.CATALOGUE, CodeSets.england(), England.inForce());
        recorder =
                ledger.recorder(
                        SimpleCommandBus.builder().build(),
                        (command, known) -> deciding.decide(command, known, TODAY));
    }

    @AfterEach
    void close() {
        ledger.close();
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

    @Test
    void a_removed_entry_is_in_no_snapshot_and_none_is_kept_of_its_record_again()
            throws SQLException {
        Subject child = aLongRecord();
        next(child, 1);
        assertThat(snapshots(child)).isEqualTo(1);
        Disposals disposals = GivenDisposals.in(ledger);
        AtPosition removed = ledger.reading().stream(child.id()).get(5);
        assertThat(
                        disposals.take(
                                child,
                                new RemovalProposed(
                                        child,
                                        removed.position(),
                                        disposals.leafHash(removed.position()).orElseThrow(),
                                        new Code("court-order"),
                                        new Ref("order-9"),
                                        null),
                                ASKS))
                .isEmpty();
        UUID proposal =
                GivenDisposals.event(
                        disposals.of(child).removals().values().iterator().next().proposal());
        assertThat(
                        disposals.take(
                                child,
                                new RemovalApproved(child, removed.position(), proposal),
                                SECONDS))
                .isEmpty();
        assertThat(ledger.reading().at(removed.position()).orElseThrow())
                .isInstanceOf(Erased.class);
        assertThat(snapshots(child)).isZero();

        next(child, 2);
        // Another node that had read the record before.
        test.asApplication(
                "select ledger.keep_snapshot('%s', 5, 1, 'read before')".formatted(child.id()));
        assertThat(snapshots(child)).isZero();
        UUID event = GivenDisposals.event((Recorded) removed);
        assertThat(verdict(recorder.record(voided("gone", child, event))))
                .isEqualTo("[CORRECTS_NOTHING]");
    }

    @Test
    void with_the_key_goes_the_snapshot() throws SQLException {
        Subject child = contactedIn2010(ledger);
        recorder.record(record("long", child, LONG));
        next(child, 1);
        assertThat(snapshots(child)).isEqualTo(1);
        test.asSuperuser("create table public.copied as select * from ledger.snapshot");
        Disposals disposals = GivenDisposals.in(ledger);
        assertThat(disposals.take(child, courtOrder(child), ASKS)).isEmpty();
        assertThat(disposals.take(child, approval(disposals, child), SECONDS)).isEmpty();
        assertThat(snapshots(child)).isZero();

        test.asSuperuser("insert into ledger.snapshot select * from public.copied");
        assertThat(snapshotOf(child)).as("brought back from a backup").isEmpty();
    }

    private static DestructionProposed courtOrder(Subject child) {
        return new DestructionProposed(child, new Code("court-order"), null, new Ref("order-9"));
    }

    private Optional<Snapshots.Snapshot> snapshotOf(Subject child) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(test.ledger.jdbcUrl());
        database.setUser(test.ledger.user());
        StoredEvent last =
                new StoredEvents(database).sinceSnapshot(child.id(), Snapshots.FORM).getFirst();
        assertThat(last.sequence()).isPositive();
        Opening opening = new Opening(Facts.FORM, ledger.keys());
        return new Snapshots(database, Facts.FORM, opening, ledger.keys()).endingWith(last);
    }

    private Subject aLongRecord() {
        Subject child = aChild();
        ledger.keys().create(child);
        assertThat(recorder.record(record("long", child, LONG)))
                .isInstanceOf(Outcome.Appended.class);
        return child;
    }

    private Outcome next(Subject child, int which) {
        return recorder.record(
                record("next-" + which, placementEnded(child, "2026-03-03", "next-" + which)));
    }

    private static RecordFacts voided(String key, Subject child, UUID entry) {
        Entry withdrawal =
                new Entry(
                        Envelope.of(UUID.randomUUID(), child, Happened.on("2026-03-10"), MANAGER),
                        new EntryVoided(entry, "another child's", "w-21"));
        return new RecordFacts(key, child, MANAGER, Door.PERSON, List.of(withdrawal));
    }

    private static String verdict(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var problems)
                ? problems.stream().map(Problem::code).toList().toString()
                : outcome.getClass().getSimpleName();
    }

    private long snapshots(Subject child) throws SQLException {
        return test.number(
                "select count(*) from ledger.snapshot where stream = '%s'".formatted(child.id()));
    }

    private List<Object> said(Subject child) {
        return ledger.reading().stream(child.id()).stream()
                .map(at -> (Object) ((Recorded) at).fact().getClass())
                .toList();
    }
}
