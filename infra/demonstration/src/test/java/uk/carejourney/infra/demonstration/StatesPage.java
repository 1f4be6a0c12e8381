package uk.carejourney.infra.demonstration;

import org.jspecify.annotations.Nullable;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Version;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The table of every rule in every state a clock can have, and the child who shows it. */
final class StatesPage {

    private static final String HEAD =
            """
            # Rules and the states of their clocks

            Made from the demonstration's stories and the rule files: do not edit.
            For every rule and every state the child of the demonstration whose clock is in it when the last \
            story has been recorded.
            Where none is: *example*, a worked example of the rule shows it; *not shown*, nothing here \
            does; or why it cannot be.

            | reason | why no clock of the rule can be in the state |
            | --- | --- |
            | `not in force` | the rule has not been commenced |
            | `limit` | what adds up has no due date: it is within the limit or past it |
            | `just waits` | nothing is due, only not before a day: overdue where done too soon, otherwise met |
            | `no warning` | the rule names no time before the due date |
            | `no refusal` | the rule knows no refusal |
            | `no exemption` | nothing excuses it |
            | `no successor` | no other rule takes over from it |

            """;

    private final StatesShown shown;

    StatesPage(StatesShown shown) {
        this.shown = shown;
    }

    String page() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("As of ").append(shown.asOf().toString(), 0, 10).append(".\n\n");
        page.append("| rule | ")
                .append(
                        Arrays.stream(ClockState.values())
                                .map(ClockState::words)
                                .collect(Collectors.joining(" | ")))
                .append(" |\n|")
                .append(" --- |".repeat(ClockState.values().length + 1))
                .append("\n");
        for (Rule rule : shown.law().rulebook().all()) {
            page.append(
                    "| `%s` | %s |%n"
                            .formatted(
                                    rule.id(),
                                    Arrays.stream(ClockState.values())
                                            .map(state -> cell(rule, state))
                                            .collect(Collectors.joining(" | "))));
        }
        return page.toString();
    }

    private String cell(Rule rule, ClockState state) {
        List<String> children = shown.names(rule.id(), state);
        if (!children.isEmpty()) {
            return children.getFirst();
        }
        boolean example =
                rule.examples().stream()
                        .flatMap(one -> one.expected().stream())
                        .anyMatch(expected -> expected.state().equals(state.words()));
        return example
                ? "*example*"
                : impossible(rule, state).map(why -> "`" + why + "`").orElse("*not shown*");
    }

    /** Why no clock of the rule can be in a state; empty where one can. */
    Optional<String> impossible(Rule rule, ClockState state) {
        if (rule.versions().stream().allMatch(version -> version.from().isEmpty())) {
            return Optional.of("not in force");
        }
        boolean limit =
                all(rule, due -> due instanceof Deadline.Limit || due instanceof Deadline.InARow);
        boolean waits =
                all(
                        rule,
                        due ->
                                due instanceof Deadline.NotBefore
                                        || due instanceof Deadline.NotBeforeThe);
        return Optional.ofNullable(
                switch (state) {
                    case MET, MET_LATE, LAPSED -> limit ? "limit" : late(waits, state);
                    case DUE_SOON ->
                            waits ? "just waits" : rule.warning().isEmpty() ? "no warning" : null;
                    case DECLINED ->
                            limit ? "limit" : rule.declined().isEmpty() ? "no refusal" : null;
                    case EXEMPT ->
                            rule.exempt().isEmpty() && rule.relaxed().isEmpty()
                                    ? "no exemption"
                                    : null;
                    case SUPERSEDED ->
                            shown.law().rulebook().sisters(rule).isEmpty() ? "no successor" : null;
                    case PENDING, OVERDUE, NOT_ASSESSABLE -> null;
                });
    }

    private static @Nullable String late(boolean waits, ClockState state) {
        return waits && state == ClockState.MET_LATE ? "just waits" : null;
    }

    private static boolean all(Rule rule, Predicate<Deadline> such) {
        return rule.versions().stream().map(Version::due).allMatch(such);
    }
}
