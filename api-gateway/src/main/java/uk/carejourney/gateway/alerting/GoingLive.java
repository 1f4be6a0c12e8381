package uk.carejourney.gateway.alerting;

import uk.carejourney.alert.AlertFact.AlertingWentLive;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.time.Clock;
import java.time.Instant;

/** Lets alerting begin, once, from now on. */
public final class GoingLive {

    private static final String KEY = "alerting-went-live";

    private final Recorder recorder;
    private final EventIds ids;
    private final Subject council;
    private final Clock clock;

    public GoingLive(Recorder recorder, EventIds ids, Subject council, Clock clock) {
        this.recorder = recorder;
        this.ids = ids;
        this.council = council;
        this.clock = clock;
    }

    /**
     * Begins; what became due soon or overdue before now raises nothing.
     *
     * @return the moment from which clocks raise alerts
     * @throws RefusedRequest if this role may not, or alerting has begun already
     */
    public Instant begin(Actor by) {
        Instant now = clock.instant();
        Entry entry =
                new Entry(
                        Envelope.of(ids.next(), council, new Happened.At(now), by),
                        new AlertingWentLive(now));
        Outcome outcome = recorder.record(RecordFacts.said(KEY, entry));
        return switch (outcome) {
            case Outcome.Appended _, Outcome.Duplicate _ -> now;
            case Outcome.KeyReused _ -> throw RefusedRequest.of(Refusal.KEY_REUSED);
            case Outcome.Conflict() -> throw RefusedRequest.of(Refusal.CONFLICT);
            case Outcome.Refused(var problems) -> throw RefusedRequest.of(problems);
        };
    }
}
