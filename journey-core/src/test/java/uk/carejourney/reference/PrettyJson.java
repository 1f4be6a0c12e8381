package uk.carejourney.reference;

import uk.carejourney.ledger.CanonicalJson;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A tree as JSON that people can read and compare: one member a line, names in order. */
final class PrettyJson {

    private PrettyJson() {}

    static String of(Object tree) {
        return text(tree, "") + "\n";
    }

    private static String text(Object value, String indent) {
        String deeper = indent + "  ";
        return switch (value) {
            case Map<?, ?> map when !map.isEmpty() ->
                    new TreeMap<Object, Object>(map)
                            .entrySet().stream()
                                    .map(member ->
                                            deeper
                                                    + CanonicalJson.text(member.getKey())
                                                    + ": "
                                                    + text(member.getValue(), deeper))
                                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case List<?> list when list.stream().anyMatch(item -> item instanceof Map) ->
                    list.stream()
                            .map(item -> deeper + text(item, deeper))
                            .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
            default -> CanonicalJson.text(value);
        };
    }
}
