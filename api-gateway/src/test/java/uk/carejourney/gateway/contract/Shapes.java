package uk.carejourney.gateway.contract;

import static uk.carejourney.gateway.contract.ApiDocument.tree;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Means;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** JSON Schemas of the records that are sent and answered, each under a name of its own. */
final class Shapes {

    private static final Map<Class<?>, Map<String, Object>> PLAIN =
            Map.ofEntries(
                    Map.entry(String.class, Map.of("type", "string")),
                    Map.entry(UUID.class, tree("type", "string", "format", "uuid")),
                    Map.entry(LocalDate.class, tree("type", "string", "format", "date")),
                    Map.entry(Instant.class, tree("type", "string", "format", "date-time")),
                    Map.entry(long.class, tree("type", "integer", "format", "int64")),
                    Map.entry(Long.class, tree("type", "integer", "format", "int64")),
                    Map.entry(int.class, tree("type", "integer", "format", "int32")),
                    Map.entry(Integer.class, tree("type", "integer", "format", "int32")),
                    Map.entry(double.class, tree("type", "number", "format", "double")),
                    Map.entry(boolean.class, Map.of("type", "boolean")),
                    Map.entry(Boolean.class, Map.of("type", "boolean")),
                    Map.entry(BigDecimal.class, Map.of("type", "number")),
                    Map.entry(Object.class, Map.of()));

    private final Javadocs javadocs;
    private final Set<Class<?>> named = new TreeSet<>(Comparator.comparing(Class::getName));
    private final Set<Class<?>> sent = new HashSet<>();

    Shapes(Javadocs javadocs) {
        this.javadocs = javadocs;
    }

    /** Notes what is answered, and everything in it. */
    void answered(Type type) {
        meet(type, false);
    }

    /** Notes what is sent, and everything in it. */
    void sent(Type type) {
        meet(type, true);
    }

    private void meet(Type type, boolean isSent) {
        if (type instanceof ParameterizedType many) {
            Arrays.stream(many.getActualTypeArguments()).forEach(one -> meet(one, isSent));
        } else if (type instanceof Class<?> one && isNamed(one) && named.add(one)) {
            if (isSent) {
                sent.add(one);
            }
            if (one.isSealed()) {
                Arrays.stream(one.getPermittedSubclasses()).forEach(each -> meet(each, isSent));
            } else if (one.isRecord()) {
                Arrays.stream(one.getRecordComponents())
                        .forEach(each -> meet(each.getGenericType(), isSent));
            }
        }
    }

    private static boolean isNamed(Class<?> type) {
        return type.isRecord() || type.isSealed() || type.isEnum();
    }

    /** The schema of a type, by reference if it has a name. */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType many) {
            Type last = many.getActualTypeArguments()[many.getActualTypeArguments().length - 1];
            return Collection.class.isAssignableFrom((Class<?>) many.getRawType())
                    ? tree("type", "array", "items", of(last))
                    : tree("type", "object", "additionalProperties", of(last));
        }
        Class<?> one = (Class<?>) type;
        if (isNamed(one)) {
            return Map.of("$ref", "#/components/schemas/" + name(one));
        }
        Map<String, Object> plain = PLAIN.get(one);
        if (plain == null) {
            throw new IllegalStateException("no schema for " + one + ": add it here");
        }
        return plain;
    }

    private String name(Class<?> type) {
        String own = stem(type);
        boolean shared = named.stream().anyMatch(other -> other != type && stem(other).equals(own));
        boolean alone = type.getSimpleName().endsWith("Json") && !shared;
        return !alone && type.getDeclaringClass() != null
                ? stem(type.getDeclaringClass()) + own
                : own;
    }

    static String stem(Class<?> type) {
        return type.getSimpleName().replaceAll("(Json|Api|Forms)$", "");
    }

    /** Every schema that has a name. */
    SortedMap<String, Object> all() {
        SortedMap<String, Object> all = new TreeMap<>();
        for (Class<?> type : named) {
            if (all.put(name(type), whole(type)) != null) {
                throw new IllegalStateException("two schemas are called " + name(type));
            }
        }
        return all;
    }

    private Map<String, Object> whole(Class<?> type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        String says = javadocs.of(type).all();
        schema.put("description", says);
        if (type.isEnum()) {
            schema.put("type", "string");
            schema.put(
                    "enum", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        } else if (isWrittenAlready(type)) {
            schema.put("type", "object");
        } else if (type.isSealed()) {
            schema.put(
                    "oneOf", Arrays.stream(type.getPermittedSubclasses()).map(this::of).toList());
        } else {
            schema.put("type", "object");
            schema.put("properties", properties(type));
            List<String> required = required(type);
            if (!required.isEmpty()) {
                schema.put("required", required);
            }
        }
        return schema;
    }

    /** Its one component is JSON that something else has written. */
    private static boolean isWrittenAlready(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0]
                        .getAccessor()
                        .isAnnotationPresent(JsonRawValue.class);
    }

    private Map<String, Object> properties(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent one : record.getRecordComponents()) {
            Map<String, Object> schema = new LinkedHashMap<>();
            Map<String, Object> type = new LinkedHashMap<>(of(one.getGenericType()));
            if (one.getType() == String.class && isMoment(one.getName())) {
                type.put("format", "date-time");
            }
            if (mayBeNull(one)) {
                type = orNull(type);
            }
            schema.put("description", says(record, one));
            schema.putAll(type);
            properties.put(one.getName(), schema);
        }
        return properties;
    }

    private static boolean isMoment(String name) {
        return name.equals("at") || name.endsWith("At");
    }

    private static Map<String, Object> orNull(Map<String, Object> type) {
        Map<String, Object> both = new LinkedHashMap<>(type);
        if (type.get("type") instanceof String one) {
            both.put("type", List.of(one, "null"));
            return both;
        }
        return new LinkedHashMap<>(Map.of("anyOf", List.of(type, Map.of("type", "null"))));
    }

    /** In an answer; what is absent from a request may as well be null in it. */
    private boolean mayBeNull(RecordComponent one) {
        return isNullable(one) && (isSent(one) || !leavesNullsOut(one.getDeclaringRecord()));
    }

    private List<String> required(Class<?> record) {
        List<String> required = new ArrayList<>();
        for (RecordComponent one : record.getRecordComponents()) {
            boolean absent = isNullable(one) && (isSent(one) || leavesNullsOut(record));
            if (!absent) {
                required.add(one.getName());
            }
        }
        return required;
    }

    private boolean isSent(RecordComponent one) {
        return sent.contains(one.getDeclaringRecord());
    }

    private static boolean isNullable(RecordComponent one) {
        return one.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean leavesNullsOut(Class<?> record) {
        JsonInclude include = record.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    private String says(Class<?> record, RecordComponent one) {
        String own = javadocs.of(record).params().getOrDefault(one.getName(), "");
        if (!own.isEmpty()) {
            return sentence(own);
        }
        Means means = one.getAnnotation(Means.class);
        return means != null ? means.value() : Meanings.of(one.getName());
    }

    /** A text as a sentence of its own. */
    static String sentence(String text) {
        String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
