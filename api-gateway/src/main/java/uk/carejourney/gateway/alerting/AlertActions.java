package uk.carejourney.gateway.alerting;

import org.springframework.stereotype.Component;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.alerts.AlertsReader;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Records what a person does with an alert; whether they may is for the ledger to decide. */
@Component
public final class AlertActions {

    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(5);

    private final AlertsReader alerts;
    private final Recorder recorder;
    private final EventIds ids;
    private final Clock clock;

    AlertActions(AlertsReader alerts, Recorder recorder, EventIds ids, Clock clock) {
        this.alerts = alerts;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a step and waits until the alert shows it.
     *
     * @param key the idempotency key
     * @return how the alert stands then
     * @throws RefusedRequest if this person may not, or nobody may, now
     * @throws NotHere if there is no such alert
     */
    public AlertsReader.Told take(Person acting, String key, AlertFact.ByHand step) {
        Subject subject = told(step.alert()).subject();
        Entry entry =
                new Entry(
                        Envelope.of(
                                ids.next(),
                                subject,
                                new Happened.At(clock.instant()),
                                acting.actor()),
                        step);
        Outcome outcome = recorder.record(RecordFacts.said(key, entry));
        long position =
                switch (outcome) {
                    case Outcome.Appended(var first, var _, var _) -> first;
                    case Outcome.Duplicate(var first, var _) -> first;
                    case Outcome.KeyReused _ -> throw RefusedRequest.of(Refusal.KEY_REUSED);
                    case Outcome.Conflict() -> throw RefusedRequest.of(Refusal.CONFLICT);
                    case Outcome.Refused(var problems) -> throw RefusedRequest.of(problems);
                };
        if (!shows(subject, position)) {
            throw RefusedRequest.of(Refusal.NOT_SHOWN_YET);
        }
        return told(step.alert());
    }

    /** One alert, or a refusal that says there is none. */
    public AlertsReader.Told told(UUID alert) {
        return alerts.alert(alert).orElseThrow(NotHere::alert);
    }

    private boolean shows(Subject subject, long position) {
        try {
            return alerts.awaitAtLeast(subject.id(), position, SHOWN_WITHIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
