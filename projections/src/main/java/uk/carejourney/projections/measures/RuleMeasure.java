package uk.carejourney.projections.measures;

import uk.carejourney.journey.Subject;
import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Tally;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.util.List;
import java.util.Map;

/**
 * One rule's measure.
 *
 * @param rule the rule's identifier
 * @param title what a practitioner calls it
 * @param force how binding the rule is, in words
 * @param evidence how well the rule is known, in words
 * @param counts what is counted
 * @param says the reporting definition, in words; empty where the rule says nothing
 * @param all over everyone
 * @param teams by team, in their order, what no team was responsible for last
 */
public record RuleMeasure(
        String rule,
        String title,
        String force,
        String evidence,
        Counts counts,
        String says,
        Tally all,
        List<Team> teams) {

    public RuleMeasure {
        teams = List.copyOf(teams);
    }

    /**
     * One team's row.
     *
     * @param team the team responsible on the due date; empty where nobody was allocated
     * @param tally its numbers
     * @param whose those counted, by outcome, each as often as it counts
     */
    public record Team(String team, Tally tally, Map<Outcome, List<Subject>> whose) {}
}
