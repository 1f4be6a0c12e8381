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

    /** The team responsible on the due date, and the one at the moment clocks stand at. */
    private record Teams(String due, String asOf) {

        static final Comparator<Teams> IN_ORDER =
                Comparator.comparing(Teams::due).thenComparing(Teams::asOf);

        static Teams of(Counted counted) {
            return new Teams(counted.team().orElse(NOBODY), counted.teamAsOf().orElse(NOBODY));
        }
    }

    private final Map<String, Map<Teams, Map<Outcome, List<Subject>>>> byRule = new HashMap<>();

    void add(List<Counted> counted) {
        counted.forEach(one ->
                byRule.computeIfAbsent(one.rule(), _ -> new TreeMap<>(Teams.IN_ORDER))
                        .computeIfAbsent(Teams.of(one), _ -> new EnumMap<>(Outcome.class))
                        .computeIfAbsent(one.outcome(), _ -> new ArrayList<>())
                        .add(one.subject()));
    }

    /** In the order of the rulebook; a rule nothing was counted for is not among them. */
    List<RuleMeasure> told(Rulebook rulebook) {
        return rulebook.all().stream()
                .filter(rule -> byRule.containsKey(rule.id()))
                .map(this::told)
                .toList();
    }

    private RuleMeasure told(Rule rule) {
        List<RuleMeasure.Part> parts = new ArrayList<>();
        byRule.getOrDefault(rule.id(), Map.of())
                .forEach((teams, whose) ->
                        parts.add(new RuleMeasure.Part(teams.due(), teams.asOf(), whose)));
        return new RuleMeasure(
                rule.id(),
                rule.title(),
                rule.force().word(),
                rule.evidence().word(),
                Counting.counts(rule),
                rule.reporting().map(Rule.Reporting::says).orElse(""),
                parts.stream()
                        .map(part -> RuleMeasure.tally(part.whose()))
                        .reduce(Tally.none(), Tally::plus),
                parts);
    }
}
