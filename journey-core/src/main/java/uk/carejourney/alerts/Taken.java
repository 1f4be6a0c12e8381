package uk.carejourney.alerts;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertAcknowledged;
import uk.carejourney.alert.AlertFact.AlertAssigned;
import uk.carejourney.alert.AlertFact.AlertChanged;
import uk.carejourney.alert.AlertFact.AlertClosedByHand;
import uk.carejourney.alert.AlertFact.AlertEscalated;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.alert.AlertFact.AlertSnoozed;
import uk.carejourney.journey.Code;

import java.time.Instant;
import java.util.Optional;

/** What one step makes of an alert that takes it. */
record Taken(Alert was) {

    Alert take(AlertFact.Step step, Instant at) {
        return switch (step) {
            case AlertChanged changed -> changed(changed, at);
            case AlertAcknowledged(var _, var owner) ->
                    with(Optional.of(owner), true, was.snoozed(), was.escalatedTo());
            case AlertAssigned(var _, var owner) ->
                    with(Optional.of(owner), was.acknowledged(), was.snoozed(), was.escalatedTo());
            case AlertSnoozed snoozed ->
                    with(
                            Optional.of(snoozed.owner()),
                            true,
                            Optional.of(snoozed),
                            was.escalatedTo());
            case AlertEscalated escalated ->
                    with(
                            was.owner(),
                            was.acknowledged(),
                            Optional.empty(),
                            Optional.of(escalated.to()));
            case AlertClosedByHand closed -> ended(Optional.of(closed), was.resolved());
            case AlertResolved resolved -> ended(was.closedByHand(), Optional.of(resolved));
            case AlertRaised _ -> was;
        };
    }

    /** What became worse is shown at once, whatever it was put off to. */
    private Alert changed(AlertChanged changed, Instant at) {
        boolean worse = Alert.worse(changed.grounds(), was.grounds());
        return new Alert(
                was.id(),
                was.raised(),
                was.raisedAt(),
                changed.grounds(),
                Optional.ofNullable(changed.inCharge()),
                worse ? at : was.worseSince(),
                was.owner(),
                was.acknowledged(),
                worse ? Optional.empty() : was.snoozed(),
                was.escalatedTo(),
                was.closedByHand(),
                was.resolved(),
                was.steps() + 1);
    }

    private Alert with(
            Optional<String> owner,
            boolean acknowledged,
            Optional<AlertSnoozed> snoozed,
            Optional<Code> escalatedTo) {
        return new Alert(
                was.id(),
                was.raised(),
                was.raisedAt(),
                was.grounds(),
                was.inCharge(),
                was.worseSince(),
                owner,
                acknowledged,
                snoozed,
                escalatedTo,
                was.closedByHand(),
                was.resolved(),
                was.steps() + 1);
    }

    private Alert ended(Optional<AlertClosedByHand> byHand, Optional<AlertResolved> resolved) {
        return new Alert(
                was.id(),
                was.raised(),
                was.raisedAt(),
                was.grounds(),
                was.inCharge(),
                was.worseSince(),
                was.owner(),
                was.acknowledged(),
                was.snoozed(),
                was.escalatedTo(),
                byHand,
                resolved,
                was.steps() + 1);
    }
}
