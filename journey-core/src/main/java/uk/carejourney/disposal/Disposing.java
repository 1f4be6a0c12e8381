package uk.carejourney.disposal;

import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.retention.RemovalFact.RemovalApproved;
import uk.carejourney.retention.RemovalFact.RemovalDeclined;
import uk.carejourney.retention.RemovalFact.RemovalProposed;
import uk.carejourney.retention.RetentionFact.DestructionApproved;
import uk.carejourney.retention.RetentionFact.DestructionDeclined;
import uk.carejourney.retention.RetentionFact.DestructionProposed;
import uk.carejourney.retention.RetentionFact.ErasureDecided;
import uk.carejourney.retention.RetentionFact.ErasureRequested;
import uk.carejourney.retention.RetentionFact.LegalHoldLifted;
import uk.carejourney.retention.RetentionFact.LegalHoldPlaced;
import uk.carejourney.retention.RetentionFact.RemainsExpired;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a step towards a record's end may be taken.
 *
 * <p>This is the one place where more is refused than what could never be true: what is destroyed
 * cannot be corrected.
 */
public final class Disposing {

    private static final Set<String> GRANTING =
            Set.of(
                    "no-longer-necessary",
                    "consent-withdrawn",
                    "objection-upheld",
                    "unlawful",
                    "duty-to-erase");

    private final Disposal disposal;
    private final Retention retention;
    private final LocalDate today;

    /**
     * Decides about one record.
     *
     * @param disposal how far it has come
     * @param retention how long it must be kept
     * @param today the day it is, in England
     */
    public Disposing(Disposal disposal, Retention retention, LocalDate today) {
        this.disposal = disposal;
        this.retention = retention;
        this.today = today;
    }

    /** What speaks against a step; empty if it may be taken. */
    public List<Problem> against(Fact step, Actor by) {
        return refusal(step, by).map(List::of).orElse(List.of());
    }

    private Optional<Problem> refusal(Fact step, Actor by) {
        if (by.kind() != Actor.Kind.PERSON) {
            return no("NOT_A_PERSON", "", "only a person may decide about a record's end");
        }
        if (step instanceof RemainsExpired) {
            return disposal.destroyed().isPresent()
                            || disposal.removals().values().stream()
                                    .anyMatch(removal -> removal.removed().isPresent())
                    ? Optional.empty()
                    : no("NOT_DESTROYED", "record", "nothing of this record was destroyed");
        }
        if (disposal.destroyed().isPresent()) {
            return no("RECORD_DESTROYED", "record", "this record has been destroyed");
        }
        if (disposal.approval().isPresent()) {
            return no("ALREADY_APPROVED", "record", "this record is being destroyed");
        }
        return switch (step) {
            case LegalHoldPlaced _, ErasureRequested _ -> Optional.empty();
            case LegalHoldLifted lifted ->
                    unless(
                            Disposal.isStep(disposal.holds(), lifted.hold()),
                            "NO_SUCH_HOLD",
                            "hold",
                            "no hold on this record stands under this entry");
            case ErasureDecided decided -> decision(decided);
            case DestructionProposed proposed -> proposal(proposed);
            case DestructionDeclined declined ->
                    unless(
                            isOpen(disposal.proposal(), declined.proposal()),
                            "NOTHING_PROPOSED",
                            "proposal",
                            "no proposal to destroy this record stands under this entry");
            case DestructionApproved approved -> approval(approved, by);
            case RemovalProposed proposed -> removal(proposed);
            case RemovalDeclined declined ->
                    unless(
                            open(declined.position(), declined.proposal()).isPresent(),
                            "NOTHING_PROPOSED",
                            "proposal",
                            "no proposal to remove this entry stands");
            case RemovalApproved approved -> removalApproval(approved, by);
            default -> no("NOT_A_STEP", "", "this is no step towards a record's end");
        };
    }

    private Optional<Problem> decision(ErasureDecided decided) {
        if (!Disposal.isStep(disposal.requests(), decided.request())) {
            return no("NO_SUCH_REQUEST", "request", "no request waits under this entry");
        }
        if (decided.granted() != GRANTING.contains(decided.ground().value())) {
            return no("GROUND_DOES_NOT_FIT", "ground", "this ground belongs to the other decision");
        }
        if (!decided.granted()) {
            return Optional.empty();
        }
        return retention
                .demandedByLaw(today)
                .flatMap(why ->
                        no(
                                "LAW_DEMANDS_KEEPING",
                                "granted",
                                "the law demands that it be kept: " + why));
    }

