package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.GivenDisposals.ASKS;
import static uk.carejourney.infra.ledger.GivenDisposals.SECONDS;
import static uk.carejourney.infra.ledger.GivenDisposals.approval;
import static uk.carejourney.infra.ledger.GivenDisposals.contactedIn2010;
import static uk.carejourney.infra.ledger.GivenDisposals.event;
import static uk.carejourney.infra.ledger.GivenDisposals.proposal;
import static uk.carejourney.infra.ledger.GivenDisposals.said;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.fact.Problem;
import uk.carejourney.infra.ledger.disposal.Disposals;
import uk.carejourney.infra.ledger.keys.RecordDestroyed;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.retention.RetentionFact.LegalHoldLifted;
import uk.carejourney.retention.RetentionFact.LegalHoldPlaced;
import uk.carejourney.retention.RetentionFact.SubjectKeyDestroyed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

@WithStack
class DestructionTest {

    private final TestLedger test;

    DestructionTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
    }

    @Test
    void a_record_is_destroyed_by_two_people_and_the_ledger_says_what_remains() throws Exception {
        List<Subject> forgotten = new ArrayList<>();
        try (Ledger ledger = test.open()) {
            Subject child = contactedIn2010(ledger);
            Disposals disposals = GivenDisposals.in(ledger, forgotten::add);
            assertThat(take(disposals, child, proposal(child), ASKS)).isEmpty();
            assertThat(take(disposals, child, approval(disposals, child), ASKS))
                    .containsExactly("SAME_PERSON");
            assertThat(ledger.reading().stream(child.id())).allMatch(Recorded.class::isInstance);
            assertThat(take(disposals, child, approval(disposals, child), SECONDS)).isEmpty();
            assertThat(ledger.reading().stream(child.id())).allMatch(Erased.class::isInstance);
            assertThat(forgotten).containsExactly(child);
            assertThat(said(ledger, SubjectKeyDestroyed.class))
                    .singleElement()
                    .satisfies(destroyed -> {
                        assertThat(destroyed.record()).isEqualTo(child);
                        assertThat(destroyed.positions())
                                .isEqualTo(positions(ledger.reading().stream(child.id())));
                        assertThat(destroyed.remains())
                                .anyMatch(left ->
                                        left.where().is("key-backup")
                                                && GivenDisposals.TODAY
                                                        .plusDays(14)
                                                        .equals(left.through()));
                    });
            disposals.finish();
            assertThat(said(ledger, SubjectKeyDestroyed.class)).hasSize(1);
            assertThatThrownBy(() ->
                            TestLedger.recorderAboutTheKnown(ledger)
                                    .record(record("contact", child, 1)))
                    .isInstanceOf(RecordDestroyed.class);
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(6);
    }

    @Test
    void a_hold_placed_in_the_same_moment_comes_before_the_approval_or_is_refused()
            throws Exception {
        for (int round = 0; round < 8; round++) {
            try (Ledger ledger = test.open()) {
                Subject child = contactedIn2010(ledger);
                Disposals disposals = GivenDisposals.in(ledger);
                take(disposals, child, proposal(child), ASKS);
                Fact approval = approval(disposals, child);
                var held =
                        CompletableFuture.supplyAsync(
                                () -> take(disposals, child, hold(child), ASKS));
                List<String> approved = take(disposals, child, approval, SECONDS);
                if (approved.isEmpty()) {
                    assertThat(held.join()).hasSize(1);
                    assertThat(held.join()).isSubsetOf("ALREADY_APPROVED", "RECORD_DESTROYED");
                } else {
                    assertThat(approved).containsExactly("LEGAL_HOLD");
                    assertThat(held.join()).isEmpty();
                }
                assertThat(ledger.reading().stream(child.id()))
                        .allMatch(at -> at instanceof Erased == approved.isEmpty());
            }
        }
    }

    @Test
    void a_hold_keeps_a_record_until_it_is_lifted() throws Exception {
        try (Ledger ledger = test.open()) {
            Subject child = contactedIn2010(ledger);
            Disposals disposals = GivenDisposals.in(ledger);
            take(disposals, child, hold(child), ASKS);
            assertThat(take(disposals, child, proposal(child), ASKS)).containsExactly("LEGAL_HOLD");
            Recorded hold = disposals.of(child).holds().getFirst();
            take(disposals, child, new LegalHoldLifted(child, event(hold)), SECONDS);
            assertThat(take(disposals, child, proposal(child), ASKS)).isEmpty();
        }
    }

    @Test
    @Tag("asvs-14.2.4")
    void a_ledger_restored_from_before_opens_nothing_without_the_key() throws Exception {
        Subject child;
        try (Ledger ledger = test.open()) {
            child = contactedIn2010(ledger);
        }
        DatabaseAddress ledgerBefore = TestLedger.copy(test.ledger);
        DatabaseAddress keysBefore = TestLedger.copy(test.keys);
        try (Ledger ledger = test.open()) {
            Disposals disposals = GivenDisposals.in(ledger);
            take(disposals, child, proposal(child), ASKS);
            take(disposals, child, approval(disposals, child), SECONDS);
        }
        try (Ledger restored = test.restored(ledgerBefore, test.keys).open()) {
            assertThat(restored.reading().stream(child.id()))
                    .isNotEmpty()
                    .allMatch(Erased.class::isInstance);
        }
        // Why backups of the keys are kept for a short time, and what the ledger says of them.
        try (Ledger restored = test.restored(ledgerBefore, keysBefore).open()) {
            assertThat(restored.reading().stream(child.id()))
                    .isNotEmpty()
                    .allMatch(Recorded.class::isInstance);
        }
    }

    private static List<String> take(Disposals disposals, Subject child, Fact step, Actor by) {
        return disposals.take(child, step, by).stream().map(Problem::code).toList();
    }

    private static Fact hold(Subject child) {
        return new LegalHoldPlaced(child, new Code("inquiry"), null);
    }

    private static List<Long> positions(List<AtPosition> entries) {
        return Stream.of(entries).flatMap(List::stream).map(AtPosition::position).toList();
    }
}
