package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Subject;
import uk.carejourney.measures.Outcome;
import uk.carejourney.projections.measures.RuleMeasure;
import uk.carejourney.rulebook.Rule.Reporting.Counts;
import uk.carejourney.suppression.Released;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One team's numbers and whose they are; the team is absent for those who have none.
 *
 * @param whose those counted, by outcome; absent to those who see figures only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamNumbersJson(
        @Nullable String team, NumbersJson all, @Nullable Map<String, List<String>> whose) {

    static List<TeamNumbersJson> of(
            List<RuleMeasure.Team> teams,
            List<Released> told,
            Counts counts,
            @Nullable Predicate<Subject> named) {
        List<TeamNumbersJson> rows = new ArrayList<>();
        for (int row = 0; row < teams.size(); row++) {
            RuleMeasure.Team team = teams.get(row);
            rows.add(
                    new TeamNumbersJson(
                            team.team().isEmpty() ? null : team.team(),
                            NumbersJson.of(told.get(row), counts),
                            named == null ? null : whose(team, named)));
        }
        return rows;
    }

    private static Map<String, List<String>> whose(
            RuleMeasure.Team team, Predicate<Subject> named) {
        Map<String, List<String>> whose = new TreeMap<>();
        for (Map.Entry<Outcome, List<Subject>> one : team.whose().entrySet()) {
            whose.put(
                    one.getKey().word(),
                    one.getValue().stream().filter(named).map(Subject::toString).toList());
        }
        return whose;
    }
}
