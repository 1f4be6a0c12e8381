package uk.carejourney.rulebook.reading;

import uk.carejourney.rulebook.Length;
import uk.carejourney.rulebook.Parameter;
import uk.carejourney.rulebook.Rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a council's file sets of the parameters that rules leave to the council. */
final class ChosenParameters {

    private ChosenParameters() {}

    /** Sets them in every rule that has them. */
    static void set(Part chosen, Map<String, Rule> rules) {
        chosen.members().forEach((name, part) -> set(name, part, rules));
    }

    private static void set(String name, Part part, Map<String, Rule> rules) {
        Length length = EventReader.length(part);
        List<Rule> having =
                rules.values().stream().filter(rule -> rule.parameter(name).isPresent()).toList();
        if (having.isEmpty()) {
            throw part.wrong(
                    "no rule has the parameter '" + name + "'", "Use one of " + all(rules));
        }
        for (Rule rule : having) {
            List<Parameter> parameters =
                    rule.parameters().stream()
                            .map(one -> one.name().equals(name) ? chosen(one, length, part) : one)
                            .toList();
            rules.put(rule.id(), rule.with(parameters));
        }
    }

    private static Parameter chosen(Parameter parameter, Length length, Part part) {
        if (!parameter.allows(length)) {
            throw part.wrong(
                    "'%s' may not be %s".formatted(parameter.name(), length),
                    "Choose from %d to %d %s"
                            .formatted(
                                    parameter.least(),
                                    parameter.most(),
                                    parameter.usual().unit().word()));
        }
        return parameter.usually(length);
    }

    private static Set<String> all(Map<String, Rule> rules) {
        Set<String> names = new TreeSet<>();
        rules.values().forEach(rule -> rule.parameters().forEach(one -> names.add(one.name())));
        return names;
    }
}
