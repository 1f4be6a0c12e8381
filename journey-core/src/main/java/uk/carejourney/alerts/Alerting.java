package uk.carejourney.alerts;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertChanged;
import uk.carejourney.alert.AlertFact.AlertEscalated;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.alert.AlertFact.Grounds;
import uk.carejourney.clocks.Clock;
import uk.carejourney.clocks.Clocks;
import uk.carejourney.fold.Journey;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides which steps the ledger takes by itself.
 *
 * @param subject whose alerts
 * @param clocks the subject's clocks now
 * @param journey what they rest on
 * @param soFar the alerts so far
 * @param live when alerting began
 * @param terms how alerts are handled
 * @param now the moment
 * @param elsewhere the entry by which the record is read under another, where its clocks are told
 *     too; absent where it is read under its own
 */
public record Alerting(
        Subject subject,
        Clocks clocks,
        Journey journey,
        Alerts soFar,
        GoLive live,
        Terms terms,
        Instant now,
        Optional<UUID> elsewhere) {

    /** The steps to take now, in their order; none once they have been recorded. */
    public List<AlertFact> steps() {
        Map<String, Clock> calling = calling();
        Set<String> spokenFor = speaking(calling);
        List<AlertFact> steps = new ArrayList<>();
        Map<String, Alert> last = soFar.lastOfEach();
        for (Alert alert : last.values()) {
            if (alert.resolved().isEmpty()) {
                goOn(alert, Optional.ofNullable(calling.get(alert.raised().clock())), spokenFor)
                        .ifPresent(steps::add);
            }
        }
        calling.forEach((key, clock) -> {
            Optional<Alert> before = Optional.ofNullable(last.get(key));
            if (isToBeRaised(clock, before) && !covered(clock, spokenFor)) {
                steps.add(raise(key, clock, before));
            }
        });
        return List.copyOf(steps);
    }

    /** The next moment a step may fall due if nothing is recorded. */
    public Optional<Instant> next() {
        Optional<Instant> escalation =
                soFar.open().stream()
                        .filter(this::isToBeEscalated)
                        .map(alert -> alert.worseSince().plus(terms.escalates()))
                        .min(Instant::compareTo);
        return java.util.stream.Stream.of(clocks.next(), escalation)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Map<String, Clock> calling() {
        Map<String, Clock> calling = new LinkedHashMap<>();
        clocks.list().stream()
                .filter(Watched::calls)
                .forEach(clock -> calling.putIfAbsent(Watched.key(clock), clock));
        return calling;
    }

    /** The rules of which an alert is open, or about to be. */
    private Set<String> speaking(Map<String, Clock> calling) {
        Map<String, Alert> last = soFar.lastOfEach();
        Set<String> speaking = new HashSet<>();
        calling.forEach((key, clock) -> {
            Optional<Alert> before = Optional.ofNullable(last.get(key));
            if (before.filter(Alert::open).isPresent() || isToBeRaised(clock, before)) {
                speaking.add(clock.rule().id());
            }
        });
        return speaking;
    }

    private boolean covered(Clock clock, Set<String> speaking) {
        return terms.cause()
                .apply(clock.rule())
                .filter(cause -> !cause.equals(clock.rule().id()))
                .filter(speaking::contains)
                .isPresent();
    }

    private boolean isToBeRaised(Clock clock, Optional<Alert> before) {
        if (before.filter(Alert::open).isPresent()) {
            return false;
        }
        boolean closedAndNoWorse =
                before.filter(alert -> alert.resolved().isEmpty())
                        .filter(alert -> !Alert.worse(Watched.grounds(clock), alert.grounds()))
                        .isPresent();
        return !closedAndNoWorse && !live.precededBy(clock);
    }

    private Optional<AlertFact> goOn(Alert alert, Optional<Clock> clock, Set<String> speaking) {
        if (clock.isEmpty()) {
            return Optional.of(
                    elsewhere
                            .map(entry -> new AlertResolved(alert.id(), new Code("merged"), entry))
                            .orElseGet(() -> new Endings(clocks, journey, now).of(alert)));
        }
        if (!alert.open()) {
            return Optional.empty();
        }
        if (covered(clock.get(), speaking)) {
            return Optional.of(new AlertResolved(alert.id(), new Code("covered"), null));
        }
        Grounds grounds = Watched.grounds(clock.get());
        if (Watched.differs(grounds, alert.grounds())) {
            return Optional.of(
                    new AlertChanged(
                            alert.id(), grounds, Watched.inCharge(clock.get()).orElse(null)));
        }
        if (isToBeEscalated(alert) && !now.isBefore(alert.worseSince().plus(terms.escalates()))) {
            return Optional.of(new AlertEscalated(alert.id(), new Code("duty-rota"), null));
        }
        return Optional.empty();
    }

    private boolean isToBeEscalated(Alert alert) {
        Grounds grounds = alert.grounds();
        boolean breach = grounds.severity().is("S1") && grounds.state().is(Alert.OVERDUE);
        boolean pressing = breach || grounds.dueBy() != null;
        return pressing && !alert.acknowledged() && alert.escalatedTo().isEmpty();
    }

    private AlertRaised raise(String key, Clock clock, Optional<Alert> before) {
        return new AlertRaised(
                id(key, soFar.about(key).size()),
                clock.rule().id(),
                key,
                Watched.grounds(clock),
                Watched.inCharge(clock).orElse(null),
                before.map(Alert::id).orElse(null),
                terms.longestSnooze(clock.rule()),
                Terms.closedOnlyBy(clock.rule()).orElse(null));
    }

    /** The same for whoever decides it. */
    private UUID id(String key, int occurrence) {
        return Steps.named("%s %s %d".formatted(subject, key, occurrence));
    }
}
