package uk.carejourney.infra.publisher;

import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactReading;
import uk.carejourney.fact.FactType;
import uk.carejourney.fact.Whose;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts something that must never leave wherever a fact can hold words. */
final class Canaries {

    private Canaries() {}

    static Fact in(FactType type) {
        Map<String, Object> tree = in(type.fields(), type.toTree(type.example()));
        return switch (type.read(tree)) {
            case FactReading.Understood(var fact) -> fact;
            case FactReading.NotUnderstood(var problems) ->
                    throw new IllegalStateException(type + " takes no canary: " + problems);
        };
    }

    private static Map<String, Object> in(List<FactField> fields, Map<?, ?> tree) {
        Map<String, Object> with = new TreeMap<>();
        for (FactField field : fields) {
            Object value = tree.get(field.name());
            if (value != null) {
                with.put(field.name(), in(field, value));
            }
        }
        return with;
    }

    private static Object in(FactField field, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(one -> in(field, one)).toList();
        }
        if (value instanceof Map<?, ?> object) {
            return field.parts().isEmpty() ? object : in(field.parts(), object);
        }
        Class<?> kind = Leaving.kind(field);
        if (kind == Happened.class) {
            return "?canary date";
        }
        boolean words = kind == String.class && field.whose() != Whose.NOBODY;
        return words || kind == Code.class || kind == Ref.class ? "canary words" : value;
    }
}
