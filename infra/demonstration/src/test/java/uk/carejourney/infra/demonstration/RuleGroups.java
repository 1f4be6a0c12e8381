package uk.carejourney.infra.demonstration;

import uk.carejourney.rulebook.Rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The groups in which timescales are usually listed, such as visits or missing. */
final class RuleGroups {

    private static final String DRIFT = "Drift and delay";
    private static final String COUNCILS = "What councils ask to be told of";

    private final Map<String, String> byTimescale = new LinkedHashMap<>();

    RuleGroups() {
        String group = "";
        for (String line : text().lines().toList()) {
            if (line.endsWith(":")) {
                group = line.substring(0, line.length() - 1);
            } else if (!line.startsWith("#")) {
                byTimescale.put(line.strip(), group);
            }
        }
    }

    String of(Rule rule) {
        String timescale = rule.timescale();
        return byTimescale.getOrDefault(
                timescale, timescale.startsWith("drift-") ? DRIFT : COUNCILS);
    }

    private static String text() {
        try (InputStream in = RuleGroups.class.getResourceAsStream("groups.txt")) {
            return new String(
                    Objects.requireNonNull(in, "groups.txt").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read groups.txt", unreadable);
        }
    }
}
