package uk.carejourney.gateway.alerting;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.projections.alerts.OpenAlert;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which open alerts are wanted.
 *
 * @param state new, acknowledged or snoozed; due-soon or overdue; empty for any
 * @param severity S1 to S4; empty for any
 * @param team the team responsible; empty for any
 * @param rule the rule; empty for any
 */
public record AlertSearch(String state, String severity, String team, String rule) {

    private static final Set<String> STATES =
            Set.of("", "new", "acknowledged", "snoozed", "due-soon", "overdue");

    private static final Set<String> SEVERITIES = Set.of("", "S1", "S2", "S3", "S4");

    /**
     * As asked.
     *
     * @throws RefusedRequest if a word means nothing here
     */
    public static AlertSearch of(
            @Nullable String state,
            @Nullable String severity,
            @Nullable String team,
            @Nullable String rule) {
        AlertSearch search = new AlertSearch(text(state), text(severity), text(team), text(rule));
        if (!STATES.contains(search.state())) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE,
                    "'state' is new, acknowledged, snoozed, due-soon or overdue.");
        }
        if (!SEVERITIES.contains(search.severity())) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'severity' is S1, S2, S3 or S4.");
        }
        return search;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /** Those wanted, in their order. */
    public List<OpenAlert> among(List<OpenAlert> open, LocalDate today) {
        return open.stream().filter(alert -> wants(alert, today)).toList();
    }

    private boolean wants(OpenAlert alert, LocalDate today) {
        boolean stands =
                state.isEmpty()
                        || state.equals(alert.state())
                        || state.equals(alert.standing(today).word());
        return stands
                && (severity.isEmpty() || severity.equals(alert.severity()))
                && (team.isEmpty() || team.equals(alert.team()))
                && (rule.isEmpty() || rule.equals(alert.rule()));
    }
}
