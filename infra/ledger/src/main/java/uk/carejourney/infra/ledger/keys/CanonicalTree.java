package uk.carejourney.infra.ledger.keys;

import uk.carejourney.ledger.UnreadableEntry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads canonical JSON back into the tree it was written from, and nothing that {@link
 * uk.carejourney.ledger.CanonicalJson} would not have written but for the order of members and
 * needless escapes. Every entry passes here twice: before it is stored, and whenever it is read.
 */
final class CanonicalTree {

    /** A recorded fact holds a few levels; far more could only be meant to exhaust the stack. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_NUMBER = 18;

    /** Characters; the readers in common use take no longer one, and others must read this too. */
    private static final int LONGEST_NAME = 50_000;

    private final byte[] bytes;
    private int at;
    private int depth;

    private CanonicalTree(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The tree of an object.
     *
     * @throws UnreadableEntry if the bytes are not one JSON object of texts, whole numbers,
     *     booleans, lists and objects
     */
    static Map<String, Object> read(byte[] bytes) {
        CanonicalTree reader = new CanonicalTree(bytes);
        reader.expect('{');
        Map<String, Object> tree = reader.object();
        if (reader.at != bytes.length) {
            throw broken();
        }
        return tree;
    }

    private Object value() {
        byte first = next();
        return switch (first) {
            case '"' -> text();
            case '{' -> object();
            case '[' -> list();
            case 't' -> word("rue", true);
            case 'f' -> word("alse", false);
            default -> number(first);
        };
    }

    private Map<String, Object> object() {
        deeper();
        Map<String, Object> members = new TreeMap<>();
        if (!ends('}')) {
            do {
                expect('"');
                String name = text();
                expect(':');
                if (name.length() > LONGEST_NAME || members.put(name, value()) != null) {
                    throw broken();
                }
            } while (goesOn('}'));
        }
        depth--;
        return members;
    }

    private List<Object> list() {
        deeper();
        List<Object> items = new ArrayList<>();
        if (!ends(']')) {
            do {
                items.add(value());
            } while (goesOn(']'));
        }
        depth--;
        return items;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw broken();
        }
    }

    private boolean ends(char end) {
        if (at < bytes.length && bytes[at] == end) {
            at++;
            return true;
        }
        return false;
    }

    private boolean goesOn(char end) {
        byte found = next();
        if (found != ',' && found != end) {
            throw broken();
        }
        return found == ',';
    }

    private Object word(String rest, boolean meaning) {
        for (int i = 0; i < rest.length(); i++) {
            expect(rest.charAt(i));
        }
        return meaning;
    }

    private Long number(byte first) {
        int start = first == '-' ? at : at - 1;
        long number = 0;
        for (at = start; at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            number = number * 10 + bytes[at] - '0';
        }
        int digits = at - start;
        if (digits == 0
                || digits > LONGEST_NUMBER
                || (bytes[start] == '0' && (digits > 1 || first == '-'))) {
            throw broken();
        }
        return first == '-' ? -number : number;
    }

    private String text() {
        int start = at;
        boolean plain = true;
        while (true) {
            byte found = next();
            if (found == '"') {
                return plain
                        ? new String(bytes, start, at - 1 - start, StandardCharsets.ISO_8859_1)
                        : decoded(start, at - 1);
            }
            if (found == '\\') {
                next();
                plain = false;
            } else if (found >= 0 && found < ' ') {
                throw broken();
            } else if (found < 0) {
                plain = false;
            }
        }
    }

    private String decoded(int start, int end) {
        String raw = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        byte[] again = raw.getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(again, 0, again.length, bytes, start, end)) {
            throw broken();
        }
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                out.append(c);
            } else if (raw.charAt(++i) == 'u') {
                out.append(control(raw, i + 1));
                i += 4;
            } else {
                out.append(escaped(raw.charAt(i)));
            }
        }
        return out.toString();
    }

    private static char control(String raw, int from) {
        if (from + 4 > raw.length() || !raw.startsWith("00", from)) {
            throw broken();
        }
        int high = Character.digit(raw.charAt(from + 2), 16);
        int low = Character.digit(raw.charAt(from + 3), 16);
        if (high < 0 || high > 1 || low < 0) {
            throw broken();
        }
        return (char) (high * 16 + low);
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case '"', '\\' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw broken();
        };
    }

    private void expect(char expected) {
        if (next() != expected) {
            throw broken();
        }
    }

    private byte next() {
        if (at == bytes.length) {
            throw broken();
        }
        return bytes[at++];
    }

    // Says nothing of what it found: that must not reach a log.
    private static UnreadableEntry broken() {
        return new UnreadableEntry("a stored body is not the JSON it was written as");
    }
}
