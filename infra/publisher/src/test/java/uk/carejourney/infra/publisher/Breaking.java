package uk.carejourney.infra.publisher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What in a later JSON Schema breaks programs written by an earlier one: those that send what it
 * describes, or those that receive it.
 */
enum Breaking {
    /** Read by the ledger: whatever was taken must be taken for ever. */
    SENT {
        @Override
        String otherRequired(Collection<?> before, Collection<?> now) {
            return difference(now, before, "is newly required: ");
        }
    },
    /** Written by the ledger: whatever was promised must be there for ever. */
    RECEIVED {
        @Override
        String otherRequired(Collection<?> before, Collection<?> now) {
            return difference(before, now, "is no longer promised: ");
        }
    };

    /** What says of a value what it is; descriptions and classes of sensitivity may change. */
    private static final Set<String> WORDS =
            Set.of("type", "const", "format", "pattern", "x-codes", "additionalProperties");

    abstract String otherRequired(Collection<?> before, Collection<?> now);

    /** One sentence for each thing that breaks, with where it is; empty if none does. */
    List<String> between(Map<?, ?> before, Map<?, ?> now) {
        List<String> found = new ArrayList<>();
        compare("", before, now, found);
        return found;
    }

    private void compare(String at, Map<?, ?> before, Map<?, ?> now, List<String> found) {
        for (String word : WORDS) {
            if (!Objects.equals(before.get(word), now.get(word))) {
                found.add(
                        "%s %s was %s and is %s"
                                .formatted(at, word, before.get(word), now.get(word)));
            }
        }
        note(at, otherRequired(list(before, "required"), list(now, "required")), found);
        if (before.get("enum") != null || now.get("enum") != null) {
            note(
                    at,
                    difference(list(before, "enum"), list(now, "enum"), "no longer takes "),
                    found);
        }
        Map<?, ?> properties = object(now, "properties");
        object(before, "properties")
                .forEach((name, was) -> {
                    if (properties.get(name) instanceof Map<?, ?> is) {
                        compare(at + "/" + name, (Map<?, ?>) was, is, found);
                    } else {
                        found.add("%s/%s was removed".formatted(at, name));
                    }
                });
        if (before.get("items") instanceof Map<?, ?> was) {
            compare(at + "[]", was, object(now, "items"), found);
        }
    }

    private static void note(String at, String difference, List<String> found) {
        if (!difference.isEmpty()) {
            found.add("%s %s".formatted(at.isEmpty() ? "/" : at, difference));
        }
    }

    static String difference(Collection<?> more, Collection<?> fewer, String words) {
        List<?> only = more.stream().filter(one -> !fewer.contains(one)).toList();
        return only.isEmpty() ? "" : words + only;
    }

    private static Collection<?> list(Map<?, ?> schema, String name) {
        return schema.get(name) instanceof Collection<?> list ? list : List.of();
    }

    private static Map<?, ?> object(Map<?, ?> schema, String name) {
        return schema.get(name) instanceof Map<?, ?> object ? object : Map.of();
    }
}
