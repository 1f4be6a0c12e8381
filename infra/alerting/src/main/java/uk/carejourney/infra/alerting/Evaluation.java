package uk.carejourney.infra.alerting;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alerts.Alerting;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.alerts.Steps;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Decides about one subject from the ledger and records what was decided.
 *
 * <p>The key of what is recorded says how many steps went before. So of several that decide at
 * once, whatever their clocks say, one records and the others read what it recorded and decide
 * again.
 */
final class Evaluation {

    private static final int MOST_ROUNDS = 20;

    private final Circles circles;
    private final Recorder recorder;
    private final Schedule schedule;
    private final InstantSource clock;

    Evaluation(Circles circles, Recorder recorder, Schedule schedule, InstantSource clock) {
        this.circles = circles;
        this.recorder = recorder;
        this.schedule = schedule;
        this.clock = clock;
    }

    /**
     * Takes every step due about a subject and notes when to ask again.
     *
     * @throws IllegalStateException if the ledger takes no step offered; it is to be tried again
     */
    void of(Subject subject, Council council) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Circumstances> read = circles.read(subject, council);
            if (read.isEmpty()) {
                schedule.forget(subject);
                return;
            }
            Alerts soFar = read.get().alerts();
            Instant now = now(soFar);
            Alerting alerting = read.get().at(now);
            List<AlertFact> steps = alerting.steps();
            if (steps.isEmpty()) {
                schedule.note(subject, alerting.next(), read.get().restsOn(), read.get().read());
                return;
            }
            record(subject, Steps.of(subject, soFar, steps, now));
        }
        throw new IllegalStateException(
                "the alerts of " + subject + " do not settle; trying again later");
    }

    /** A clock behind another's never takes back what the other saw. */
    private Instant now(Alerts soFar) {
        Instant now = clock.instant();
        return soFar.lastByRule().filter(now::isBefore).orElse(now);
    }

    private void record(Subject subject, Steps steps) {
        Outcome outcome =
                recorder.record(
                        new RecordFacts(
                                steps.key(), subject, Alerts.LEDGER, Door.SOURCE, steps.entries()));
        if (outcome instanceof Outcome.Refused(var problems)) {
            throw new IllegalStateException(
                    "the ledger refuses a step of alerting: " + problems.getFirst().code());
        }
    }
}
