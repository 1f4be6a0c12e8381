package uk.carejourney.infra.alerting;

import uk.carejourney.alerts.Alerting;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.alerts.GoLive;
import uk.carejourney.alerts.Terms;
import uk.carejourney.calendar.Calendar;
import uk.carejourney.clocks.Case;
import uk.carejourney.clocks.Circle;
import uk.carejourney.clocks.Clocks;
import uk.carejourney.clocks.Law;
import uk.carejourney.fold.Merges;
import uk.carejourney.fold.OneChild;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Recorded;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Everything read of one subject to decide about its alerts.
 *
 * @param child the records read as one with the subject's
 * @param circle what its clocks rest on
 * @param alerts its alerts so far
 * @param council the council's law, and when alerting began
 * @param read the last position taken into account
 */
record Circumstances(OneChild child, Circle circle, Alerts alerts, Council council, long read) {

    private static final Clocks NONE = new Clocks(List.of(), Optional.empty(), Optional.empty());

    /** What is to be decided at a moment. */
    Alerting at(Instant now) {
        Law law = council.law();
        Case asked = circle.asked();
        return new Alerting(
                circle.subject(),
                child.isReadHere() ? law.clocks(asked, circle.own(), now) : NONE,
                circle.journey(),
                alerts,
                new GoLive(council.live(), () -> law.clocks(asked, circle.own(), council.live())),
                Terms.on(Calendar.dayOf(now), law.settings()),
                now,
                child.isReadHere() ? Optional.empty() : Optional.of(merge()));
    }

    /** What is recorded about these bears on the subject's alerts too. */
    Set<UUID> restsOn() {
        Set<UUID> rests = new HashSet<>(child.looked());
        circle.others().keySet().forEach(other -> rests.add(other.id()));
        rests.remove(circle.subject().id());
        return rests;
    }

    /** The last entry of its own that merged it with another. */
    private UUID merge() {
        return Merges.in(child.own().entries()).merged().values().stream()
                .map(Told::recorded)
                .max(Comparator.comparingLong(Recorded::position))
                .map(merge -> merge.envelope().eventId())
                .orElseThrow();
    }
}
