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
import uk.carejourney.infra.ledger.keys.AdoptionVault;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Seals the record of a child since adopted, with every record read as one with it, and opens it to
 * whoever keeps adoption records. Nothing opens before it is recorded that it was.
 *
 * <p>Each record says so itself, one job each. After a crash in between some are sealed and some
 * not: asking again does what is still to be done, and until then none of them opens.
 */
@Component
public final class SealedRecords {

    private final Recorder recorder;
    private final ChildReading reading;
    private final Restrictions restrictions;
    private final AdoptionVault vault;
    private final EventIds ids;
    private final Clock clock;

    SealedRecords(
            Recorder recorder,
            ChildReading reading,
            Restrictions restrictions,
            AdoptionVault vault,
            EventIds ids,
            Clock clock) {
        this.recorder = recorder;
        this.reading = reading;
        this.restrictions = restrictions;
        this.vault = vault;
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
            throw refused(
                    "NO_ADOPTION_ORDER",
                    "entries[0].fact",
                    "this record tells of no adoption order: record the court's order first");
        }
        List<UUID> open = open(one);
        // Where none is, the ledger says so of the record itself.
        List<UUID> toSeal = open.isEmpty() ? one.records() : open;
        return record(acting, toSeal, new RecordSealed(orderOn, reason), key);
    }

    /**
     * Opens a sealed record to who asks, for a day.
     *
     * @throws NotHere if no sealed record is known by this pseudonym
     * @throws RefusedRequest as {@code HALF_SEALED} if one read as one with it is not sealed
     */
    public Opened open(Person acting, UUID child, String purpose, String reason, String key) {
        Instant until = clock.instant().plus(RestrictionRules.OPEN);
        SealedRecordOpened opened = new SealedRecordOpened(new Code(purpose), reason, until);
        return new Opened(record(acting, wholly(child), opened, key), until);
    }

    /**
     * Ends a seal: the order was set aside, or another child's record was meant.
     *
     * @throws NotHere if no sealed record is known by this pseudonym
     * @throws RefusedRequest as {@code STILL_LINKED} while the vault says which record the child
     *     has now: both would be read side by side
     */
    public long unseal(Person acting, UUID child, String reason, String key) {
        List<UUID> sealed = sealed(child);
        List<UUID> all = reading.oneChild(child).records();
        if (all.stream()
                .flatMap(record -> vault.of(record).stream())
                .anyMatch(link -> all.contains(link.before()))) {
            throw refused(
                    "STILL_LINKED",
                    "entries[0].subject",
                    "the vault holds which record the child has now: take the link out first");
        }
        return record(acting, sealed, new RecordUnsealed(reason), key);
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
        List<UUID> sealed = one.records().stream().filter(record -> isSealed(one, record)).toList();
        if (sealed.isEmpty()) {
            throw RefusedRequest.of(Refusal.NOT_SHOWN_YET);
        }
        return sealed;
    }

    /** All records read as one with a child's, if all of them are sealed. */
    List<UUID> wholly(UUID child) {
        List<UUID> sealed = sealed(child);
        if (!open(reading.oneChild(child)).isEmpty()) {
            throw refused(
                    "HALF_SEALED",
                    "entries[0].subject",
                    "one of the records read as one is not sealed: seal it again, or unseal it");
        }
        return sealed;
    }

    private static List<UUID> open(OneChild one) {
        return one.records().stream().filter(record -> !isSealed(one, record)).toList();
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
        Map<UUID, Long> positions = new LinkedHashMap<>();
        for (UUID record : records) {
            Envelope envelope =
                    Envelope.of(
                            ids.next(),
                            Subject.child(record),
                            // The day, so that the same sent again says the same.
                            Happened.on(LocalDate.now(clock.withZone(Happened.LONDON))),
                            acting.actor());
            RecordFacts command = RecordFacts.said(key, new Entry(envelope, fact));
            positions.put(record, Stands.of(recorder.record(command)).position());
        }
        // Only now: while one still waited, another would not be recorded.
        if (!positions.entrySet().stream()
                .allMatch(one -> reading.shows(one.getKey(), one.getValue()))) {
            throw RefusedRequest.of(Refusal.NOT_SHOWN_YET);
        }
        return Collections.max(positions.values());
    }

    private static RefusedRequest refused(String code, String field, String sentence) {
        return RefusedRequest.of(List.of(new Problem(code, field, sentence)));
    }
}
