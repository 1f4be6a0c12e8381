package uk.carejourney.fact;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A fact inside a fact (what a correction puts in place), written with its stored name. */
record FactValueForm(Function<String, @Nullable FactType> types) implements ValueForm {

    @Override
    public String word() {
        return "a fact";
    }

    @Override
    public Object toTree(Object value) {
        FactType type = typeNamed(FactType.storedName(value.getClass()));
        Map<String, Object> tree = new TreeMap<>();
        tree.put("type", type.name());
        tree.put("fact", type.toTree((Fact) value));
        return tree;
    }

    @Override
    public @Nullable Object fromTree(Object tree, String path, List<Problem> problems) {
        if (tree instanceof Map<?, ?> object
                && object.get("type") instanceof String name
                && object.get("fact") instanceof Map<?, ?> inner) {
            FactType type = types.apply(name);
            if (type == null) {
                problems.add(
                        new Problem("UNKNOWN_FACT", path + ".type", "no fact is called " + name));
                return null;
            }
            return type.form().fromTree(inner, path + ".fact", problems);
        }
        problems.add(
                new Problem("WRONG_KIND", path, "this must be an object with 'type' and 'fact'"));
        return null;
    }

    private FactType typeNamed(String name) {
        FactType type = types.apply(name);
        if (type == null) {
            throw new IllegalStateException(name + " is in no area's list of facts");
        }
        return type;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of("type", Map.of("type", "string"), "fact", Map.of("type", "object")),
                "required",
                List.of("fact", "type"),
                "additionalProperties",
                false);
    }

    @Override
    public Object example() {
        FactType type = typeNamed("placement.placement-ended.v1");
        return type.example();
    }
}
