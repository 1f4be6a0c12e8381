package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.infra.ledger.GivenDisposals.ASKS;
import static uk.carejourney.infra.ledger.GivenDisposals.SECONDS;
import static uk.carejourney.infra.ledger.GivenDisposals.approval;
import static uk.carejourney.infra.ledger.GivenDisposals.contactedIn2010;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.infra.ledger.disposal.Disposals;
import uk.carejourney.infra.ledger.keys.Opening;
import uk.carejourney.infra.ledger.keys.Snapshots;
import uk.carejourney.infra.ledger.keys.StoredEvent;
import uk.carejourney.infra.ledger.read.StoredEvents;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;
import uk.carejourney.retention.RemovalFact.RemovalApproved;
import uk.carejourney.retention.RemovalFact.RemovalProposed;
import uk.carejourney.retention.RetentionFact.DestructionProposed;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** What is erased is in no snapshot either. */
class ErasedSnapshotTest extends LongRecords {

    ErasedSnapshotTest(FreshDatabases databases) {
        super(databases);
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
}
