package uk.carejourney.projections.measures;

import uk.carejourney.journey.Subject;
import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Tally;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

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
 * @param parts those counted, apart by both their teams; each of them is in one part
 */
public record RuleMeasure(
        String rule,
        String title,
        String force,
        String evidence,
        Counts counts,
        String says,
        Tally all,
        List<Part> parts) {

    private static final Comparator<String> NOBODY_LAST =
            Comparator.<String, Boolean>comparing(String::isEmpty)
                    .thenComparing(Comparator.naturalOrder());

    public RuleMeasure {
        parts = List.copyOf(parts);
    }

    /** By the team responsible on the due date, in their order, what nobody was for last. */
    public List<Team> teams() {
        return by(Part::team);
    }

    /** By the team responsible at the moment clocks stand at, in the same order. */
    public List<Team> teamsAsOf() {
        return by(Part::teamAsOf);
    }

    private List<Team> by(Function<Part, String> team) {
        Map<String, Map<Outcome, List<Subject>>> rows = new TreeMap<>(NOBODY_LAST);
        for (Part part : parts) {
            Map<Outcome, List<Subject>> row =
                    rows.computeIfAbsent(team.apply(part), _ -> new EnumMap<>(Outcome.class));
            part.whose()
                    .forEach((outcome, subjects) ->
                            row.computeIfAbsent(outcome, _ -> new ArrayList<>()).addAll(subjects));
        }
        List<Team> teams = new ArrayList<>();
        rows.forEach((name, whose) -> teams.add(new Team(name, tally(whose), whose)));
        return teams;
    }

    static Tally tally(Map<Outcome, List<Subject>> whose) {
        Map<Outcome, Integer> numbers = new EnumMap<>(Outcome.class);
        whose.forEach((outcome, subjects) -> numbers.put(outcome, subjects.size()));
        return new Tally(numbers);
    }

    /**
     * Those counted who have both teams in common.
     *
     * @param team the team responsible on the due date; empty where nobody was allocated
     * @param teamAsOf the team responsible at the moment clocks stand at; empty where nobody is
     * @param whose those counted, by outcome, each as often as it counts
     */
    public record Part(String team, String teamAsOf, Map<Outcome, List<Subject>> whose) {}

    /**
     * One team's row.
     *
     * @param team the team; empty for those who have none
     * @param tally its numbers
     * @param whose those counted, by outcome, each as often as it counts
     */
    public record Team(String team, Tally tally, Map<Outcome, List<Subject>> whose) {}
}
