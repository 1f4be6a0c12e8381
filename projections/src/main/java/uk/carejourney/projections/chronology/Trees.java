package uk.carejourney.projections.chronology;

import org.bson.Document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns stored trees into documents, members in the order of their names. */
final class Trees {

    private Trees() {}

    static Document document(Map<?, ?> tree) {
        Map<String, Object> sorted = new TreeMap<>();
        tree.forEach((name, value) -> sorted.put((String) name, value(value)));
        return new Document(sorted);
    }

    static String text(Map<String, Object> tree, String name) {
        return (String) tree.getOrDefault(name, "");
    }

    private static Object value(Object value) {
        return switch (value) {
            case Map<?, ?> map -> document(map);
            case List<?> list -> list.stream().map(Trees::value).toList();
            default -> value;
        };
    }
}