    private Optional<Problem> proposal(DestructionProposed proposed) {
        if (disposal.record().kind() == SubjectKind.COUNCIL) {
            return no("COUNCILS_OWN_RECORD", "record", "the council's own record stays");
        }
        if (disposal.proposal().isPresent()) {
            return no("ALREADY_PROPOSED", "record", "its destruction is proposed already");
        }
        return held().or(() -> basis(proposed));
    }

    private Optional<Problem> basis(DestructionProposed proposed) {
        return switch (proposed.basis().value()) {
            case "time-ended" ->
                    unless(
                            retention.endedBy(today),
                            "MUST_BE_KEPT",
                            "basis",
                            retention.words(today));
            case "erasure-granted" ->
                    unless(
                            proposed.request() != null
                                    && disposal.granted()
                                            .map(granted -> (ErasureDecided) granted.fact())
                                            .filter(granted ->
                                                    granted.request().equals(proposed.request()))
                                            .isPresent(),
                            "NOT_GRANTED",
                            "request",
                            "the request named was not granted");
            case "court-order" -> courtOrder(proposed.courtOrder() != null);
            default -> no("UNKNOWN_BASIS", "basis", "this is no basis for destroying a record");
        };
    }

    private static Optional<Problem> courtOrder(boolean named) {
        return unless(named, "COURT_ORDER_MISSING", "courtOrder", "name the court's order");
    }

    private Optional<Problem> approval(DestructionApproved approved, Actor by) {
        if (!isOpen(disposal.proposal(), approved.proposal())) {
            return no("NOTHING_PROPOSED", "proposal", "no such proposal stands");
        }
        Recorded proposal = disposal.proposal().orElseThrow();
        return samePerson(proposal, by)
                .or(this::held)
                .or(() -> basis((DestructionProposed) proposal.fact()));
    }

    private Optional<Problem> removal(RemovalProposed proposed) {
        Removal before = disposal.removals().get(proposed.position());
        if (before != null) {
            return before.removed().isPresent()
                    ? no("ALREADY_REMOVED", "position", "what this entry said is removed already")
                    : no("ALREADY_PROPOSED", "position", "its removal is proposed already");
        }
        Code ground = proposed.ground();
        if (ground.is("wrong-record")) {
            return unless(
                            proposed.rightRecord() != null
                                    && !proposed.rightRecord().equals(proposed.record()),
                            "RIGHT_RECORD_MISSING",
                            "rightRecord",
                            "name the other record it belongs in")
                    .or(this::held);
        }
        return courtOrder(proposed.courtOrder() != null).or(this::held);
    }

    private Optional<Problem> removalApproval(RemovalApproved approved, Actor by) {
        Optional<Removal> open = open(approved.position(), approved.proposal());
        if (open.isEmpty()) {
            return no("NOTHING_PROPOSED", "proposal", "no such proposal stands");
        }
        return samePerson(open.get().proposal(), by).or(this::held);
    }

    private Optional<Removal> open(long position, java.util.UUID proposal) {
        return Optional.ofNullable(disposal.removals().get(position))
                .filter(Removal::isOpen)
                .filter(removal -> isOpen(Optional.of(removal.proposal()), proposal));
    }

    private static Optional<Problem> samePerson(Recorded proposal, Actor by) {
        return unless(
                Steps.areTwoPeople(proposal.envelope().recordedBy(), by),
                "SAME_PERSON",
                "",
                "who proposed it cannot approve it: a second person must");
    }

    private Optional<Problem> held() {
        return unless(
                disposal.holds().isEmpty(),
                "LEGAL_HOLD",
                "record",
                "a legal hold stands on this record: it must be lifted first");
    }

    private static boolean isOpen(Optional<Recorded> step, java.util.UUID event) {
        return step.filter(one -> one.envelope().eventId().equals(event)).isPresent();
    }

    private static Optional<Problem> unless(boolean so, String code, String field, String why) {
        return so ? Optional.empty() : no(code, field, why);
    }

    private static Optional<Problem> no(String code, String field, String why) {
        return Optional.of(new Problem(code, field, why));
    }
}
