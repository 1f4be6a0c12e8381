package uk.carejourney.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Brings older stored shapes of facts up to date, on reading only: stored bytes never change.
 *
 * <p>Each step goes from one stored name to the next; steps are followed until none applies.
 */
public final class Upcasts {

    private final Map<String, Step> steps = new HashMap<>();

    /**
     * @param steps in any order, at most one from each stored name
     * @throws IllegalArgumentException if two steps start from the same name
     */
    public Upcasts(List<Step> steps) {
        for (Step step : steps) {
            if (this.steps.put(step.from(), step) != null) {
                throw new IllegalArgumentException("two upcasts start from " + step.from());
            }
        }
    }

    /** No fact has changed shape yet. */
    public static Upcasts none() {
        return new Upcasts(List.of());
    }

    /** The stored fact in its current shape. */
    public Stored current(String type, Map<String, Object> fact) {
        Stored stored = new Stored(type, fact);
        for (Step step = steps.get(type); step != null; step = steps.get(stored.type())) {
            stored = new Stored(step.to(), step.change().apply(stored.fact()));
        }
        return steps.isEmpty() ? stored : new Stored(stored.type(), inside(stored.fact()));
    }

    /** Facts inside facts, as a correction holds one, are brought up to date too. */
    private Map<String, Object> inside(Map<?, ?> fact) {
        Map<String, Object> brought = new TreeMap<>();
        fact.forEach((name, value) -> brought.put((String) name, value(value)));
        return brought;
    }

    private Object value(Object value) {
        if (!(value instanceof Map<?, ?> members)) {
            return value;
        }
        if (members.size() == 2
                && members.get("type") instanceof String type
                && members.get("fact") instanceof Map<?, ?> fact) {
            Map<String, Object> named = new TreeMap<>();
            fact.forEach((name, inner) -> named.put((String) name, inner));
            Stored stored = current(type, named);
            return Map.of("type", stored.type(), "fact", stored.fact());
        }
        return inside(members);
    }

    /**
     * One change of shape.
     *
     * @param from the stored name before
     * @param to the stored name after
     * @param change from the old tree to the new; must not change the tree it is given
     */
    public record Step(String from, String to, UnaryOperator<Map<String, Object>> change) {}

    /** A stored name and the tree stored under it. */
    public record Stored(String type, Map<String, Object> fact) {}
}
