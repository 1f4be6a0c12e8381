package uk.carejourney.rulebook.reading;

import uk.carejourney.codes.CodeSet;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;
import uk.carejourney.journey.Code;
import uk.carejourney.rulebook.Condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The facts, fields and codes a rule may name: those there are, under their stored names. */
final class FactWords {

    private static final List<String> TRUTH = List.of("yes", "no");

    private final Map<String, FactType> types = new HashMap<>();

    FactWords(FactCatalogue catalogue) {
        for (FactType type : catalogue.all()) {
            String name = type.name().substring(0, type.name().lastIndexOf('.'));
            types.merge(name, type, (one, other) -> one.version() > other.version() ? one : other);
        }
    }

    FactType fact(Part part) {
        return named(part.text(), part);
    }

    FactType named(String name, Part part) {
        FactType type = types.get(name);
        if (type == null) {
            throw part.wrong(
                    "no fact is called '" + name + "'",
                    "Use a name of docs/reference/facts.md, without its version");
        }
        return type;
    }

    FactField field(FactType type, String name, Part at) {
        for (FactField field : type.fields()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        throw at.wrong(
                type.name() + " has no field '" + name + "'",
                "Its fields are "
                        + new TreeSet<>(type.fields().stream().map(FactField::name).toList()));
    }

    List<Condition> conditions(FactType type, Part where) {
        List<Condition> conditions = new ArrayList<>();
        where.members()
                .forEach((name, wanted) -> {
                    FactField field = field(type, name, wanted);
                    conditions.add(
                            new Condition(
                                    name,
                                    wanted.items().stream()
                                            .map(one -> wanted(field, one))
                                            .toList()));
                });
        return conditions;
    }

    private static Condition.Wanted wanted(FactField field, Part part) {
        String text = part.text();
        if (text.equals("not stated")) {
            return new Condition.NotStated();
        }
        if (text.equals("stated")) {
            return new Condition.Stated();
        }
        if (text.startsWith("at least ")) {
            return new Condition.AtLeast(number(part, text.substring(9)));
        }
        if (text.startsWith("at most ")) {
            return new Condition.AtMost(number(part, text.substring(8)));
        }
        boolean denied = text.startsWith("not ");
        String word = denied ? text.substring(4) : text;
        code(field, word, part);
        return denied ? new Condition.IsNot(word) : new Condition.Is(word);
    }

    /** A code must be one the field's set ever had; a truth is yes or no. */
    static void code(FactField field, String word, Part part) {
        if (field.codes().isPresent()) {
            CodeSet set = CodeSets.england().set(field.codes().get());
            if (!set.knows(new Code(word))) {
                throw part.wrong(
                        "'%s' is not a code of %s".formatted(word, set.name()),
                        "Use one of docs/reference/codes.md");
            }
        } else if (field.kind().equals("yes or no") && !TRUTH.contains(word)) {
            throw part.wrong("'" + word + "' is neither yes nor no", "Write yes or no");
        }
    }

    private static BigDecimal number(Part part, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw part.wrong("'" + text + "' is not a number", "Write at least 17");
        }
    }
}
