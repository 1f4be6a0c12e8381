package uk.carejourney.fact;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list of values of one form; an empty list is not written at all. */
record ListForm(ValueForm element) implements ValueForm {

    @Override
    public String word() {
        return "a list, each " + element.word();
    }

    @Override
    public Object toTree(Object value) {
        return ((List<?>) value).stream().map(element::toTree).toList();
    }

    @Override
    public @Nullable Object fromTree(Object tree, String path, List<Problem> problems) {
        if (!(tree instanceof List<?> items)) {
            problems.add(new Problem("WRONG_KIND", path, "this must be " + word()));
            return null;
        }
        List<Object> values = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            String at = path + "[" + i + "]";
            if (item == null) {
                problems.add(new Problem("WRONG_KIND", at, "this must be " + element.word()));
                continue;
            }
            Object value = element.fromTree(item, at, problems);
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == items.size() ? List.copyOf(values) : null;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "items", element.schema());
    }

    @Override
    public Object example() {
        return List.of(element.example());
    }
}
