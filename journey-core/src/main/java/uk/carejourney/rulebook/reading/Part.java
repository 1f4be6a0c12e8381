package uk.carejourney.rulebook.reading;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A part of a rule file that knows where it stands. Every scalar is a text, so that {@code no} and
 * {@code 0} need no quotes.
 */
record Part(String file, String rule, Node node) {

    /** Examples of a source share many facts. */
    private static final int MOST_ALIASES = 200;

    static Part whole(String file, String yaml) {
        try {
            LoadSettings settings =
                    LoadSettings.builder()
                            .setLabel(file)
                            .setMaxAliasesForCollections(MOST_ALIASES)
                            .build();
            return new Part(
                    file,
                    "",
                    new Compose(settings)
                            .composeString(yaml)
                            .orElseThrow(() -> fault(file, 1, "the file is empty")));
        } catch (MarkedYamlEngineException malformed) {
            int line = malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw fault(file, line, "this is not YAML: " + malformed.getProblem());
        } catch (YamlEngineException unreadable) {
            throw fault(file, 1, "this cannot be read: " + unreadable.getMessage());
        }
    }

    private static RuleFileFault fault(String file, int line, String what) {
        return new RuleFileFault(file, line, "", what, "See docs/how-to/write-a-rule.md");
    }

    Part inRule(String id) {
        return new Part(file, id, node);
    }

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw wrong("a text is expected here", "Write one");
    }

    /** The items of a list; a single value is a list of one. */
    List<Part> items() {
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(this::at).toList()
                : List.of(this);
    }

    List<String> texts() {
        return items().stream().map(Part::text).toList();
    }

    /** The members, whatever they are called, in their order. */
    Map<String, Part> members() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("names with values are expected here", "Write name: value");
        }
        Map<String, Part> members = new LinkedHashMap<>();
        for (NodeTuple member : mapping.getValue()) {
            String key = at(member.getKeyNode()).text();
            if (members.put(key, at(member.getValueNode())) != null) {
                throw at(member.getKeyNode()).wrong("'" + key + "' stands here twice", "Leave one");
            }
        }
        return members;
    }

    /** The members, none of which may be called anything but these. */
    Members members(String... known) {
        Map<String, Part> members = members();
        Set<String> words = Set.of(known);
        members.forEach((key, value) -> {
            if (!words.contains(key)) {
                throw value.wrong(
                        "'" + key + "' is not a word of the language here",
                        "Use one of " + new TreeSet<>(words));
            }
        });
        return new Members(this, members);
    }

    LocalDate day() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException notADay) {
            throw wrong("'" + text() + "' is not a day", "Write it as 2011-04-01");
        }
    }

    int whole() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException notANumber) {
            throw wrong("'" + text() + "' is not a whole number", "Write one such as 3");
        }
    }

    <T> T oneOf(Map<String, T> words) {
        T value = words.get(text());
        if (value == null) {
            throw wrong(
                    "'" + text() + "' is not a word of the language here",
                    "Use one of " + new TreeSet<>(words.keySet()));
        }
        return value;
    }

    /** One constant of a list, written in small letters with spaces. */
    <T extends Enum<T>> T oneOf(Class<T> constants) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T constant : constants.getEnumConstants()) {
            words.put(
                    constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), constant);
        }
        return oneOf(words);
    }

    RuleFileFault wrong(String what, String toDo) {
        return new RuleFileFault(file, line(), rule, what, toDo);
    }

    private Part at(Node inner) {
        return new Part(file, rule, inner);
    }

    /** Named parts of one whole. */
    record Members(Part whole, Map<String, Part> parts) {

        Part required(String key) {
            Part part = parts.get(key);
            if (part == null) {
                throw whole.wrong("'" + key + "' is missing", "Add " + key + ":");
            }
            return part;
        }

        boolean has(String key) {
            return parts.containsKey(key);
        }

        Optional<Part> get(String key) {
            return Optional.ofNullable(parts.get(key));
        }

        <T> List<T> each(String key, Function<Part, T> read) {
            return get(key).map(part -> part.items().stream().map(read).toList()).orElse(List.of());
        }
    }
}
