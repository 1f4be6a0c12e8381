package uk.carejourney.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What schemas are put together from, in the words of JSON Schema 2020-12. */
final class SchemaParts {

    private SchemaParts() {}

    static Map<String, Object> ref(String definition) {
        return Map.of("$ref", "#/$defs/" + definition);
    }

    static Map<String, Object> required(String... names) {
        return Map.of("required", List.of(names));
    }

    static Map<String, Object> pattern(String pattern) {
        return Map.of("type", "string", "pattern", "^" + pattern + "$");
    }

    static Map<String, Object> list(Object items) {
        return Map.of("type", "array", "items", items);
    }

    /** One, or a list of at least one. */
    static Map<String, Object> oneOrMore(Map<String, Object> one) {
        return Map.of("anyOf", List.of(one, Map.of("type", "array", "minItems", 1, "items", one)));
    }

    /** An object whose members, whatever they are called, are such. */
    static Map<String, Object> every(Map<String, Object> member) {
        return Map.of("type", "object", "additionalProperties", member);
    }

    static Map<String, Object> object(List<String> required, Map<String, Object> members) {
        Map<String, Object> object = new TreeMap<>();
        object.put("type", "object");
        object.put("properties", members);
        object.put("additionalProperties", false);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }

    /** Names and what they hold, in turn. */
    static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
