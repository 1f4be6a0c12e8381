package uk.carejourney.tidy;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page on security names every requirement of OWASP ASVS 5.0.0 up to level 2 once, and claims
 * exactly those a test is tagged with, as {@code asvs-} and their number, by the test's name.
 */
final class SecurityClaims implements Rule {

    static final Path PAGE = Path.of("docs", "reference", "security.md");

    private static final String IDS = "asvs-5.0.0-level-2.txt";
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+)(?: to (\\d+\\.\\d+\\.\\d+))? \\|.*\\|");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"asvs-([0-9.]+)\"\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    private final List<String> all = ids();

    private static List<String> ids() {
        try (InputStream ids = SecurityClaims.class.getResourceAsStream(IDS)) {
            String text =
                    new String(
                            Objects.requireNonNull(ids).readAllBytes(), StandardCharsets.US_ASCII);
            return text.lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String name() {
        return "every security requirement is answered for, and every claim tested";
    }

    @Override
    public Stream<Fault> faults(Repository repository) {
        if (!repository.files().contains(PAGE)) {
            return Stream.of(new Fault(PAGE, 0, "the page on security is missing"));
        }
        List<Fault> faults = new ArrayList<>();
        Map<String, Set<String>> tested = tested(repository);
        Map<String, Set<String>> claimed = claimed(repository.lines(PAGE), faults);
        for (Map.Entry<String, Set<String>> one : tested.entrySet()) {
            Set<String> named = claimed.getOrDefault(one.getKey(), Set.of());
            if (!named.equals(one.getValue())) {
                faults.add(
                        new Fault(
                                PAGE,
                                0,
                                "%s is tested by %s but names %s"
                                        .formatted(one.getKey(), one.getValue(), named)));
            }
        }
        claimed.forEach((id, tests) -> {
            if (!tests.isEmpty() && !tested.containsKey(id)) {
                faults.add(new Fault(PAGE, 0, id + " is claimed and no test is tagged with it"));
            }
        });
        return faults.stream();
    }

    private static Map<String, Set<String>> tested(Repository repository) {
        Map<String, Set<String>> tested = new TreeMap<>();
        for (Path file : repository.javaSources()) {
            String name = String.valueOf(file.getFileName()).replace(".java", "");
            TAG.matcher(repository.text(file))
                    .results()
                    .map((MatchResult tag) -> tag.group(1))
                    .forEach(id -> tested.computeIfAbsent(id, _ -> new TreeSet<>()).add(name));
        }
        return tested;
    }

    /** Which tests each requirement is claimed by, none where it is not claimed. */
    private Map<String, Set<String>> claimed(List<String> lines, List<Fault> faults) {
        Map<String, Set<String>> claimed = new HashMap<>();
        Set<String> missing = new HashSet<>(all);
        for (int i = 0; i < lines.size(); i++) {
            Matcher row = ROW.matcher(lines.get(i));
            if (!row.matches()) {
                continue;
            }
            Set<String> tests = new TreeSet<>();
            TEST.matcher(row.group()).results().forEach(test -> tests.add(test.group(1)));
            List<String> answered = between(row.group(1), row.group(2));
            if (answered.isEmpty()) {
                faults.add(new Fault(PAGE, i + 1, row.group(1) + " is no such requirement"));
            }
            for (String id : answered) {
                if (!missing.remove(id)) {
                    faults.add(new Fault(PAGE, i + 1, id + " is answered for twice"));
                }
                claimed.put(id, tests);
            }
        }
        new TreeSet<>(missing).forEach(id -> faults.add(new Fault(PAGE, 0, id + " is missing")));
        return claimed;
    }

    private List<String> between(String first, @Nullable String last) {
        int from = all.indexOf(first);
        int to = last == null ? from : all.indexOf(last);
        return from < 0 || to < from ? List.of() : all.subList(from, to + 1);
    }
}
