package uk.carejourney.gateway.restricting;

import org.springframework.stereotype.Component;

import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.correcting.Stands;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;
import uk.carejourney.recording.RestrictionRules;
import uk.carejourney.restriction.Restriction;
import uk.carejourney.restriction.RestrictionFact.GlassBroken;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens a restricted record for a day to somebody who would see it were it not restricted, and says
 * so in the record itself, where its owner is shown it. Nothing opens before that is recorded.
 */
@Component
public final class BreakingGlass {

    private final Recorder recorder;
    private final ChildReading reading;
    private final MaySee maySee;
    private final EventIds ids;
    private final Clock clock;

    BreakingGlass(
            Recorder recorder, ChildReading reading, MaySee maySee, EventIds ids, Clock clock) {
        this.recorder = recorder;
        this.reading = reading;
        this.maySee = maySee;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * How the glass stands once broken.
     *
     * @param position of the entry that says so; -1 if the record was open before
     * @param until when it closes again, for whoever broke it
     */
    public record Broken(long position, Optional<Instant> until) {}

    /** Whether the record is open to somebody already, who may see it or would. */
    public boolean isOpen(Person acting, UUID child) {
        return maySee.isOpen(acting, Subject.child(child));
    }

    /**
     * Breaks the glass.
     *
     * @param key the idempotency key
     * @throws RefusedRequest as {@code NOT_YOURS} if they would not see it were it not restricted;
     *     if the reason is no reason
     * @throws uk.carejourney.gateway.problem.NotHere if no child is known by this pseudonym
     */
    public Broken broken(Person acting, UUID child, String purpose, String reason, String key) {
        if (isOpen(acting, child)) {
            return new Broken(-1, until(acting, child));
        }
        Instant until = clock.instant().plus(RestrictionRules.OPEN);
        GlassBroken glass = new GlassBroken(new Code(purpose), reason, until);
        long last = -1;
        for (UUID record : restricted(child)) {
            last = record(acting, record, glass, key).position();
        }
        if (!reading.shows(child, last)) {
            throw RefusedRequest.of(Refusal.NOT_SHOWN_YET);
        }
        return new Broken(last, Optional.of(until));
    }

    private Optional<Instant> until(Person acting, UUID child) {
        return Restriction.in(Recorded.among(reading.oneChild(child).entries()))
                .map(one -> one.broken().get(acting.id()));
    }

    /** Of the records read as one with a child's, those that are restricted. */
    private List<UUID> restricted(UUID child) {
        var one = reading.oneChild(child);
        List<UUID> restricted =
                one.records().stream()
                        .filter(record ->
                                Restriction.in(
                                                Recorded.among(one.entries()).stream()
                                                        .filter(entry ->
                                                                entry.stream().equals(record))
                                                        .toList())
                                        .isPresent())
                        .toList();
        if (restricted.isEmpty()) {
            throw RefusedRequest.of(
                    List.of(
                            new Problem(
                                    "NOT_RESTRICTED",
                                    "entries[0].fact",
                                    "this record is not restricted any more")));
        }
        return restricted;
    }

    private Stands record(Person acting, UUID record, GlassBroken glass, String key) {
        Subject subject = Subject.child(record);
        Envelope envelope =
                Envelope.of(ids.next(), subject, new Happened.At(clock.instant()), acting.actor());
        return Stands.of(recorder.record(RecordFacts.said(key, new Entry(envelope, glass))));
    }
}
