package uk.carejourney.infra.ledger.disposal;

import uk.carejourney.disposal.Disposal;
import uk.carejourney.disposal.Removal;
import uk.carejourney.infra.ledger.keys.SubjectKeys;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.recording.Outcome;
import uk.carejourney.retention.RemovalFact.EntryBodyRemoved;
import uk.carejourney.retention.RemovalFact.RemovalProposed;
import uk.carejourney.retention.RetentionFact.DestructionProposed;
import uk.carejourney.retention.RetentionFact.SubjectKeyDestroyed;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Does what was approved. The approval is recorded first and that it was done last, and everything
 * between can be done again: whenever this is interrupted, doing it again finishes it.
 */
final class CarryingOut {

    private static final Actor LEDGER = Actor.system("ledger", Role.LEDGER);

    private final CouncilRecord council;
    private final LedgerReading reading;
    private final SubjectKeys keys;
    private final BodyRemoval bodies;
    private final Forgetting forgetting;
    private final BackupsKept backups;

    CarryingOut(
            CouncilRecord council,
            LedgerReading reading,
            SubjectKeys keys,
            BodyRemoval bodies,
            Forgetting forgetting,
            BackupsKept backups) {
        this.council = council;
        this.reading = reading;
        this.keys = keys;
        this.bodies = bodies;
        this.forgetting = forgetting;
        this.backups = backups;
    }

    void carryOut(Disposal disposal) {
        // Before the key goes: an entry can be recorded again only while it can be read.
        disposal.removals().values().stream().filter(Removal::isDue).forEach(this::remove);
        if (disposal.isDue()) {
            destroy(disposal);
        }
    }

    private void destroy(Disposal disposal) {
        Subject record = disposal.record();
        Recorded approval = disposal.approval().orElseThrow();
        DestructionProposed proposed =
                (DestructionProposed) disposal.proposal().orElseThrow().fact();
        keys.destroy(record.id());
        bodies.forgetSnapshot(record.id());
        forgetting.forget(record);
        // Only now: nothing is recorded about it any more.
        List<Long> positions =
                reading.stream(record.id()).stream().map(AtPosition::position).toList();
        done(
                approval,
                new SubjectKeyDestroyed(
                        record,
                        proposed.basis(),
                        approval.envelope().eventId(),
                        positions.size(),
                        positions,
                        backups.ofRecord(council.today())));
    }

    private void remove(Removal removal) {
        RemovalProposed proposed = removal.proposed();
        Recorded approval = removal.approval().orElseThrow();
        OptionalLong again = recordAgain(proposed, approval);
        bodies.carryOut(
                new BodyRemoval.Decided(
                        proposed.position(),
                        HexFormat.of().parseHex(proposed.leaf()),
                        removal.proposal().envelope().eventId(),
                        approval.envelope().eventId(),
                        person(removal.proposal()),
                        person(approval)));
        forgetting.forget(proposed.record());
        done(
                approval,
                new EntryBodyRemoved(
                        proposed.record(),
                        proposed.position(),
                        proposed.leaf(),
                        proposed.ground(),
                        approval.envelope().eventId(),
                        again.isPresent() ? again.getAsLong() : null,
                        backups.ofEntry(council.today())));
    }

    private OptionalLong recordAgain(RemovalProposed proposed, Recorded approval) {
        Subject right = proposed.rightRecord();
        if (right == null) {
            return OptionalLong.empty();
        }
        UUID reason = approval.envelope().eventId();
        OptionalLong before = recordedAgain(right, reason);
        if (before.isPresent()
                || !(reading.at(proposed.position()).orElseThrow() instanceof Recorded wrong)) {
            return before;
        }
        council.recordAgain("retention/again/" + reason, wrong.entry(), right, approval);
        return recordedAgain(right, reason);
    }

    private OptionalLong recordedAgain(Subject right, UUID reason) {
        return reading.stream(right.id()).stream()
                .filter(at ->
                        at instanceof Recorded recorded
                                && reason.equals(recorded.envelope().causation()))
                .mapToLong(AtPosition::position)
                .findFirst();
    }

    private byte[] person(Recorded step) {
        return keys.personDigest(council.council(), step.envelope().recordedBy().id());
    }

    // Another node may have said so first, perhaps on another day: that is as good.
    private void done(Recorded approval, Fact fact) {
        Outcome outcome =
                council.record("retention/done/" + approval.envelope().eventId(), fact, LEDGER);
        if (outcome instanceof Outcome.Refused || outcome instanceof Outcome.Conflict) {
            throw new IllegalStateException(
                    "what was carried out could not be recorded; it will be tried again");
        }
    }
}
