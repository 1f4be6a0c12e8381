package uk.carejourney.fact;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One kind of fact: its stored name, what it means, its fields and its stored form. */
public final class FactType {

    private static final Pattern NAME =
            Pattern.compile("([a-z][a-z0-9-]*)\\.([a-z][a-z0-9-]*)\\.v([1-9][0-9]*)");

    private final String name;
    private final String area;
    private final int version;
    private final Class<? extends Fact> record;
    private final String meaning;
    private final RecordForm form;

    FactType(Class<? extends Fact> record, Function<String, @Nullable FactType> types) {
        this.record = record;
        this.name = storedName(record);
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    name + " is not a stored name: write area.past-tense-fact.v1");
        }
        this.area = matcher.group(1);
        this.version = Integer.parseInt(matcher.group(3));
        Means means = record.getAnnotation(Means.class);
        this.meaning = means == null ? "" : means.value();
        this.form = new RecordForm(record, types);
    }

    static String storedName(Class<?> record) {
        StoredAs stored = record.getAnnotation(StoredAs.class);
        if (stored == null) {
            throw new IllegalArgumentException(record + " has no @StoredAs name");
        }
        return stored.value();
    }

    /** The stored name, such as {@code placement.placement-started.v1}. */
    public String name() {
        return name;
    }

    /** The business area, the first part of the stored name. */
    public String area() {
        return area;
    }

    /** The version of the stored shape, from 1. */
    public int version() {
        return version;
    }

    public Class<? extends Fact> record() {
        return record;
    }

    /** What the fact means, in one sentence. */
    public String meaning() {
        return meaning;
    }

    public List<FactField> fields() {
        return form.fields();
    }

    /** What one field of a fact of this kind holds; null where it states nothing of that name. */
    public @Nullable Object value(Fact fact, String field) {
        return form.value(fact, field);
    }

    /** The stored form: field name to text, whole number, boolean, list or object. */
    public Map<String, Object> toTree(Fact fact) {
        return form.toTree(fact);
    }

    /** Reads the stored form back, or says everything that is wrong with it. */
    public FactReading read(Map<?, ?> tree) {
        List<Problem> problems = new ArrayList<>();
        Object fact = form.fromTree(tree, "fact", problems);
        return fact == null
                ? new FactReading.NotUnderstood(List.copyOf(problems))
                : new FactReading.Understood((Fact) fact);
    }

    /** Every value the fact holds, one by one, those of records and lists inside it too. */
    public List<FieldValue> values(Fact fact) {
        List<FieldValue> values = new ArrayList<>();
        form.collect(fact, "fact", values);
        return values;
    }

    /** The JSON Schema (2020-12) of the stored form, without identifier or title. */
    public Map<String, Object> schema() {
        return form.schema();
    }

    /** An example with every field filled: the same on every call. */
    public Fact example() {
        return (Fact) form.example();
    }

    RecordForm form() {
        return form;
    }

    @Override
    public String toString() {
        return name;
    }
}
