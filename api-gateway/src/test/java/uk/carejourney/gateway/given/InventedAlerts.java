package uk.carejourney.gateway.given;

import uk.carejourney.alert.AlertFact.AlertAcknowledged;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.alert.AlertFact.Grounds;
import uk.carejourney.alert.AlertFact.InCharge;
import uk.carejourney.alerts.Alert;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.projections.alerts.AlertsReader;
import uk.carejourney.projections.alerts.OpenAlert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Three alerts about Robin: one new, one acknowledged, one resolved by the facts. */
public final class InventedAlerts implements AlertsReader {

    /** A first review that is overdue. */
    public static final UUID NEW = new UUID(5, 1);

    /** A visit due soon, which someone answers for. */
    public static final UUID ACKNOWLEDGED = new UUID(5, 2);

    /** A review that was held in the end. */
    public static final UUID RESOLVED = new UUID(5, 3);

    private static final Instant RAISED = Instant.parse("2026-04-16T00:00:00Z");

    private final List<Recorded> steps = new ArrayList<>();

    /** What was alerted before anybody looks. */
    public InventedAlerts() {
        add(Alerts.LEDGER, raised(NEW, "lac-review-first-20wd", "overdue", "S1", 0));
        add(Alerts.LEDGER, raised(ACKNOWLEDGED, "lac-visit-year1-6w", "due-soon", "S2", 10));
        add(
                Actor.person("worker-201", Role.MANAGER),
                new AlertAcknowledged(ACKNOWLEDGED, "worker-201"));
        add(Alerts.LEDGER, raised(RESOLVED, "lac-review-second-3m", "overdue", "S2", 10));
        add(Alerts.LEDGER, new AlertResolved(RESOLVED, new Code("done-late"), new UUID(5, 99)));
    }

    private static AlertRaised raised(
            UUID alert, String rule, String state, String severity, int longestSnooze) {
        return new AlertRaised(
                alert,
                rule,
                rule + "/2026-03-16",
                new Grounds(
                        new Code(state),
                        new Code(severity),
                        LocalDate.of(2026, 4, 15),
                        null,
                        "20 working days after Monday 16 March 2026",
                        List.of(new UUID(1, 1))),
                new InCharge("worker-101", "North"),
                null,
                longestSnooze,
                null);
    }

    private void add(Actor by, Fact step) {
        int at = steps.size();
        Envelope envelope =
                Envelope.of(new UUID(0x7000, at), RobinsStory.ROBIN, new Happened.At(RAISED), by);
        steps.add(new Recorded(200 + at, 200 + at, RAISED, new Entry(envelope, step)));
    }

    /** The steps, as the ledger holds them. */
    public List<Entry> entries() {
        return steps.stream().map(Recorded::entry).toList();
    }

    @Override
    public List<OpenAlert> open() {
        return Alerts.of(entries()).open().stream()
                .map(alert -> OpenAlert.of(RobinsStory.ROBIN, alert))
                .toList();
    }

    @Override
    public List<Alert> about(UUID subject) {
        return subject.equals(RobinsStory.ROBIN.id()) ? Alerts.of(entries()).all() : List.of();
    }

    @Override
    public Optional<Told> alert(UUID id) {
        return Alerts.of(entries())
                .alert(id)
                .map(alert ->
                        new Told(
                                RobinsStory.ROBIN,
                                alert,
                                steps.stream()
                                        .filter(step ->
                                                step.fact()
                                                                instanceof
                                                                uk.carejourney.alert.AlertFact.Step
                                                                        taken
                                                        && taken.alert().equals(id))
                                        .toList()));
    }

    @Override
    public long position() {
        return 1_000;
    }

    @Override
    public boolean awaitAtLeast(UUID subject, long position, Duration timeout) {
        return true;
    }

    @Override
    public boolean awaitAtLeast(long position, Duration timeout) {
        return true;
    }
}
