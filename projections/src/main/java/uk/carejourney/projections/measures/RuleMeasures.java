package uk.carejourney.projections.measures;

import uk.carejourney.journey.Subject;
import uk.carejourney.measures.Counted;
import uk.carejourney.measures.Counting;
import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Tally;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what subjects add, and tells it rule by rule. */
final class RuleMeasures {

    private static final String NOBODY = "";

    private final Map<String, Map<String, Map<Outcome, List<Subject>>>> byRule = new HashMap<>();

    void add(List<Counted> counted) {
        counted.forEach(one ->
                byRule.computeIfAbsent(one.rule(), _ -> new TreeMap<>(nobodyLast()))
                        .computeIfAbsent(
                                one.team().orElse(NOBODY), _ -> new EnumMap<>(Outcome.class))
                        .computeIfAbsent(one.outcome(), _ -> new ArrayList<>())
                        .add(one.subject()));
    }

    private static Comparator<String> nobodyLast() {
        return Comparator.<String, Boolean>comparing(String::isEmpty)
                .thenComparing(Comparator.naturalOrder());
    }

    /** In the order of the rulebook; a rule nothing was counted for is not among them. */
    List<RuleMeasure> told(Rulebook rulebook) {
        return rulebook.all().stream()
                .filter(rule -> byRule.containsKey(rule.id()))
                .map(this::told)
                .toList();
    }

    private RuleMeasure told(Rule rule) {
        List<RuleMeasure.Team> teams = new ArrayList<>();
        byRule.getOrDefault(rule.id(), Map.of())
                .forEach((team, whose) ->
                        teams.add(new RuleMeasure.Team(team, tally(whose), whose)));
        return new RuleMeasure(
                rule.id(),
                rule.title(),
                rule.force().word(),
                rule.evidence().word(),
                Counting.counts(rule),
                rule.reporting().map(Rule.Reporting::says).orElse(""),
                teams.stream().map(RuleMeasure.Team::tally).reduce(Tally.none(), Tally::plus),
                teams);
    }

    private static Tally tally(Map<Outcome, List<Subject>> whose) {
        Map<Outcome, Integer> numbers = new EnumMap<>(Outcome.class);
        whose.forEach((outcome, subjects) -> numbers.put(outcome, subjects.size()));
        return new Tally(numbers);
    }
}
