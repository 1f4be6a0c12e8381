package uk.carejourney.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.disposal.GivenRecords.ASKS;
import static uk.carejourney.disposal.GivenRecords.CHILD;
import static uk.carejourney.disposal.GivenRecords.SECONDS;
import static uk.carejourney.disposal.GivenRecords.event;
import static uk.carejourney.disposal.GivenRecords.ofTheCouncil;

import org.junit.jupiter.api.Test;

import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.retention.RemovalFact.EntryBodyRemoved;
import uk.carejourney.retention.RemovalFact.RemovalApproved;
import uk.carejourney.retention.RemovalFact.RemovalProposed;
import uk.carejourney.retention.RetentionFact.DestructionApproved;
import uk.carejourney.retention.RetentionFact.DestructionDeclined;
import uk.carejourney.retention.RetentionFact.DestructionProposed;
import uk.carejourney.retention.RetentionFact.ErasureDecided;
import uk.carejourney.retention.RetentionFact.ErasureRequested;
import uk.carejourney.retention.RetentionFact.LegalHoldLifted;
import uk.carejourney.retention.RetentionFact.LegalHoldPlaced;
import uk.carejourney.retention.RetentionFact.SubjectKeyDestroyed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class DisposingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Retention ENDED = keptThrough("2026-03-01", true);
    private static final Retention RUNNING = keptThrough("2026-03-02", true);
    private static final Fact PROPOSED = proposed("time-ended", null, null);
    private static final Fact ON_ORDER = proposed("court-order", null, new Ref("order-9"));
    private static final Fact HOLD =
            new LegalHoldPlaced(CHILD, new Code("inquiry"), new Ref("m-1"));

    @Test
    void a_record_whose_time_has_ended_is_destroyed_by_two_people() {
        assertThat(codes(ofTheCouncil(), ENDED, PROPOSED, ASKS)).isEmpty();
        GivenRecords council = ofTheCouncil().by(ASKS, PROPOSED);
        assertThat(codes(council, ENDED, approved(0), ASKS)).containsExactly("SAME_PERSON");
        assertThat(codes(council, ENDED, approved(0), SECONDS)).isEmpty();
        assertThat(codes(council, RUNNING, approved(0), SECONDS)).containsExactly("MUST_BE_KEPT");
        assertThat(codes(council, ENDED, approved(7), SECONDS)).containsExactly("NOTHING_PROPOSED");
        assertThat(codes(council, ENDED, PROPOSED, SECONDS)).containsExactly("ALREADY_PROPOSED");
        council.by(SECONDS, approved(0));
        assertThat(council.disposal().isDue()).isTrue();
        assertThat(codes(council, ENDED, HOLD, ASKS)).containsExactly("ALREADY_APPROVED");
        council.by(ASKS, destroyed(1));
        assertThat(council.disposal().isDue()).isFalse();
        assertThat(codes(council, ENDED, HOLD, ASKS)).containsExactly("RECORD_DESTROYED");
    }

    @Test
    void an_approval_nobody_could_have_given_counts_for_nothing_whoever_recorded_it() {
        Actor system = Actor.system("batch", Role.RECORDS_OFFICER);
        for (Actor nobody : List.of(ASKS, system)) {
            assertThat(ofTheCouncil().by(ASKS, PROPOSED).by(nobody, approved(0)).disposal().isDue())
                    .isFalse();
        }
        assertThat(
                        ofTheCouncil()
                                .by(ASKS, PROPOSED)
                                .by(ASKS, HOLD)
                                .by(SECONDS, approved(0))
                                .disposal()
                                .isDue())
                .isFalse();
        assertThat(ofTheCouncil().by(SECONDS, approved(0)).disposal().isDue()).isFalse();
        assertThat(codes(ofTheCouncil(), ENDED, PROPOSED, system)).containsExactly("NOT_A_PERSON");
    }

    @Test
    void a_hold_stops_everything_until_it_is_lifted() {
        GivenRecords held = ofTheCouncil().by(ASKS, HOLD);
        assertThat(codes(held, ENDED, PROPOSED, ASKS)).containsExactly("LEGAL_HOLD");
        assertThat(codes(held, ENDED, ON_ORDER, ASKS)).containsExactly("LEGAL_HOLD");
        assertThat(codes(held, ENDED, removal("court-order"), ASKS)).containsExactly("LEGAL_HOLD");
        Fact lifted = new LegalHoldLifted(CHILD, event(0));
        assertThat(codes(held, ENDED, new LegalHoldLifted(CHILD, event(9)), ASKS))
                .containsExactly("NO_SUCH_HOLD");
        assertThat(codes(held, ENDED, lifted, ASKS)).isEmpty();
        held.by(ASKS, lifted);
        assertThat(codes(held, ENDED, PROPOSED, ASKS)).isEmpty();
        held.by(ASKS, PROPOSED).by(ASKS, HOLD);
        assertThat(codes(held, ENDED, approved(2), SECONDS)).containsExactly("LEGAL_HOLD");
    }

    @Test
    void erasure_is_granted_only_where_no_law_demands_keeping() {
        GivenRecords asked =
                ofTheCouncil().by(ASKS, new ErasureRequested(CHILD, new Code("subject")));
        assertThat(codes(asked, RUNNING, decided(true, "unlawful"), ASKS))
                .containsExactly("LAW_DEMANDS_KEEPING");
        assertThat(codes(asked, RUNNING, decided(false, "legal-obligation"), ASKS)).isEmpty();
        assertThat(codes(asked, ENDED, decided(true, "legal-obligation"), ASKS))
                .containsExactly("GROUND_DOES_NOT_FIT");
        Retention scheduled = keptThrough("2030-01-01", false);
        assertThat(codes(asked, scheduled, decided(true, "unlawful"), ASKS)).isEmpty();
        Fact onRequest = proposed("erasure-granted", event(0), null);
        assertThat(codes(asked, scheduled, onRequest, ASKS)).containsExactly("NOT_GRANTED");
        asked.by(ASKS, decided(true, "unlawful"));
        assertThat(codes(asked, scheduled, onRequest, ASKS)).isEmpty();
        assertThat(codes(asked, scheduled, decided(false, "unfounded"), ASKS))
                .containsExactly("NO_SUCH_REQUEST");
    }

    @Test
    void a_court_may_order_what_time_does_not_allow_but_the_order_must_be_named() {
        assertThat(codes(ofTheCouncil(), RUNNING, PROPOSED, ASKS)).containsExactly("MUST_BE_KEPT");
        assertThat(codes(ofTheCouncil(), RUNNING, ON_ORDER, ASKS)).isEmpty();
        assertThat(codes(ofTheCouncil(), RUNNING, proposed("court-order", null, null), ASKS))
                .containsExactly("COURT_ORDER_MISSING");
    }

    @Test
    void a_proposal_turned_down_can_be_made_again() {
        GivenRecords council = ofTheCouncil().by(ASKS, PROPOSED);
        Fact declined = new DestructionDeclined(CHILD, event(0));
        assertThat(codes(council, ENDED, declined, SECONDS)).isEmpty();
        council.by(SECONDS, declined);
        assertThat(codes(council, ENDED, approved(0), SECONDS)).containsExactly("NOTHING_PROPOSED");
        assertThat(codes(council, ENDED, PROPOSED, ASKS)).isEmpty();
    }

    @Test
    void one_entry_is_removed_by_two_people_into_its_right_record() {
        assertThat(codes(ofTheCouncil(), RUNNING, removal("court-order"), ASKS)).isEmpty();
        Fact nowhere = new RemovalProposed(CHILD, 12, "ab", new Code("wrong-record"), null, CHILD);
        assertThat(codes(ofTheCouncil(), RUNNING, nowhere, ASKS))
                .containsExactly("RIGHT_RECORD_MISSING");
        GivenRecords council = ofTheCouncil().by(ASKS, removal("wrong-record"));
        Fact approval = new RemovalApproved(CHILD, 12, event(0));
        assertThat(codes(council, RUNNING, approval, ASKS)).containsExactly("SAME_PERSON");
        assertThat(codes(council, RUNNING, approval, SECONDS)).isEmpty();
        council.by(ASKS, approval);
        assertThat(isDue(council)).isFalse();
        council.by(SECONDS, approval);
        assertThat(isDue(council)).isTrue();
        council.by(
                SECONDS,
                new EntryBodyRemoved(
                        CHILD, 12, "ab", new Code("wrong-record"), event(2), 15L, List.of()));
        assertThat(isDue(council)).isFalse();
        assertThat(codes(council, RUNNING, removal("court-order"), ASKS))
                .containsExactly("ALREADY_REMOVED");
    }

    private static boolean isDue(GivenRecords council) {
        return council.disposal().removals().values().stream().anyMatch(Removal::isDue);
    }

    private static List<String> codes(
            GivenRecords council, Retention retention, Fact step, Actor by) {
        return new Disposing(council.disposal(), retention, TODAY)
                .against(step, by).stream().map(Problem::code).toList();
    }

    private static Retention keptThrough(String day, boolean law) {
        return new Retention(
                List.of(new Period(law, "a source", LocalDate.parse(day), "why", List.of())),
                List.of());
    }

    private static Fact proposed(
            String basis,
            @org.jspecify.annotations.Nullable UUID request,
            @org.jspecify.annotations.Nullable Ref order) {
        return new DestructionProposed(CHILD, new Code(basis), request, order);
    }

    private static Fact approved(long proposal) {
        return new DestructionApproved(CHILD, event(proposal));
    }

    private static Fact destroyed(long approval) {
        return new SubjectKeyDestroyed(
                CHILD, new Code("time-ended"), event(approval), 1, List.of(5L), List.of());
    }

    private static Fact decided(boolean granted, String ground) {
        return new ErasureDecided(CHILD, event(0), granted, new Code(ground));
    }

    private static Fact removal(String ground) {
        return new RemovalProposed(
                CHILD,
                12,
                "ab",
                new Code(ground),
                new Ref("order-9"),
                Subject.child(new UUID(8, 8)));
    }
}
