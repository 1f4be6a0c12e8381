package uk.carejourney.fact;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** A record written as an object: fields by name, absent ones and empty lists left out. */
final class RecordForm implements ValueForm {

    private static final MethodType READING = MethodType.methodType(Object.class, Object.class);

    private final Class<?> type;
    private final List<FactField> fields;
    private final List<MethodHandle> accessors;
    private final MethodHandle constructor;
    private final Set<String> names = new HashSet<>();
    private final Map<String, MethodHandle> byName = new HashMap<>();

    RecordForm(Class<?> type, Function<String, @Nullable FactType> types) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.fields = Arrays.stream(components).map(c -> FactField.of(c, types)).toList();
        fields.forEach(field -> names.add(field.name()));
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            List<MethodHandle> found = new ArrayList<>();
            for (RecordComponent component : components) {
                found.add(lookup.unreflect(component.getAccessor()).asType(READING));
            }
            this.accessors = List.copyOf(found);
            for (int i = 0; i < components.length; i++) {
                byName.put(components[i].getName(), found.get(i));
            }
            Class<?>[] types0 =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            this.constructor =
                    lookup.unreflectConstructor(type.getConstructor(types0))
                            .asSpreader(Object[].class, types0.length);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalArgumentException(type + " must be a public record", hidden);
        }
    }

    List<FactField> fields() {
        return fields;
    }

    /** What a record's field holds; null where it states nothing or there is no such field. */
    @Nullable Object value(Object of, String field) {
        MethodHandle accessor = byName.get(field);
        return accessor == null ? null : get(accessor, of);
    }

    @Override
    public String word() {
        return "an object";
    }

    @Override
    public Map<String, Object> toTree(Object value) {
        Map<String, Object> tree = new TreeMap<>();
        for (int i = 0; i < fields.size(); i++) {
            Object part = get(accessors.get(i), value);
            if (part != null && !(part instanceof List<?> list && list.isEmpty())) {
                tree.put(fields.get(i).name(), fields.get(i).form().toTree(part));
            }
        }
        return tree;
    }

    /** Adds every value present, those of records and lists inside too, each under its path. */
    void collect(Object value, String path, List<FieldValue> values) {
        for (int i = 0; i < fields.size(); i++) {
            Object part = get(accessors.get(i), value);
            if (part != null) {
                collect(fields.get(i), fields.get(i).form(), part, path, values);
            }
        }
    }

    private static void collect(
            FactField field, ValueForm form, Object part, String path, List<FieldValue> values) {
        String at = path + "." + field.name();
        switch (form) {
            case RecordForm inner -> inner.collect(part, at, values);
            case ListForm(RecordForm inner) -> {
                List<?> items = (List<?>) part;
                for (int i = 0; i < items.size(); i++) {
                    inner.collect(items.get(i), at + "[" + i + "]", values);
                }
            }
            case ListForm(var _) -> {
                List<?> items = (List<?>) part;
                for (int i = 0; i < items.size(); i++) {
                    values.add(new FieldValue(at + "[" + i + "]", field, items.get(i)));
                }
            }
            default -> values.add(new FieldValue(at, field, part));
        }
    }

    @Override
    public @Nullable Object fromTree(Object given, String path, List<Problem> problems) {
        if (!(given instanceof Map<?, ?> tree)) {
            problems.add(new Problem("WRONG_KIND", path, "this must be an object"));
            return null;
        }
        int before = problems.size();
        for (Object name : tree.keySet()) {
            if (!names.contains(name)) {
                problems.add(
                        new Problem(
                                "UNKNOWN_FIELD",
                                path + "." + name,
                                "there is no such field here; known are "
                                        + fields.stream().map(FactField::name).toList()));
            }
        }
        @Nullable Object[] parts = new @Nullable Object[fields.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(fields.get(i), tree, path, problems);
        }
        return problems.size() > before ? null : make(parts, path, problems);
    }

    private static @Nullable Object part(
            FactField field, Map<?, ?> tree, String path, List<Problem> problems) {
        String at = path + "." + field.name();
        Object given = tree.get(field.name());
        if (given != null) {
            return field.form().fromTree(given, at, problems);
        }
        if (field.form() instanceof ListForm) {
            return List.of();
        }
        if (field.required()) {
            problems.add(
                    new Problem("MISSING_FIELD", at, "this is required: " + field.form().word()));
        }
        return null;
    }

    private @Nullable Object make(@Nullable Object[] parts, String path, List<Problem> problems) {
        try {
            return constructor.invoke(parts);
        } catch (IllegalArgumentException refused) {
            problems.add(new Problem("NOT_POSSIBLE", path, String.valueOf(refused.getMessage())));
            return null;
        } catch (Throwable broken) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName(), broken);
        }
    }

    private @Nullable Object get(MethodHandle accessor, Object value) {
        try {
            return (Object) accessor.invokeExact(value);
        } catch (Throwable broken) {
            throw new IllegalStateException("cannot read a " + type.getSimpleName(), broken);
        }
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new TreeMap<>();
        List<String> required = new ArrayList<>();
        for (FactField field : fields) {
            properties.put(field.name(), field.schema());
            if (field.required()) {
                required.add(field.name());
            }
        }
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                required,
                "additionalProperties",
                false);
    }

    @Override
    public Object example() {
        Object[] parts = fields.stream().map(field -> field.form().example()).toArray();
        List<Problem> problems = new ArrayList<>();
        Object made = make(parts, type.getSimpleName(), problems);
        if (made == null) {
            throw new IllegalStateException(problems.toString());
        }
        return made;
    }
}
