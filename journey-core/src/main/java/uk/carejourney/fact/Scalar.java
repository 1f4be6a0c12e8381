package uk.carejourney.fact;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Code;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Pence;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A value written as one text, whole number or boolean.
 *
 * @param word what the catalogue calls it
 * @param tree the class of its written form: String, Long or Boolean
 * @param write to the written form
 * @param read from the written form; throws any RuntimeException if it cannot be read
 * @param schema its JSON Schema
 * @param example a fixed example
 */
record Scalar(
        String word,
        Class<?> tree,
        Function<Object, Object> write,
        Function<Object, Object> read,
        Map<String, Object> schema,
        Object example)
        implements ValueForm {

    private static final Map<Class<?>, ValueForm> KNOWN = known();

    static @Nullable ValueForm of(Class<?> type) {
        return KNOWN.get(type);
    }

    @Override
    public Object toTree(Object value) {
        return write.apply(value);
    }

    @Override
    public @Nullable Object fromTree(Object given, String path, List<Problem> problems) {
        Object whole = given instanceof Integer small ? Long.valueOf(small) : given;
        if (tree.isInstance(whole)) {
            try {
                return read.apply(whole);
            } catch (RuntimeException unreadable) {
                problems.add(new Problem("NOT_READABLE", path, "this is not " + word));
                return null;
            }
        }
        problems.add(new Problem("WRONG_KIND", path, "this must be " + word));
        return null;
    }

    private static Map<Class<?>, ValueForm> known() {
        Map<Class<?>, ValueForm> known = new HashMap<>();
        text(known, String.class, "a text", "some words", s -> s, Map.of());
        text(known, Code.class, "a code", new Code("CODE"), Code::new, Map.of());
        text(known, Ref.class, "a reference", new Ref("ref-1"), Ref::new, Map.of());
        text(
                known,
                Happened.class,
                "a date as known",
                Happened.on("2026-03-02"),
                Happened::parse,
                Map.of());
        text(
                known,
                LocalDate.class,
                "a date",
                LocalDate.of(2026, 3, 2),
                LocalDate::parse,
                format("date"));
        text(
                known,
                LocalTime.class,
                "a time of day",
                LocalTime.of(9, 30),
                LocalTime::parse,
                Map.of());
        text(
                known,
                Instant.class,
                "an instant",
                Instant.parse("2026-03-02T09:30:00Z"),
                Instant::parse,
                format("date-time"));
        text(known, UUID.class, "an identifier", new UUID(1, 2), UUID::fromString, format("uuid"));
        text(
                known,
                Subject.class,
                "a subject",
                Subject.child(new UUID(1, 2)),
                Subject::parse,
                Map.of());
        text(
                known,
                BigDecimal.class,
                "a decimal number",
                new BigDecimal("12.5"),
                Scalar::decimal,
                Map.of());
        whole(known, Integer.class, "a whole number", 7, n -> Math.toIntExact(n));
        whole(known, Long.class, "a whole number", 7L, n -> n);
        whole(known, Pence.class, "pence", new Pence(12_500), Pence::new);
        known.put(int.class, known.get(Integer.class));
        known.put(long.class, known.get(Long.class));
        ValueForm truth =
                new Scalar(
                        "yes or no",
                        Boolean.class,
                        b -> b,
                        b -> b,
                        Map.of("type", "boolean"),
                        true);
        known.put(Boolean.class, truth);
        known.put(boolean.class, truth);
        return Map.copyOf(known);
    }

    private static Map<String, Object> format(String format) {
        return Map.of("format", format);
    }

    private static <T> void text(
            Map<Class<?>, ValueForm> known,
            Class<T> type,
            String word,
            T example,
            Function<String, T> read,
            Map<String, Object> more) {
        Map<String, Object> schema = new HashMap<>(more);
        schema.put("type", "string");
        known.put(
                type,
                new Scalar(
                        word,
                        String.class,
                        Scalar::written,
                        tree -> read.apply((String) tree),
                        Map.copyOf(schema),
                        example));
    }

    /** At most 18 digits, six of them after the point, and no exponent: nothing that explodes. */
    private static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.scale() < 0 || number.scale() > 6 || number.precision() > 18) {
            throw new IllegalArgumentException("too large or too fine");
        }
        return number;
    }

    private static String written(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static <T> void whole(
            Map<Class<?>, ValueForm> known,
            Class<T> type,
            String word,
            T example,
            Function<Long, T> read) {
        known.put(
                type,
                new Scalar(
                        word,
                        Long.class,
                        value ->
                                value instanceof Pence(var amount)
                                        ? amount
                                        : ((Number) value).longValue(),
                        tree -> read.apply((Long) tree),
                        Map.of("type", "integer"),
                        example));
    }
}
