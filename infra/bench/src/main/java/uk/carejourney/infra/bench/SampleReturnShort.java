package uk.carejourney.infra.bench;

import uk.carejourney.infra.returns.ssda903.SampleReturn;
import uk.carejourney.infra.returns.ssda903.Ssda903Return;
import uk.carejourney.infra.returns.ssda903.Ssda903Return.Declared;
import uk.carejourney.infra.returns.ssda903.Ssda903Return.Opening;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The sample return, or the first of its children only. */
final class SampleReturnShort {

    private static final String CHILDREN = "header.csv";

    private SampleReturnShort() {}

    /** The return about so many children at most. */
    static Ssda903Return of(int children) {
        Map<String, byte[]> files = new TreeMap<>(SampleReturn.files());
        Set<String> kept = new HashSet<>();
        lines(SampleReturn.files().getOrDefault(CHILDREN, new byte[0])).stream()
                .skip(1)
                .limit(children)
                .forEach(line -> kept.add(child(line)));
        files.replaceAll((name, content) -> only(kept, content));
        return switch (Ssda903Return.open(files, new Declared(SampleReturn.YEAR, null))) {
            case Opening.Opened(var ssda903) -> ssda903;
            case Opening.Refused(var problems, var _) ->
                    throw new IllegalStateException("the sample return is refused: " + problems);
        };
    }

    // The child's number is the first column of every one of its tables.
    private static byte[] only(Set<String> kept, byte[] content) {
        List<String> lines = lines(content);
        StringBuilder out = new StringBuilder(lines.getFirst()).append('\n');
        lines.stream()
                .skip(1)
                .filter(line -> kept.contains(child(line)))
                .forEach(line -> out.append(line).append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }

    private static String child(String line) {
        return line.substring(0, line.indexOf(','));
    }
}
