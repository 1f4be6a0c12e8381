package uk.carejourney.infra.alerting;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alerts.Alerting;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.alerts.GoLive;
import uk.carejourney.alerts.Terms;
import uk.carejourney.calendar.Calendar;
import uk.carejourney.clocks.Case;
import uk.carejourney.clocks.Clocks;
import uk.carejourney.clocks.Question;
import uk.carejourney.fold.Journey;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything read of one subject to decide about its alerts.
 *
 * @param subject whose alerts
 * @param own its entries that can be read
 * @param linked the journeys of others its clocks rest on
 * @param council the council's law, calendar and settings
 * @param read the last position taken into account
 */
record Circumstances(
        Subject subject,
        List<Recorded> own,
        Map<Subject, Journey> linked,
        Council council,
        long read) {

    Alerts alerts() {
        return Alerts.of(own.stream().map(Recorded::entry).toList());
    }

    /** What is to be decided at a moment. */
    Alerting at(Instant now, Alerts soFar) {
        // No rule reads alerts, and a long life would be read through them each time.
        List<Recorded> facts =
                own.stream().filter(one -> !(one.fact() instanceof AlertFact)).toList();
        Journey journey = Journey.of(facts);
        Case asked = new Case(subject, journey, linked);
        return new Alerting(
                subject,
                clocks(asked, facts, now),
                journey,
                soFar,
                new GoLive(council.live(), () -> clocks(asked, facts, council.live())),
                Terms.on(Calendar.dayOf(now), council.settings()),
                now);
    }

    private Clocks clocks(Case asked, List<Recorded> facts, Instant at) {
        return Clocks.of(
                new Question(
                        asked,
                        council.rulebook(),
                        council.calendar(),
                        council.settings(),
                        council.coverage(facts),
                        at));
    }
}
