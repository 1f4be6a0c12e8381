package uk.carejourney.infra.alerting;

import uk.carejourney.alerts.Alerting;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.alerts.GoLive;
import uk.carejourney.alerts.Terms;
import uk.carejourney.calendar.Calendar;
import uk.carejourney.clocks.Case;
import uk.carejourney.clocks.Circle;
import uk.carejourney.clocks.Law;

import java.time.Instant;

/**
 * Everything read of one subject to decide about its alerts.
 *
 * @param circle what its clocks rest on
 * @param alerts its alerts so far
 * @param council the council's law, and when alerting began
 * @param read the last position taken into account
 */
record Circumstances(Circle circle, Alerts alerts, Council council, long read) {

    /** What is to be decided at a moment. */
    Alerting at(Instant now) {
        Law law = council.law();
        Case asked = circle.asked();
        return new Alerting(
                circle.subject(),
                law.clocks(asked, circle.own(), now),
                circle.journey(),
                alerts,
                new GoLive(council.live(), () -> law.clocks(asked, circle.own(), council.live())),
                Terms.on(Calendar.dayOf(now), law.settings()),
                now);
    }
}
