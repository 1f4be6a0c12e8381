package uk.carejourney.codes;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one code set from YAML: {@code title}, {@code source}, perhaps {@code judged-by}, and
 * {@code codes}, each code with its meaning or with {@code means}, {@code from} and {@code until}.
 *
 * <p>Every value is a text, so that codes such as {@code NO} and {@code 0} need no quotes.
 */
final class CodeSetFile {

    private final String name;

    private CodeSetFile(String name) {
        this.name = name;
    }

    /**
     * @throws IllegalArgumentException if the file is malformed, naming file and line
     */
    static CodeSet read(String name, Reader yaml) {
        return new CodeSetFile(name).set(yaml);
    }

    private CodeSet set(Reader yaml) {
        Node root;
        try {
            root =
                    new Compose(LoadSettings.builder().setLabel(name).build())
                            .composeReader(yaml)
                            .orElseThrow(() -> wrong(1, "the file is empty"));
        } catch (MarkedYamlEngineException malformed) {
            int line = malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw wrong(line, malformed.getProblem());
        }
        Map<String, Node> members = members(root, Set.of("title", "source", "judged-by", "codes"));
        List<CodeMeaning> codes = new ArrayList<>();
        for (NodeTuple code : mapping(required(members, "codes", root)).getValue()) {
            codes.add(code(text(code.getKeyNode()), code.getValueNode()));
        }
        return new CodeSet(
                name,
                text(required(members, "title", root)),
                text(required(members, "source", root)),
                judgedBy(members.get("judged-by")),
                codes);
    }

    private CodeMeaning code(String code, Node node) {
        if (node instanceof ScalarNode) {
            return new CodeMeaning(code, text(node), null, null);
        }
        Map<String, Node> members = members(node, Set.of("means", "from", "until"));
        return new CodeMeaning(
                code,
                text(required(members, "means", node)),
                day(members.get("from")),
                day(members.get("until")));
    }

    private CodeSet.JudgedBy judgedBy(@Nullable Node node) {
        if (node == null) {
            return CodeSet.JudgedBy.HAPPENED;
        }
        return switch (text(node)) {
            case "happened" -> CodeSet.JudgedBy.HAPPENED;
            case "written" -> CodeSet.JudgedBy.WRITTEN;
            default -> throw wrong(node, "judged-by is happened or written");
        };
    }

    private @Nullable LocalDate day(@Nullable Node node) {
        try {
            return node == null ? null : LocalDate.parse(text(node));
        } catch (DateTimeParseException notADay) {
            throw wrong(node, "'" + text(node) + "' is not a day: write 2023-10-28");
        }
    }

    private Map<String, Node> members(Node node, Set<String> known) {
        Map<String, Node> members = new HashMap<>();
        for (NodeTuple member : mapping(node).getValue()) {
            String key = text(member.getKeyNode());
            if (!known.contains(key)) {
                throw wrong(member.getKeyNode(), "'" + key + "' is not one of " + known);
            }
            members.put(key, member.getValueNode());
        }
        return members;
    }

    private MappingNode mapping(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "names with values are expected here");
        }
        Set<String> keys = new HashSet<>();
        for (NodeTuple member : mapping.getValue()) {
            String key = text(member.getKeyNode());
            if (!keys.add(key)) {
                throw wrong(member.getKeyNode(), "'" + key + "' stands here twice");
            }
        }
        return mapping;
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw wrong(node, "a text is expected here");
    }

    private Node required(Map<String, Node> members, String key, Node parent) {
        Node node = members.get(key);
        if (node == null) {
            throw wrong(parent, "'" + key + "' is missing");
        }
        return node;
    }

    private IllegalArgumentException wrong(Node node, String why) {
        return wrong(node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1), why);
    }

    private IllegalArgumentException wrong(int line, String why) {
        return new IllegalArgumentException("codes/%s.yaml line %d: %s".formatted(name, line, why));
    }
}
