package uk.carejourney.gateway.pages;

import org.springframework.stereotype.Component;

import uk.carejourney.alerts.Alert;
import uk.carejourney.gateway.reading.RulesNow;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.alerts.AlertsReader;
import uk.carejourney.projections.alerts.OpenAlert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The open alerts of one child, as the child's page shows them. */
@Component
final class OpenAlerts {

    private final AlertsReader alerts;
    private final RulesNow rules;
    private final Clock clock;

    OpenAlerts(AlertsReader alerts, RulesNow rules, Clock clock) {
        this.alerts = alerts;
        this.rules = rules;
        this.clock = clock;
    }

    List<AlertView.Line> about(UUID child) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Happened.LONDON);
        return alerts.about(child).stream()
                .filter(Alert::open)
                .map(alert -> OpenAlert.of(Subject.child(child), alert))
                .map(alert -> AlertView.line(alert, rules.rulebook(), today))
                .toList();
    }
}
