package uk.carejourney.alerts;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.calendar.Calendar;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All the alerts there ever were about one subject, by the steps recorded.
 *
 * <p>A step about an alert that is closed, or that nobody raised, changes nothing; but the facts
 * may end one that was closed by hand.
 */
public final class Alerts {

    /** Who takes the steps nobody takes by hand. */
    public static final Actor LEDGER = Actor.system("alerting", Role.LEDGER);

    private final Map<UUID, Alert> alerts = new LinkedHashMap<>();
    private Optional<Instant> lastByRule = Optional.empty();
    private int byRule;

    private Alerts() {}

    /**
     * The alerts by a subject's entries, in the order recorded. Total: entries of any kind may be
     * among them.
     */
    public static Alerts of(Iterable<Entry> entries) {
        Alerts alerts = new Alerts();
        for (Entry entry : entries) {
            if (entry.fact() instanceof AlertFact.Step step) {
                Instant at = when(entry.envelope().happened());
                alerts.take(step, at);
                alerts.count(entry, at);
            }
        }
        return alerts;
    }

    private static Instant when(Happened happened) {
        return happened instanceof Happened.At(var at)
                ? at
                : happened.earliest().map(Calendar::startOf).orElse(Instant.EPOCH);
    }

    private void count(Entry entry, Instant at) {
        if (entry.envelope().recordedBy().equals(LEDGER)) {
            byRule++;
            lastByRule = Optional.of(lastByRule.filter(at::isBefore).orElse(at));
        }
    }

    private void take(AlertFact.Step step, Instant at) {
        Alert was = alerts.get(step.alert());
        if (was == null) {
            if (step instanceof AlertRaised raised) {
                alerts.put(raised.alert(), raised(raised, at));
            }
            return;
        }
        boolean takes = was.open() || (step instanceof AlertResolved && was.resolved().isEmpty());
        if (takes && !(step instanceof AlertRaised)) {
            alerts.put(was.id(), new Taken(was).take(step, at));
        }
    }

    private static Alert raised(AlertRaised raised, Instant at) {
        return new Alert(
                raised.alert(),
                raised,
                at,
                raised.grounds(),
                Optional.ofNullable(raised.inCharge()),
                at,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** Every alert, in the order raised. */
    public List<Alert> all() {
        return List.copyOf(alerts.values());
    }

    /** Those that call for someone, in the order raised. */
    public List<Alert> open() {
        return alerts.values().stream().filter(Alert::open).toList();
    }

    public Optional<Alert> alert(UUID id) {
        return Optional.ofNullable(alerts.get(id));
    }

    /** The alerts about one clock, in the order raised. */
    public List<Alert> about(String clock) {
        return alerts.values().stream()
                .filter(alert -> alert.raised().clock().equals(clock))
                .toList();
    }

    /** The last alert about each clock. */
    Map<String, Alert> lastOfEach() {
        Map<String, Alert> last = new LinkedHashMap<>();
        alerts.values().forEach(alert -> last.put(alert.raised().clock(), alert));
        return last;
    }

    /** How many steps were taken by rule; numbers the next. */
    public int byRule() {
        return byRule;
    }

    /** The latest moment a step was taken by rule: what was told of it is not told back. */
    public Optional<Instant> lastByRule() {
        return lastByRule;
    }
}
