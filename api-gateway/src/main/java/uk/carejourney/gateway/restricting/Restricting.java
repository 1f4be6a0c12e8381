package uk.carejourney.gateway.restricting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.correcting.Stands;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;
import uk.carejourney.recording.RestrictionRules;
import uk.carejourney.restriction.Restriction;
import uk.carejourney.restriction.RestrictionFact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Restricts a child's record, and reviews or lifts its restriction: every record read as one with
 * it, since each is published by itself.
 */
@Component
public final class Restricting {

    private final Recorder recorder;
    private final ChildReading reading;
    private final EventIds ids;
    private final Clock clock;

    Restricting(Recorder recorder, ChildReading reading, EventIds ids, Clock clock) {
        this.recorder = recorder;
        this.reading = reading;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * How the restriction of a child's record stands.
     *
     * @throws uk.carejourney.gateway.problem.NotHere if no child is known by this pseudonym
     */
    public StandOfRestriction of(UUID child) {
        return StandOfRestriction.in(Recorded.among(reading.oneChild(child).entries()));
    }

    /** Whether somebody may do what can be done now: restrict, or review and lift. */
    public static boolean mayAct(Person person, @Nullable Restriction restriction) {
        return RestrictionRules.mayRestrict(person.role())
                || (restriction != null && restriction.owners().contains(person.id()));
    }

    /**
     * Records a fact about the restriction, and waits until it shows.
     *
     * @param restricted whether it is about the records that are restricted, or about those that
     *     are not
     * @param key the idempotency key
     * @throws RefusedRequest with every problem, if the ledger's own rules refuse it
     */
    public void record(
            Person acting, UUID child, RestrictionFact fact, boolean restricted, String key) {
        long last = -1;
        for (UUID record : records(child, restricted)) {
            last = Math.max(last, record(acting, record, fact, key).position());
        }
        if (last >= 0 && !reading.shows(child, last)) {
            throw RefusedRequest.of(Refusal.NOT_SHOWN_YET);
        }
    }

    /** Where there is none it is for the ledger to say so of the record itself. */
    private List<UUID> records(UUID child, boolean restricted) {
        var one = reading.oneChild(child);
        List<Recorded> entries = Recorded.among(one.entries());
        List<UUID> records =
                one.records().stream()
                        .filter(record -> isRestricted(record, entries) == restricted)
                        .toList();
        return records.isEmpty() ? List.of(child) : records;
    }

    private static boolean isRestricted(UUID record, List<Recorded> entries) {
        return Restriction.in(
                        entries.stream().filter(entry -> entry.stream().equals(record)).toList())
                .isPresent();
    }

    private Stands record(Person acting, UUID record, RestrictionFact fact, String key) {
        Envelope envelope =
                Envelope.of(
                        ids.next(),
                        Subject.child(record),
                        new Happened.OnDay(LocalDate.now(clock.withZone(Happened.LONDON))),
                        acting.actor());
        return Stands.of(recorder.record(RecordFacts.said(key, new Entry(envelope, fact))));
    }
}
