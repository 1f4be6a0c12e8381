package uk.carejourney.gateway.whole;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.Grounds;
import uk.carejourney.alert.AlertFact.InCharge;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Steps of alerts, recorded as alerting records them. */
final class AlertSteps {

    private AlertSteps() {}

    static AlertRaised raised(UUID alert, String severity) {
        return new AlertRaised(
                alert,
                "lac-review-first-20wd",
                alert.toString(),
                new Grounds(
                        new Code("overdue"),
                        new Code(severity),
                        LocalDate.of(2026, 4, 15),
                        null,
                        "20 working days after Monday 16 March 2026",
                        List.of()),
                new InCharge("worker-101", "North"),
                null,
                0,
                null);
    }

    /** Records a step; answers its position. */
    static long record(Recorder recorder, Subject child, AlertFact step) {
        UUID event = UUID.randomUUID();
        Envelope envelope =
                Envelope.of(event, child, new Happened.At(Instant.now()), Alerts.LEDGER);
        Outcome outcome =
                recorder.record(
                        new RecordFacts(
                                event.toString(),
                                child,
                                Alerts.LEDGER,
                                Door.SOURCE,
                                List.of(new Entry(envelope, step))));
        if (outcome instanceof Outcome.Appended appended) {
            return appended.firstPosition();
        }
        throw new IllegalStateException(outcome.toString());
    }
}
