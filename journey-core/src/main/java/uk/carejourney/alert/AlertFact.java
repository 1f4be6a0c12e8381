package uk.carejourney.alert;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Whose.NOBODY;
import static uk.carejourney.fact.Whose.WORKER;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Every fact the ledger can hold about alerts. */
public sealed interface AlertFact extends Fact {

    /** A step in the life of one alert. */
    sealed interface Step extends AlertFact {

        /** The alert: the same for the same child, rule, clock and occurrence. */
        UUID alert();
    }

    /** A step the ledger takes by its own rules; nobody records one by hand. */
    sealed interface ByRule extends Step {}

    /** A step a person takes. */
    sealed interface ByHand extends Step {}

    /** Stands in the council's own record, once. */
    @StoredAs("alert.alerting-went-live.v1")
    @Means("The council began to be alerted by its clocks.")
    record AlertingWentLive(
            @Sensitive(whose = NOBODY)
                    @Means("What became due soon or overdue before this moment raises nothing.")
                    Instant from)
            implements AlertFact {}

    @StoredAs("alert.alert-raised.v1")
    @Means("A clock became due soon or overdue, and an alert was raised.")
    record AlertRaised(
            @Means("The alert.") UUID alert,
            @Sensitive(whose = NOBODY) @Means("The rule, as the rulebook names it.") String rule,
            @Means("The clock it is about, among the child's clocks.") String clock,
            @Means("How the clock stands.") Grounds grounds,
            @Means("Who is responsible.") @Nullable InCharge inCharge,
            @Means("The closed alert of the same clock that this one follows.")
                    @Nullable UUID follows,
            @Sensitive(whose = NOBODY) @Means("For how many days it may be snoozed; 0 if never.")
                    int longestSnooze,
            @Sensitive(whose = NOBODY)
                    @Codes("alert-closer")
                    @Means("Who alone may close it by hand, where not every manager may.")
                    @Nullable Code closedOnlyBy)
            implements ByRule {}

    @StoredAs("alert.alert-changed.v1")
    @Means("The clock behind an open alert became worse, better or due on another day.")
    record AlertChanged(
            @Means("The alert.") UUID alert,
            @Means("How the clock stands now.") Grounds grounds,
            @Means("Who is responsible now.") @Nullable InCharge inCharge)
            implements ByRule {}

    @StoredAs("alert.alert-resolved.v1")
    @Means("The facts ended what an alert was about.")
    record AlertResolved(
            @Means("The alert.") UUID alert,
            @Codes("alert-ending") @Means("How it ended.") Code how,
            @Means("The entry that ended it, where one entry did.") @Nullable UUID entry)
            implements ByRule {}

    /** By rule where nobody acknowledged it in time, by hand otherwise. */
    @StoredAs("alert.alert-escalated.v1")
    @Means("An alert was put before someone higher.")
    record AlertEscalated(
            @Means("The alert.") UUID alert,
            @Sensitive(whose = NOBODY) @Codes("alert-escalated-to") @Means("Before whom.") Code to,
            @Sensitive(FREE_TEXT) @Means("Why; absent where nobody acknowledged it in time.")
                    @Nullable String reason)
            implements ByHand {}

    @StoredAs("alert.alert-acknowledged.v1")
    @Means("Someone saw an alert and answers for it.")
    record AlertAcknowledged(
            @Means("The alert.") UUID alert,
            @Sensitive(whose = WORKER) @Means("The worker who answers for it.") String owner)
            implements ByHand {}

    @StoredAs("alert.alert-assigned.v1")
    @Means("An alert was given to another worker.")
    record AlertAssigned(
            @Means("The alert.") UUID alert,
            @Sensitive(whose = WORKER) @Means("The worker who answers for it now.") String owner)
            implements ByHand {}

    /** Silences the alert; the clock goes on and stands on every board. */
    @StoredAs("alert.alert-snoozed.v1")
    @Means("An alert was put off to a later day.")
    record AlertSnoozed(
            @Means("The alert.") UUID alert,
            @Sensitive(whose = WORKER) @Means("The worker who answers for it.") String owner,
            @Means("The first day on which it is shown again.") LocalDate until,
            @Sensitive(FREE_TEXT) @Means("Why.") String reason)
            implements ByHand {}

    /** Closes the alert only: the clock stays as it is until the facts change it. */
    @StoredAs("alert.alert-closed-by-hand.v1")
    @Means("Someone closed an alert without waiting for the facts.")
    record AlertClosedByHand(
            @Means("The alert.") UUID alert,
            @Sensitive(whose = NOBODY) @Codes("alert-closing-reason") @Means("The kind of reason.")
                    Code kind,
            @Sensitive(FREE_TEXT) @Means("The reason, in words.") String reason)
            implements ByHand {}

    /** How a clock stands, and why. */
    record Grounds(
            @Codes("alert-state") @Means("How the clock stands.") Code state,
            @Codes("alert-severity") @Means("How bad it is.") Code severity,
            @Means("The last day it may be done; absent for limits.") @Nullable LocalDate due,
            @Means("The moment it must be done by, where the law counts hours.")
                    @Nullable Instant dueBy,
            @Means("The arithmetic, in words.") String words,
            @Means("The entries the clock rests on.") List<UUID> restsOn) {

        public Grounds {
            restsOn = List.copyOf(restsOn);
        }
    }

    /** Who is responsible for the child on the due date, or now if that is sooner. */
    record InCharge(
            @Sensitive(whose = WORKER) @Means("The worker.") @Nullable String worker,
            @Sensitive(whose = NOBODY) @Means("The team.") @Nullable String team) {}
}
