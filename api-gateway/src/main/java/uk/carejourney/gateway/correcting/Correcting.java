package uk.carejourney.gateway.correcting;

import org.springframework.stereotype.Component;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Colleagues;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.JourneyAnswer;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Records what puts an entry of a child right. */
@Component
public final class Correcting {

    private final Colleagues colleagues;
    private final Recorder recorder;
    private final ChildReading reading;
    private final FactWords words;
    private final EventIds ids;
    private final Clock clock;

    Correcting(
            Recorder recorder,
            ChildReading reading,
            FactWords words,
            EventIds ids,
            Clock clock,
            Colleagues colleagues) {
        this.colleagues = colleagues;
        this.recorder = recorder;
        this.reading = reading;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An entry as it is told now.
     *
     * @throws NotHere if this child's record has no such entry
     * @throws RefusedRequest as {@code ENTRY_ERASED} if nobody can read it any more
     */
    public Told entry(UUID child, long position) {
        if (!(reading.journey(child, new KnownBy.Now()) instanceof JourneyAnswer.Held held)) {
            throw NotHere.child();
        }
        if (held.erased().contains(position)) {
            throw RefusedRequest.of(Refusal.ENTRY_ERASED);
        }
        return Journey.of(held.readable()).entries().stream()
                .filter(told -> told.recorded().position() == position)
                .findFirst()
                .orElseThrow(NotHere::entry);
    }

    /**
     * Records it where the entry stands, and waits until it shows.
     *
     * @param key the idempotency key
     * @param about the entry it speaks of
     * @throws RefusedRequest if it could never be true, or nobody entitled authorised it
     */
    public Stands record(Person acting, String key, Told about, CorrectionFact fact) {
        Authorisers.check(fact, words.type(about.fact()).area(), colleagues);
        UUID led = about.recorded().envelope().eventId();
        return record(acting, recordOf(about), key, fact, led, led);
    }

    /** The record an entry stands in, which may be read under another of the same child. */
    static UUID recordOf(Told about) {
        return about.recorded().envelope().subject().id();
    }

    /** Records it in a child's record as one job, as part of something larger. */
    Stands record(
            Person acting,
            UUID child,
            String key,
            CorrectionFact fact,
            UUID correlation,
            UUID causation) {
        Happened today = Happened.on(LocalDate.now(clock.withZone(Happened.LONDON)));
        Subject subject = Subject.child(child);
        Entry entry =
                new Entry(
                        new Envelope(
                                ids.next(),
                                subject,
                                today,
                                acting.actor(),
                                null,
                                null,
                                correlation,
                                causation),
                        fact);
        Stands stands = Stands.of(recorder.record(RecordFacts.said(key, entry)));
        if (!reading.shows(child, stands.position())) {
            throw RefusedRequest.of(Refusal.NOT_SHOWN_YET);
        }
        return stands;
    }
}
