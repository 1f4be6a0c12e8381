package uk.carejourney.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a tree as canonical JSON (RFC 8785), so that the same content is always the same bytes.
 *
 * <p>A tree is made of String, Long, Integer, Boolean, List and Map with String keys. Fractions and
 * nulls are refused: absence is an absent member, and fractions are texts.
 */
public final class CanonicalJson {

    /** Beyond this, a JSON reader may lose digits (RFC 8785 section 3.2.2.3). */
    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * The canonical bytes of a tree, in UTF-8.
     *
     * @throws IllegalArgumentException if the tree holds anything else than the kinds above
     */
    public static byte[] bytes(Object tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical text of a tree; see {@link #bytes}. */
    public static String text(Object tree) {
        StringBuilder out = new StringBuilder(256);
        write(tree, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case String text -> string(text, out);
            case Boolean truth -> out.append(truth);
            case Integer number -> out.append(number);
            case Long number when number <= LARGEST && number >= -LARGEST -> out.append(number);
            case List<?> list -> array(list, out);
            case Map<?, ?> map -> object(map, out);
            case null, default ->
                    throw new IllegalArgumentException(
                            "no canonical form for a value of this kind or size: "
                                    + (value == null ? "null" : value.getClass().getSimpleName()));
        }
    }

    private static void array(List<?> list, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(list.get(i), out);
        }
        out.append(']');
    }

    private static void object(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        boolean first = true;
        for (var member : sorted(map).entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            string((String) member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
        }
        out.append('}');
    }

    // The natural order of texts is that of their UTF-16 code units, as RFC 8785 wants it.
    private static Map<?, ?> sorted(Map<?, ?> map) {
        if (map.size() < 2
                || (map instanceof SortedMap<?, ?> given && given.comparator() == null)) {
            return map;
        }
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        return sorted;
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                out.append(text, written, i);
                written = i + 1;
                character(text, i, c, out);
            }
        }
        if (written == 0) {
            out.append(text);
        } else {
            out.append(text, written, text.length());
        }
        out.append('"');
    }

    private static void character(String text, int i, char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00")
                            .append(Character.forDigit(c >> 4, 16))
                            .append(Character.forDigit(c & 15, 16));
                } else if (paired(text, i, c)) {
                    out.append(c);
                } else {
                    throw new IllegalArgumentException(
                            "half a character (lone surrogate) at index " + i);
                }
            }
        }
    }

    private static boolean paired(String text, int i, char c) {
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
