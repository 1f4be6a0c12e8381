package uk.carejourney.alerts;

import uk.carejourney.alert.AlertFact.AlertClosedByHand;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.alert.AlertFact.AlertSnoozed;
import uk.carejourney.alert.AlertFact.Grounds;
import uk.carejourney.alert.AlertFact.InCharge;
import uk.carejourney.journey.Code;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One alert, by the steps recorded about it.
 *
 * @param id the alert
 * @param raised what was said when it was raised
 * @param raisedAt the moment it was raised
 * @param grounds how the clock stood when last said
 * @param inCharge who is responsible, by the same
 * @param worseSince since when the clock has stood as badly as it does
 * @param owner the worker who answers for it
 * @param acknowledged whether someone saw it
 * @param snoozed the snooze last set, unless the clock became worse since
 * @param escalatedTo before whom it was put last
 * @param closedByHand by which step people closed it
 * @param resolved by which step the facts ended it, closed by hand before or not
 * @param steps how many steps were recorded about it
 */
public record Alert(
        UUID id,
        AlertRaised raised,
        Instant raisedAt,
        Grounds grounds,
        Optional<InCharge> inCharge,
        Instant worseSince,
        Optional<String> owner,
        boolean acknowledged,
        Optional<AlertSnoozed> snoozed,
        Optional<Code> escalatedTo,
        Optional<AlertClosedByHand> closedByHand,
        Optional<AlertResolved> resolved,
        int steps) {

    /** How an alert stands with people. */
    public enum Standing {
        /** Nobody has acknowledged it. */
        NEW,
        ACKNOWLEDGED,
        SNOOZED,
        CLOSED_BY_HAND,
        RESOLVED;

        /** The word for it outside the program, such as {@code closed-by-hand}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it still calls for someone. */
    public boolean open() {
        return closedByHand.isEmpty() && resolved.isEmpty();
    }

    /** How it stands on a day. */
    public Standing standing(LocalDate today) {
        if (resolved.isPresent()) {
            return Standing.RESOLVED;
        }
        if (closedByHand.isPresent()) {
            return Standing.CLOSED_BY_HAND;
        }
        if (snoozed.filter(snooze -> snooze.until().isAfter(today)).isPresent()) {
            return Standing.SNOOZED;
        }
        return acknowledged ? Standing.ACKNOWLEDGED : Standing.NEW;
    }

    /** Whether other grounds are worse than these: overdue instead of near, or more severe. */
    static boolean worse(Grounds now, Grounds before) {
        int state = Boolean.compare(now.state().is(OVERDUE), before.state().is(OVERDUE));
        int severity = before.severity().value().compareTo(now.severity().value());
        return state > 0 || (state == 0 && severity > 0);
    }

    static final String OVERDUE = "overdue";

    static final String DUE_SOON = "due-soon";
}
