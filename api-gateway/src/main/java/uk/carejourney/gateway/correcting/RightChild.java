package uk.carejourney.gateway.correcting;

import org.springframework.stereotype.Component;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.fact.Problem;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Merges;
import uk.carejourney.fold.Standing;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Colleagues;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.Restrictions;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.JourneyAnswer;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Authority;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;
import uk.carejourney.restriction.RestrictionFact;
import uk.carejourney.restriction.SealFact;

import java.util.List;
import java.util.UUID;

/**
 * Puts an entry recorded on the wrong child where it belongs: records it on the right child, then
 * withdraws it from the wrong one, one job each, both correlated by the entry's own identifier.
 *
 * <p>A crash in between leaves the entry on both, never on neither. Asking again, in the same words
 * or others, by whomever, finds what was recorded by its key and does what is still to be done.
 */
@Component
public final class RightChild {

    private static final int MOST_MOVES = 50;

    /**
     * Where the two parts stand.
     *
     * @param recorded the entry in the right child's record
     * @param withdrawn position of the withdrawal, or of the entry if it was withdrawn before
     */
    public record Moved(Stands recorded, long withdrawn) {}

    private final Colleagues colleagues;
    private final Recorder recorder;
    private final ChildReading reading;
    private final Correcting correcting;
    private final Restrictions restrictions;
    private final EventIds ids;

    RightChild(
            Recorder recorder,
            ChildReading reading,
            Correcting correcting,
            Restrictions restrictions,
            EventIds ids,
            Colleagues colleagues) {
        this.colleagues = colleagues;
        this.recorder = recorder;
        this.reading = reading;
        this.correcting = correcting;
        this.restrictions = restrictions;
        this.ids = ids;
    }

    /**
     * Moves an entry.
     *
     * @param key the idempotency key of the withdrawal
     * @throws RefusedRequest if either part is refused; nothing has then been withdrawn
     * @throws NotHere if the right record is not known, or is sealed: nobody moves anything there
     */
    public Moved move(
            Person acting,
            UUID wrong,
            long position,
            UUID right,
            String reason,
            String authorisedBy,
            String key) {
        Told told = correcting.entry(wrong, position);
        UUID event = told.recorded().envelope().eventId();
        EntryVoided withdrawal = new EntryVoided(event, reason, authorisedBy);
        check(acting, wrong, right, told, withdrawal);
        Stands recorded =
                recordOnce(acting, told, Subject.child(reading.oneChild(right).readUnder()));
        if (told.standing() instanceof Standing.Voided(var by)) {
            return new Moved(recorded, by.position());
        }
        Stands withdrawn =
                correcting.record(
                        acting,
                        Correcting.recordOf(told),
                        key,
                        withdrawal,
                        event,
                        event(recorded.position()));
        return new Moved(recorded, withdrawn.position());
    }

    /** Everything the withdrawal would be refused for, before anything is recorded. */
    private void check(Person acting, UUID wrong, UUID right, Told told, EntryVoided withdrawal) {
        if (restrictions.isSealed(Subject.child(right))) {
            throw NotHere.child();
        }
        if (reading.oneChild(right).records().contains(wrong)) {
            throw RefusedRequest.of(Refusal.SAME_CHILD);
        }
        if (restrictions.isSealed(Subject.child(wrong))) {
            throw refused(
                    "SEALED",
                    "subject",
                    "what is moved names where it stood: withdraw it here, and have it recorded"
                            + " anew where it belongs");
        }
        if (Merges.isMerge(told.recorded().fact())) {
            throw refused("CORRECTS_MERGE", "type", "separate the records instead");
        }
        if (told.recorded().fact() instanceof RestrictionFact) {
            throw refused("CORRECTS_RESTRICTION", "type", "lift the restriction instead");
        }
        if (told.recorded().fact() instanceof SealFact) {
            throw refused("CORRECTS_SEAL", "type", "unseal the record instead");
        }
        if (told.recorded().fact() instanceof CorrectionFact) {
            throw refused(
                    "OTHER_KIND", "type", "a correction stays where the entry it speaks of is");
        }
        if (!Authority.mayRecord(acting.role())) {
            throw refused("ROLE_MAY_NOT_CORRECT", "by", "this role puts no record right");
        }
        if (withdrawal.reason().isBlank()) {
            throw refused("REASON_MISSING", "fact.reason", "this must be said");
        }
        if (withdrawal.authorisedBy().isBlank()) {
            throw refused("AUTHORISER_MISSING", "fact.authorisedBy", "this must be said");
        }
        Authorisers.check(withdrawal, "", colleagues);
    }

    /** Recorded under a key of the entry's own, so that no repetition records it twice. */
    private Stands recordOnce(Person acting, Told told, Subject right) {
        UUID event = told.recorded().envelope().eventId();
        for (int time = 1; time <= MOST_MOVES; time++) {
            Envelope envelope =
                    new Envelope(
                            ids.next(),
                            right,
                            told.happened(),
                            acting.actor(),
                            null,
                            null,
                            event,
                            event);
            Outcome outcome =
                    recorder.record(
                            RecordFacts.said(
                                    "moved:" + event + ":" + time,
                                    new Entry(envelope, told.fact())));
            Stands stands =
                    outcome instanceof Outcome.KeyReused(var before)
                            ? new Stands(before, false)
                            : Stands.of(outcome);
            if (stands.added() || stillCounts(right.id(), stands.position())) {
                return stands;
            }
        }
        throw RefusedRequest.of(Refusal.CONFLICT);
    }

    /** What was moved here before may have been withdrawn since; then it is to be recorded anew. */
    private boolean stillCounts(UUID child, long position) {
        return reading.shows(child, position)
                && reading.journey(child, new KnownBy.Now()) instanceof JourneyAnswer.Held held
                && Journey.of(held.readable()).entries().stream()
                        .anyMatch(told -> told.recorded().position() == position && told.counts());
    }

    private UUID event(long position) {
        return reading.entry(position)
                .filter(Recorded.class::isInstance)
                .map(entry -> ((Recorded) entry).envelope().eventId())
                .orElseThrow(NotHere::position);
    }

    private static RefusedRequest refused(String code, String field, String sentence) {
        return RefusedRequest.of(List.of(new Problem(code, "entries[0]." + field, sentence)));
    }
}
