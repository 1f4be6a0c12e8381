package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What was asked in the address of the board, as typed; empty for anything.
 *
 * @param state pending, due-soon or overdue
 * @param rule a rule's identifier
 * @param team a team
 * @param dueBefore a day
 */
public record BoardForm(String state, String rule, String team, String dueBefore) {

    static final TimelineForm.Mistake MISTAKE =
            new TimelineForm.Mistake("due-before", "Due before must be a date, such as 14/3/2026");

    static BoardForm of(
            @Nullable String state,
            @Nullable String rule,
            @Nullable String team,
            @Nullable String dueBefore) {
        return new BoardForm(strip(state), strip(rule), strip(team), strip(dueBefore));
    }

    private static String strip(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /** The same behind a query that has begun already, so that the next page keeps it. */
    public String getFurther() {
        StringBuilder query = new StringBuilder();
        append(query, "state", state);
        append(query, "rule", rule);
        append(query, "team", team);
        append(query, "due-before", dueBefore);
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
