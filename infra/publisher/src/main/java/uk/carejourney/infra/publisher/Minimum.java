package uk.carejourney.infra.publisher;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;
import uk.carejourney.infra.ledger.keys.Provable.Whole;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Takes from an entry what may leave the ledger without a grant, and no more. */
final class Minimum {

    /** What of the envelope may leave: when and what, but not who wrote it nor where it was. */
    private static final Set<String> ENVELOPE = Set.of("event", "happened", "subject", "type");

    private final FactCatalogue catalogue;
    private final Leaving leaving;
    private final Map<String, Map<String, FactField>> fields = new HashMap<>();

    Minimum(FactCatalogue catalogue, Leaving leaving) {
        this.catalogue = catalogue;
        this.leaving = leaving;
        catalogue.all().forEach(type -> fields.put(type.name(), byName(type.fields())));
    }

    private static Map<String, FactField> byName(List<FactField> of) {
        Map<String, FactField> byName = new HashMap<>();
        of.forEach(field -> byName.put(field.name(), field));
        return byName;
    }

    /**
     * What leaves of an entry.
     *
     * @param tree the part of the stored tree that leaves
     * @param shown the names of the fields in it, as JSON Pointers
     * @param links under the names of fields kept back, what stands for the thing they name
     */
    record Taken(Map<String, Object> tree, Set<String> shown, Map<String, Object> links) {}

    /**
     * Takes it.
     *
     * @param inside whether a fact inside it, as in a correction, may be shown in its topic
     */
    Taken of(Whole entry, boolean inside) {
        return of(entry, inside, any -> Set.of());
    }

    /**
     * Takes it, with what was granted besides.
     *
     * @param granted the fields granted of each kind of fact, by their names
     */
    Taken of(Whole entry, boolean inside, Function<String, Set<String>> granted) {
        FactType type = catalogue.of(entry.recorded().fact());
        Work work = new Work(entry.references(), inside, granted);
        Map<String, Object> tree = new TreeMap<>();
        for (String name : ENVELOPE) {
            Object value = entry.stored().get(name);
            if (value != null && !(name.equals("happened") && Leaving.isUnknownDate(value))) {
                tree.put(name, value);
                work.shown.add("/" + name);
            }
        }
        if (entry.stored().get("fact") instanceof Map<?, ?> fact) {
            Map<String, Object> left = work.fact(type.name(), fact, "/fact");
            if (!left.isEmpty()) {
                tree.put("fact", left);
            }
        }
        return new Taken(tree, work.shown, work.links);
    }

    /** One entry's fields, gone through once. */
    private final class Work {

        private final UnaryOperator<String> references;
        private final boolean inside;
        private final Function<String, Set<String>> granted;
        private final Set<String> shown = new TreeSet<>();
        private final Map<String, Object> links = new TreeMap<>();

        Work(
                UnaryOperator<String> references,
                boolean inside,
                Function<String, Set<String>> granted) {
            this.references = references;
            this.inside = inside;
            this.granted = granted;
        }

        Map<String, Object> fact(String type, Map<?, ?> tree, String path) {
            Map<String, FactField> known = fields.getOrDefault(type, Map.of());
            Map<String, Object> left = object(known, tree, path);
            granted.apply(type)
                    .forEach(name -> {
                        Object value = known.containsKey(name) ? tree.get(name) : null;
                        if (value != null) {
                            left.put(name, value);
                            shown.add(path + "/" + name);
                        }
                    });
            return left;
        }

        // A field of an older shape, which the present one doesn't have, is kept back.
        Map<String, Object> object(Map<String, FactField> known, Map<?, ?> tree, String path) {
            Map<String, Object> left = new TreeMap<>();
            tree.forEach((name, value) -> {
                FactField field = known.get(name);
                if (field != null && leaving.byClass(field)) {
                    field((String) name, field, value, path, left);
                }
            });
            return left;
        }

        private void field(
                String name, FactField field, Object value, String path, Map<String, Object> to) {
            String at = path + "/" + name;
            Class<?> kind = Leaving.kind(field);
            if (kind == Ref.class) {
                links.put(at, link(value));
            } else if (kind == Fact.class) {
                put(to, name, nested(value, at));
            } else if (value instanceof Map<?, ?> object && !field.parts().isEmpty()) {
                put(to, name, object(byName(field.parts()), object, at));
            } else if (leaving.mayLeave(field, value)) {
                to.put(name, value);
                shown.add(at);
            }
        }

        private void put(Map<String, Object> to, String name, Map<String, Object> left) {
            if (!left.isEmpty()) {
                to.put(name, left);
            }
        }

        private Map<String, Object> nested(Object value, String at) {
            if (!inside
                    || !(value instanceof Map<?, ?> object)
                    || !(object.get("type") instanceof String type)
                    || !(object.get("fact") instanceof Map<?, ?> fact)) {
                return Map.of();
            }
            Map<String, Object> left = new TreeMap<>();
            left.put("type", type);
            shown.add(at + "/type");
            put(left, "fact", fact(type, fact, at + "/fact"));
            return left;
        }

        private Object link(Object value) {
            return value instanceof List<?> many
                    ? many.stream().map(one -> references.apply((String) one)).toList()
                    : references.apply((String) value);
        }
    }
}
