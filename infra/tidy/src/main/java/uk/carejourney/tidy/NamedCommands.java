package uk.carejourney.tidy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command the docs name exists: the table at the head of the launcher lists them all. */
final class NamedCommands implements Rule {

    private static final Path LAUNCHER = Path.of("journey");
    private static final Pattern ROW = Pattern.compile("(?m)^([a-z][a-z-]*)\\|[a-z]+\\|");
    private static final Pattern NAMED = Pattern.compile("\\./journey ([a-z][a-z-]*)");

    @Override
    public String name() {
        return "commands in the docs exist";
    }

    @Override
    public Stream<Fault> faults(Repository repository) {
        if (!repository.files().contains(LAUNCHER)) {
            return Stream.of(new Fault(LAUNCHER, 0, "the launcher is missing"));
        }
        Set<String> known =
                ROW.matcher(repository.text(LAUNCHER))
                        .results()
                        .map(row -> row.group(1))
                        .collect(Collectors.toSet());
        return repository.ending(".md").stream()
                .flatMap(page -> unknown(page, repository.lines(page), known));
    }

    private static Stream<Fault> unknown(Path page, List<String> lines, Set<String> known) {
        Stream.Builder<Fault> faults = Stream.builder();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            NAMED.matcher(lines.get(i))
                    .results()
                    .map((MatchResult named) -> named.group(1))
                    .filter(command -> !known.contains(command))
                    .map(command -> new Fault(page, number, "no such command: " + command))
                    .forEach(faults::add);
        }
        return faults.build();
    }
}
