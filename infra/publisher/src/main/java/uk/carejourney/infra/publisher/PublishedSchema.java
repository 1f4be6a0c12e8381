package uk.carejourney.infra.publisher;

import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schema of what is published. */
final class PublishedSchema {

    static final Map<String, Object> TEXT = Map.of("type", "string");

    private final Leaving leaving;

    PublishedSchema(Leaving leaving) {
        this.leaving = leaving;
    }

    /** Of one kind of fact. */
    Map<String, Object> of(FactType type) {
        Map<String, Object> links = new TreeMap<>();
        Map<String, Object> fact = properties(type.fields(), type.schema(), "/fact", links);
        Map<String, Object> entry = new TreeMap<>();
        entry.put("event", Map.of("type", "string", "format", "uuid"));
        entry.put("happened", TEXT);
        entry.put("subject", TEXT);
        entry.put("type", Map.of("const", type.name()));
        entry.put("fact", object(fact, List.of()));
        Map<String, Object> all = new TreeMap<>();
        all.put("entry", object(entry, List.of("event", "subject", "type")));
        if (!links.isEmpty()) {
            all.put("links", object(links, List.of()));
        }
        return object(all, List.of("entry"));
    }

    static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new TreeMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    private Map<String, Object> properties(
            List<FactField> fields, Map<?, ?> schema, String path, Map<String, Object> links) {
        Map<String, Object> left = new TreeMap<>();
        Map<?, ?> known = schema.get("properties") instanceof Map<?, ?> some ? some : Map.of();
        for (FactField field : fields) {
            String at = path + "/" + field.name();
            Object own = known.get(field.name());
            Class<?> kind = Leaving.kind(field);
            if (own == null || !leaving.byClass(field)) {
                continue;
            }
            if (kind == Ref.class) {
                links.put(at, Map.of("description", "Stands for the same thing in this record."));
            } else if (kind == Fact.class) {
                left.put(field.name(), Map.of("type", "object"));
            } else if (!field.parts().isEmpty() && own instanceof Map<?, ?> nested) {
                part(field, nested, at, left, links);
            } else if (leaving.mayEverLeave(field)) {
                left.put(field.name(), own);
            }
        }
        return left;
    }

    // A list leaves whole or not at all.
    private void part(
            FactField field,
            Map<?, ?> schema,
            String at,
            Map<String, Object> left,
            Map<String, Object> links) {
        if (!"array".equals(schema.get("type"))) {
            left.put(field.name(), object(properties(field.parts(), schema, at, links), List.of()));
        } else if (field.parts().stream().allMatch(leaving::mayEverLeave)) {
            left.put(field.name(), schema);
        }
    }
}
