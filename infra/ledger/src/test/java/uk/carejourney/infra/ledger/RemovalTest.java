package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.GivenDisposals.ASKS;
import static uk.carejourney.infra.ledger.GivenDisposals.SECONDS;
import static uk.carejourney.infra.ledger.GivenDisposals.event;
import static uk.carejourney.infra.ledger.GivenDisposals.said;
import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.fact.Problem;
import uk.carejourney.infra.ledger.disposal.Disposals;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.restriction.SealFact.RecordSealed;
import uk.carejourney.retention.RemovalFact.EntryBodyRemoved;
import uk.carejourney.retention.RemovalFact.RemovalApproved;
import uk.carejourney.retention.RemovalFact.RemovalProposed;
import uk.carejourney.retention.RetentionFact.LegalHoldPlaced;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@WithStack
class RemovalTest {

    private final TestLedger test;

    RemovalTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
    }

    @Test
    void an_entry_of_the_wrong_child_goes_into_the_right_record_and_its_leaf_stays()
            throws Exception {
        Subject wrong = aChild();
        Subject right = aChild();
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k1", wrong, 3));
            ledger.keys().create(right);
            Disposals disposals = GivenDisposals.in(ledger);
            Recorded before = (Recorded) ledger.reading().at(2).orElseThrow();
            byte[] leaf = ledger.reading().leaf(2).orElseThrow();
            assertThat(take(disposals, wrong, proposed(disposals, wrong, 2, right))).isEmpty();
            Fact approval = approval(disposals, wrong, 2);
            assertThat(disposals.take(wrong, approval, ASKS))
                    .extracting(Problem::code)
                    .containsExactly("SAME_PERSON");
            assertThat(disposals.take(wrong, approval, SECONDS)).isEmpty();
            assertThat(ledger.reading().at(2).orElseThrow()).isInstanceOf(Erased.class);
            assertThat(ledger.reading().leaf(2).orElseThrow()).isEqualTo(leaf);
            assertThat(ledger.reading().at(1).orElseThrow()).isInstanceOf(Recorded.class);
            assertThat(ledger.reading().at(3).orElseThrow()).isInstanceOf(Recorded.class);
            assertThat(ledger.reading().stream(right.id()))
                    .singleElement()
                    .satisfies(at -> {
                        Recorded again = (Recorded) at;
                        assertThat(again.fact()).isEqualTo(before.fact());
                        assertThat(again.envelope().happened())
                                .isEqualTo(before.envelope().happened());
                        assertThat(said(ledger, EntryBodyRemoved.class))
                                .singleElement()
                                .extracting(EntryBodyRemoved::recordedAgainAt)
                                .isEqualTo(again.position());
                    });
            disposals.finish();
            assertThat(said(ledger, EntryBodyRemoved.class)).hasSize(1);
            assertThat(disposals.take(wrong, proposed(disposals, wrong, 2, right), ASKS))
                    .extracting(Problem::code)
                    .containsExactly("ALREADY_REMOVED");
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(8);
    }

    @Test
    void what_cannot_be_removed_is_refused_before_anyone_decides() throws Exception {
        Subject child = aChild();
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k1", child, 1));
            TestLedger.recorder(ledger).record(record("k2", aChild(), 1));
            Disposals disposals = GivenDisposals.in(ledger);
            assertThat(take(disposals, child, proposed(disposals, child, 2, null)))
                    .containsExactly("NOTHING_TO_REMOVE");
            assertThat(take(disposals, child, proposed(disposals, child, 1, aChild())))
                    .containsExactly("NOTHING_TO_REMOVE");
            assertThat(
                            take(
                                    disposals,
                                    child,
                                    new RemovalProposed(
                                            child,
                                            1,
                                            "00".repeat(32),
                                            new Code("court-order"),
                                            new Ref("order-9"),
                                            null)))
                    .containsExactly("NOTHING_TO_REMOVE");
        }
    }

    @Test
    void what_was_put_into_the_wrong_record_is_not_recorded_again_in_a_sealed_one()
            throws Exception {
        Subject wrong = aChild();
        Subject right = aChild();
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k1", wrong, 2));
            ledger.keys().create(right);
            Disposals disposals = GivenDisposals.in(ledger);
            assertThat(take(disposals, wrong, proposed(disposals, wrong, 1, right))).isEmpty();
            Fact approval = approval(disposals, wrong, 1);
            seal(ledger, right);
            int before = ledger.reading().stream(right.id()).size();

            assertThat(disposals.take(wrong, approval, SECONDS))
                    .isEqualTo(
                            disposals.take(wrong, proposed(disposals, wrong, 2, aChild()), ASKS));
            assertThat(take(disposals, wrong, proposed(disposals, wrong, 2, right)))
                    .containsExactly("NOTHING_TO_REMOVE");
            assertThat(ledger.reading().stream(right.id())).hasSize(before);
        }
    }

    private static void seal(Ledger ledger, Subject child) {
        Actor keeper = Actor.person("w-9", Role.ADOPTION_RECORDS);
        Envelope envelope =
                Envelope.of(UUID.randomUUID(), child, Happened.parse("2026-03-02"), keeper);
        Fact sealed = new RecordSealed(LocalDate.parse("2026-03-02"), "The order was made today");
        TestLedger.recorder(ledger).record(record("sealed", new Entry(envelope, sealed)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                // Nothing was decided.
                "select ledger.remove_body(2, $leaf(2), gen_random_uuid(), gen_random_uuid(),"
                        + " 'a', 'b')",
                // Decided about another leaf.
                "select ledger.remove_body(2, $leaf(1), $event(3), $event(4), 'a', 'b')",
                // One and the same person.
                "select ledger.remove_body(2, $leaf(2), $event(3), $event(4), 'a', 'a')",
                // One decision taken for both.
                "select ledger.remove_body(2, $leaf(2), $event(3), $event(3), 'a', 'b')",
                // Two entries of a child are not a decision of the council.
                "select ledger.remove_body(1, $leaf(1), $event(2), $event(2), 'a', 'b')",
                // Decided before the entry stood there.
                "select ledger.remove_body(5, $leaf(5), $event(3), $event(4), 'a', 'b')",
                // The council's own record.
                "select ledger.remove_body(0, $leaf(0), $event(3), $event(4), 'a', 'b')",
                // Without the function.
                "update ledger.event_0 set body = null where position = 2",
                "insert into ledger.removal values (2, $leaf(2), $event(3), $event(4), 'a', 'b')"
            })
    void the_database_itself_demands_a_decision_for_exactly_this_entry(String attempt)
            throws Exception {
        Subject child = aChild();
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k1", child, 2));
            Disposals disposals = GivenDisposals.in(ledger);
            take(disposals, child, hold(child));
            take(disposals, child, hold(child));
            TestLedger.recorder(ledger).record(record("k2", child, 1));
        }
        String sql =
                attempt.replaceAll(
                                "\\$leaf\\((\\d)\\)",
                                "(select sha256('\\\\x00'::bytea || leaf) from ledger.event where"
                                        + " position = $1)")
                        .replaceAll(
                                "\\$event\\((\\d)\\)",
                                "(select event_id from ledger.event where position = $1)");
        assertThatThrownBy(() -> test.asApplication(sql))
                .hasMessageMatching("(?s).*(permission denied|no decision|another leaf|check).*");
        assertThat(test.number("select count(*) from ledger.event where body is null")).isZero();
    }

    @Test
    void an_owner_who_decides_alone_still_removes_only_what_a_decision_names() throws Exception {
        Subject child = aChild();
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k1", child, 2));
            Disposals disposals = GivenDisposals.in(ledger);
            take(disposals, child, proposed(disposals, child, 2, null));
            disposals.take(child, approval(disposals, child, 2), SECONDS);
        }
        for (String attempt :
                List.of(
                        "update ledger.event_0 set body = null",
                        "update ledger.event_0 set body = 'x' where position = 2",
                        "update ledger.event_0 set leaf = 'x' where position = 2",
                        "delete from ledger.event_0 where position = 2",
                        "truncate ledger.event_0",
                        "update ledger.removal set position = 1",
                        "delete from ledger.removal")) {
            assertThatThrownBy(() -> test.asSuperuser("set role journey_ledger_owner", attempt))
                    .as(attempt)
                    .hasMessageContaining("append-only");
        }
    }

    private static List<String> take(Disposals disposals, Subject child, Fact step) {
        return disposals.take(child, step, ASKS).stream().map(Problem::code).toList();
    }

    private static Fact hold(Subject child) {
        return new LegalHoldPlaced(child, new Code("inquiry"), null);
    }

    private static Fact proposed(
            Disposals disposals, Subject child, long position, @Nullable Subject right) {
        return new RemovalProposed(
                child,
                position,
                disposals.leafHash(position).orElseThrow(),
                new Code(right == null ? "court-order" : "wrong-record"),
                right == null ? new Ref("order-9") : null,
                right);
    }

    private static Fact approval(Disposals disposals, Subject child, long position) {
        return new RemovalApproved(
                child,
                position,
                event(
                        disposals.of(child).removals().values().stream()
                                .filter(removal -> removal.proposed().position() == position)
                                .findFirst()
                                .orElseThrow()
                                .proposal()));
    }
}
