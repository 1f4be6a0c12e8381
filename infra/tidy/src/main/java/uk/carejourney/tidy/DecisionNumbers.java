package uk.carejourney.tidy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each decision record has a number of its own: {@code docs/decisions/NNNN-short-title.md}. */
final class DecisionNumbers implements Rule {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    @Override
    public String name() {
        return "decisions are numbered once each";
    }

    @Override
    public Stream<Fault> faults(Repository repository) {
        Stream.Builder<Fault> faults = Stream.builder();
        Map<String, Path> taken = new HashMap<>();
        for (Path file : repository.ending(".md")) {
            String name = String.valueOf(file.getFileName());
            if (!file.startsWith("docs/decisions") || name.equals("README.md")) {
                continue;
            }
            Matcher numbered = NUMBERED.matcher(name);
            if (!numbered.matches()) {
                faults.add(new Fault(file, 0, "name it NNNN-short-title.md"));
                continue;
            }
            Path other = taken.putIfAbsent(numbered.group(1), file);
            if (other != null) {
                faults.add(new Fault(file, 0, "its number belongs to " + other));
            }
        }
        return faults.build();
    }
}
