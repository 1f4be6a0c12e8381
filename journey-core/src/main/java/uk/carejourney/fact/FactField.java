package uk.carejourney.fact;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Fact;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One field of a fact, as its record declares it.
 *
 * @param name the stored name
 * @param meaning what it means, in a sentence
 * @param required whether a person or an API client must give it
 * @param codes the code set its words come from
 * @param sensitivity how carefully it must be kept
 * @param whose whose data it is
 * @param form how its value is written
 * @param component the record component behind it
 */
public record FactField(
        String name,
        String meaning,
        boolean required,
        Optional<String> codes,
        Sensitivity sensitivity,
        Whose whose,
        ValueForm form,
        RecordComponent component) {

    static FactField of(RecordComponent component, Function<String, @Nullable FactType> types) {
        Means means = component.getAnnotation(Means.class);
        Sensitive sensitive = component.getAnnotation(Sensitive.class);
        Codes codes = component.getAnnotation(Codes.class);
        boolean list = component.getType() == List.class;
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new FactField(
                component.getName(),
                means == null ? "" : means.value(),
                !nullable && !list,
                Optional.ofNullable(codes).map(Codes::value),
                sensitive == null ? Sensitivity.CASE : sensitive.value(),
                sensitive == null ? Whose.SUBJECT : sensitive.whose(),
                formOf(component.getGenericType(), types),
                component);
    }

    /** What the catalogue calls the kind of value it takes, such as "a date". */
    public String kind() {
        return form.word();
    }

    /** The fields of the record, or of each record in the list, that it holds; empty for others. */
    public List<FactField> parts() {
        ValueForm held = form instanceof ListForm(ValueForm element) ? element : form;
        return held instanceof RecordForm nested ? nested.fields() : List.of();
    }

    /**
     * Its JSON Schema; what a schema has no word for stands in members beginning with {@code x-}.
     */
    Map<String, Object> schema() {
        Map<String, Object> schema = new TreeMap<>(form.schema());
        if (!meaning.isEmpty()) {
            schema.put("description", meaning);
        }
        codes.ifPresent(set -> schema.put("x-codes", set));
        if (sensitivity != Sensitivity.CASE) {
            schema.put("x-sensitivity", sensitivity.word());
        }
        if (whose != Whose.SUBJECT) {
            schema.put("x-whose", whose.word());
        }
        return schema;
    }

    private static ValueForm formOf(Type type, Function<String, @Nullable FactType> types) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new ListForm(formOf(list.getActualTypeArguments()[0], types));
        }
        if (type instanceof Class<?> single) {
            ValueForm scalar = Scalar.of(single);
            if (scalar != null) {
                return scalar;
            }
            if (single == Fact.class) {
                return new FactValueForm(types);
            }
            if (single.isRecord()) {
                return new RecordForm(single, types);
            }
        }
        throw new IllegalArgumentException(
                type
                        + " cannot be a field of a fact: use one of the kinds in Scalar, a record"
                        + " or a List");
    }
}
