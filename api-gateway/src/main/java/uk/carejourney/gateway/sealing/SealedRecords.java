package uk.carejourney.gateway.sealing;

import org.springframework.stereotype.Component;

import uk.carejourney.fact.Problem;
import uk.carejourney.fold.OneChild;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.correcting.Stands;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.Restrictions;
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
import uk.carejourney.recording.SealRules;
import uk.carejourney.restriction.Restriction;
import uk.carejourney.restriction.SealFact;
import uk.carejourney.restriction.SealFact.RecordSealed;
import uk.carejourney.restriction.SealFact.RecordUnsealed;
import uk.carejourney.restriction.SealFact.SealedRecordOpened;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Seals the record of a child since adopted, with every record read as one with it, and opens it to
 * whoever keeps adoption records. Nothing opens before it is recorded that it was.
 */
@Component
public final class SealedRecords {

    private final Recorder recorder;
    private final ChildReading reading;
    private final Restrictions restrictions;
    private final EventIds ids;
    private final Clock clock;

    SealedRecords(
            Recorder recorder,
            ChildReading reading,
            Restrictions restrictions,
            EventIds ids,
            Clock clock) {
        this.recorder = recorder;
        this.reading = reading;
        this.restrictions = restrictions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A seal opened.
     *
     * @param until when it closes again, for whoever opened it
     */
    public record Opened(long position, Instant until) {}

    /**
     * Seals a child's record. Whoever keeps adoption records may seal one they don't see: a child
     * of no adoption agency's making is adopted too, by a step-parent say.
     *
     * @param key the idempotency key
     * @throws RefusedRequest if the record tells of no adoption order
     * @throws NotHere if no child is known by this pseudonym
     */
    public long seal(Person acting, UUID child, LocalDate orderOn, String reason, String key) {
        OneChild one = reading.oneChild(child);
        if (!SealRules.tellsOfAdoption(Recorded.among(one.entries()))) {
            throw RefusedRequest.of(
                    List.of(
                            new Problem(
                                    "NO_ADOPTION_ORDER",
                                    "entries[0].fact",
                                    "this record tells of no adoption order: record the court's"
                                            + " order first")));
        }
        return record(acting, one.records(), new RecordSealed(orderOn, reason), key);
    }

    /**
     * Opens a sealed record to who asks, for a day.
     *
     * @throws NotHere if no sealed record is known by this pseudonym
     */
    public Opened open(Person acting, UUID child, String purpose, String reason, String key) {
        Instant until = clock.instant().plus(RestrictionRules.OPEN);
        SealedRecordOpened opened = new SealedRecordOpened(new Code(purpose), reason, until);
        return new Opened(record(acting, sealed(child), opened, key), until);
    }

    /**
     * Ends a seal: the order was set aside, or another child's record was meant.
     *
     * @throws NotHere if no sealed record is known by this pseudonym
     */
    public long unseal(Person acting, UUID child, String reason, String key) {
        return record(acting, sealed(child), new RecordUnsealed(reason), key);
    }

    /** Whether a record is sealed. */
    public boolean isSealed(UUID child) {
        return restrictions.of(Subject.child(child)).filter(Restriction::sealed).isPresent();
    }

    /** Of the records read as one with a child's, those that are sealed. */
    List<UUID> sealed(UUID child) {
        if (!isSealed(child)) {
            throw NotHere.child();
        }
        OneChild one = reading.oneChild(child);
        return one.records().stream().filter(record -> isSealed(one, record)).toList();
    }

    private static boolean isSealed(OneChild one, UUID record) {
        List<Recorded> own =
                Recorded.among(one.entries()).stream()
                        .filter(entry -> entry.stream().equals(record))
                        .toList();
        return Restriction.in(own).filter(Restriction::sealed).isPresent();
    }

    /** Records it in each of some records of one child; read models show it once this returns. */
    long record(Person acting, List<UUID> records, SealFact fact, String key) {
        long last = -1;
        for (UUID record : records) {
            Envelope envelope =
                    Envelope.of(
                            ids.next(),
                            Subject.child(record),
                            new Happened.At(clock.instant()),
                            acting.actor());
            last =
                    Stands.of(recorder.record(RecordFacts.said(key, new Entry(envelope, fact))))
                            .position();
        }
        if (last >= 0 && !reading.shows(records.getLast(), last)) {
            throw RefusedRequest.of(Refusal.NOT_SHOWN_YET);
        }
        return last;
    }
}
