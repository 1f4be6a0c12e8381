package uk.carejourney.disposal;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.retention.RemovalFact;
import uk.carejourney.retention.RemovalFact.EntryBodyRemoved;
import uk.carejourney.retention.RemovalFact.RemovalApproved;
import uk.carejourney.retention.RemovalFact.RemovalDeclined;
import uk.carejourney.retention.RemovalFact.RemovalProposed;
import uk.carejourney.retention.RetentionFact;
import uk.carejourney.retention.RetentionFact.DestructionApproved;
import uk.carejourney.retention.RetentionFact.DestructionDeclined;
import uk.carejourney.retention.RetentionFact.DestructionProposed;
import uk.carejourney.retention.RetentionFact.ErasureDecided;
import uk.carejourney.retention.RetentionFact.ErasureRequested;
import uk.carejourney.retention.RetentionFact.LegalHoldLifted;
import uk.carejourney.retention.RetentionFact.LegalHoldPlaced;
import uk.carejourney.retention.RetentionFact.RemainsExpired;
import uk.carejourney.retention.RetentionFact.RetentionScheduleAdopted;
import uk.carejourney.retention.RetentionFact.SubjectKeyDestroyed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Goes through what was recorded about one record's keeping. An approval that should never have
 * been possible (by the same person, of nothing, under a hold) is passed over, whoever recorded it.
 */
final class Steps {

    private final Subject record;
    private final List<Recorded> steps = new ArrayList<>();
    private final List<Recorded> holds = new ArrayList<>();
    private final List<Recorded> requests = new ArrayList<>();
    private final Map<Long, Removal> removals = new LinkedHashMap<>();
    private @Nullable Recorded granted;
    private @Nullable Recorded proposal;
    private @Nullable Recorded approval;
    private @Nullable Recorded destroyed;

    Steps(Subject record) {
        this.record = record;
    }

    static Map<Subject, Steps> in(Iterable<Recorded> council) {
        Map<Subject, Steps> all = new LinkedHashMap<>();
        for (Recorded recorded : council) {
            Subject about = about(recorded.fact());
            if (about != null) {
                all.computeIfAbsent(about, Steps::new).take(recorded);
            }
        }
        return all;
    }

    /** The record a fact is about, if it is about the keeping of one. */
    static @Nullable Subject about(Fact fact) {
        return switch (fact) {
            case RetentionFact retention ->
                    switch (retention) {
                        case RetentionScheduleAdopted _ -> null;
                        case LegalHoldPlaced f -> f.record();
                        case LegalHoldLifted f -> f.record();
                        case ErasureRequested f -> f.record();
                        case ErasureDecided f -> f.record();
                        case DestructionProposed f -> f.record();
                        case DestructionDeclined f -> f.record();
                        case DestructionApproved f -> f.record();
                        case SubjectKeyDestroyed f -> f.record();
                        case RemainsExpired f -> f.record();
                    };
            case RemovalFact removal ->
                    switch (removal) {
                        case RemovalProposed f -> f.record();
                        case RemovalDeclined f -> f.record();
                        case RemovalApproved f -> f.record();
                        case EntryBodyRemoved f -> f.record();
                    };
            default -> null;
        };
    }

    private void take(Recorded step) {
        steps.add(step);
        switch (step.fact()) {
            case LegalHoldPlaced _ -> holds.add(step);
            case LegalHoldLifted lifted -> holds.removeIf(hold -> is(hold, lifted.hold()));
            case ErasureRequested _ -> requests.add(step);
            case ErasureDecided decided -> {
                if (requests.removeIf(request -> is(request, decided.request()))) {
                    granted = decided.granted() ? step : granted;
                }
            }
            case DestructionProposed _ -> proposal = approval == null ? step : proposal;
            case DestructionDeclined declined -> {
                if (approval == null && is(proposal, declined.proposal())) {
                    proposal = null;
                }
            }
            case DestructionApproved approved -> {
                if (approval == null && seconds(step, proposal, approved.proposal())) {
                    approval = step;
                }
            }
            case SubjectKeyDestroyed _ -> destroyed = step;
            case RemovalFact removal -> take(step, removal);
            default -> {}
        }
    }

    private void take(Recorded step, RemovalFact removal) {
        Removal before = removals.get(removal.position());
        switch (removal) {
            case RemovalProposed proposed -> {
                if (before == null) {
                    removals.put(
                            proposed.position(),
                            new Removal(step, Optional.empty(), Optional.empty()));
                }
            }
            case RemovalDeclined declined -> {
                if (before != null
                        && before.isOpen()
                        && is(before.proposal(), declined.proposal())) {
                    removals.remove(declined.position());
                }
            }
            case RemovalApproved approved -> {
                if (before != null
                        && before.isOpen()
                        && seconds(step, before.proposal(), approved.proposal())) {
                    removals.put(
                            approved.position(),
                            new Removal(before.proposal(), Optional.of(step), Optional.empty()));
                }
            }
            case EntryBodyRemoved removed -> {
                if (before != null) {
                    removals.put(
                            removed.position(),
                            new Removal(before.proposal(), before.approval(), Optional.of(step)));
                }
            }
        }
    }

    private boolean seconds(Recorded step, @Nullable Recorded first, UUID proposal) {
        return holds.isEmpty()
                && first != null
                && is(first, proposal)
                && areTwoPeople(first.envelope().recordedBy(), step.envelope().recordedBy());
    }

    static boolean areTwoPeople(Actor one, Actor other) {
        return one.kind() == Actor.Kind.PERSON
                && other.kind() == Actor.Kind.PERSON
                && !one.id().equals(other.id());
    }

    private static boolean is(@Nullable Recorded recorded, UUID event) {
        return recorded != null && recorded.envelope().eventId().equals(event);
    }

    Disposal told() {
        return new Disposal(
                record,
                steps,
                holds,
                requests,
                Optional.ofNullable(granted),
                Optional.ofNullable(proposal),
                Optional.ofNullable(approval),
                Optional.ofNullable(destroyed),
                removals);
    }
}
