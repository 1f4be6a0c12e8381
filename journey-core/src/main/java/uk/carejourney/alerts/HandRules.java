package uk.carejourney.alerts;

import org.jspecify.annotations.Nullable;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertAcknowledged;
import uk.carejourney.alert.AlertFact.AlertAssigned;
import uk.carejourney.alert.AlertFact.AlertClosedByHand;
import uk.carejourney.alert.AlertFact.AlertEscalated;
import uk.carejourney.alert.AlertFact.AlertSnoozed;
import uk.carejourney.alert.AlertFact.AlertingWentLive;
import uk.carejourney.calendar.Calendar;
import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What nobody may do with an alert by hand. */
public final class HandRules {

    private final Actor by;
    private final LocalDate today;
    private final String at;
    private final List<Problem> problems = new ArrayList<>();

    private HandRules(Actor by, LocalDate today, String at) {
        this.by = by;
        this.today = today;
        this.at = at;
    }

    /**
     * Everything that speaks against a step; empty if nothing does.
     *
     * @param fact the step
     * @param by who takes it
     * @param soFar the entries of the same subject so far
     * @param at the path of the entry, such as {@code entries[0].}
     */
    public static List<Problem> problems(
            AlertFact fact, Actor by, Iterable<Entry> soFar, LocalDate today, String at) {
        HandRules rules = new HandRules(by, today, at);
        switch (fact) {
            case AlertFact.ByRule _ ->
                    rules.problem(
                            "ALERT_BY_RULE_ONLY",
                            "fact",
                            "the ledger takes this step by itself, as the facts call for it");
            case AlertingWentLive live -> rules.live(live, soFar);
            case AlertFact.ByHand step -> rules.step(step, Alerts.of(soFar));
        }
        return rules.problems;
    }

    private void live(AlertingWentLive live, Iterable<Entry> soFar) {
        if (by.role() != Role.ADMINISTRATOR) {
            problem("ROLE_MAY_NOT_ACT", "by", "only an administrator lets alerting begin");
        }
        if (Calendar.dayOf(live.from()).isBefore(today)) {
            problem("GO_LIVE_IN_PAST", "fact.from", "what is past is not alerted; begin today");
        }
        for (Entry entry : soFar) {
            if (entry.fact() instanceof AlertingWentLive) {
                problem("ALERTING_IS_LIVE", "fact", "alerting has begun already");
            }
        }
    }

    private void step(AlertFact.ByHand step, Alerts soFar) {
        if (!by.role().worksWithChildren()) {
            problem("ROLE_MAY_NOT_ACT", "by", "this role reads alerts and acts on none");
        }
        Optional<Alert> found = soFar.alert(step.alert());
        if (found.isEmpty()) {
            problem("ALERT_UNKNOWN", "fact.alert", "this record has no such alert");
            return;
        }
        Alert alert = found.get();
        if (!alert.open()) {
            problem(
                    "ALERT_CLOSED",
                    "fact.alert",
                    alert.resolved().isPresent()
                            ? "the facts resolved this alert; there is nothing left to do"
                            : "this alert was closed by hand; a new one comes if it gets worse");
            return;
        }
        switch (step) {
            case AlertAcknowledged acknowledged -> acknowledge(acknowledged, alert);
            case AlertAssigned assigned -> words("OWNER_MISSING", assigned.owner(), "owner");
            case AlertSnoozed snoozed -> snooze(snoozed, alert);
            case AlertEscalated escalated -> words("REASON_MISSING", escalated.reason(), "reason");
            case AlertClosedByHand closed -> close(closed, alert);
        }
    }

    private void acknowledge(AlertAcknowledged step, Alert alert) {
        words("OWNER_MISSING", step.owner(), "owner");
        if (alert.acknowledged()) {
            problem(
                    "ALERT_ACKNOWLEDGED",
                    "fact.alert",
                    "someone has acknowledged it already; assign it to give it to another");
        }
    }

    private void snooze(AlertSnoozed step, Alert alert) {
        words("OWNER_MISSING", step.owner(), "owner");
        words("REASON_MISSING", step.reason(), "reason");
        int longest = alert.raised().longestSnooze();
        if (!alert.acknowledged()) {
            problem(
                    "ALERT_NOT_ACKNOWLEDGED",
                    "fact.alert",
                    "acknowledge it first: someone must answer for it while it is put off");
        }
        if (longest == 0) {
            problem("SNOOZE_NOT_ALLOWED", "fact.until", "an alert like this can't be put off");
        } else if (!step.until().isAfter(today)) {
            problem("SNOOZE_TOO_SHORT", "fact.until", "name a day after today");
        } else if (step.until().isAfter(today.plusDays(longest))) {
            problem(
                    "SNOOZE_TOO_LONG",
                    "fact.until",
                    "at most %d days, so until %s at the latest"
                            .formatted(longest, today.plusDays(longest)));
        }
    }

    private void close(AlertClosedByHand step, Alert alert) {
        words("REASON_MISSING", step.reason(), "reason");
        boolean challenge = alert.raised().closedOnlyBy() != null;
        if (challenge && by.role() != Role.INDEPENDENT_REVIEWING_OFFICER) {
            problem(
                    "CHALLENGE_NOT_YOURS",
                    "by",
                    "only the reviewing officer may close an alert about their challenge");
        } else if (!challenge && !mayClose(by.role())) {
            problem(
                    "ROLE_MAY_NOT_CLOSE",
                    "by",
                    "a manager or reviewing officer closes alerts; do what is owed, or ask them");
        }
    }

    private static boolean mayClose(Role role) {
        return role == Role.MANAGER || role == Role.INDEPENDENT_REVIEWING_OFFICER;
    }

    private void words(String code, @Nullable String given, String field) {
        if (given == null || given.isBlank()) {
            problem(code, "fact." + field, "this must be said");
        }
    }

    private void problem(String code, String field, String sentence) {
        problems.add(new Problem(code, at + field, sentence));
    }
}
