package uk.carejourney.tidy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A code name given in the glossary, the last column of its tables, is a type that exists. */
final class GlossaryNames implements Rule {

    private static final Path GLOSSARY = Path.of("docs", "glossary.md");
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:record|enum|interface|class) ([A-Z]\\w*)");
    private static final Pattern QUOTED = Pattern.compile("`([A-Z]\\w*)[^`]*`");

    @Override
    public String name() {
        return "code names in the glossary exist";
    }

    @Override
    public Stream<Fault> faults(Repository repository) {
        if (!repository.files().contains(GLOSSARY)) {
            return Stream.of(new Fault(GLOSSARY, 0, "the glossary is missing"));
        }
        Set<String> types =
                repository.javaSources().stream()
                        .flatMap(file -> DECLARED.matcher(repository.text(file)).results())
                        .map(declared -> declared.group(1))
                        .collect(Collectors.toSet());
        return unknown(repository.lines(GLOSSARY), types);
    }

    private static Stream<Fault> unknown(List<String> lines, Set<String> types) {
        Stream.Builder<Fault> faults = Stream.builder();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            QUOTED.matcher(lastCell(lines.get(i)))
                    .results()
                    .map((MatchResult quoted) -> quoted.group(1))
                    .filter(name -> !types.contains(name))
                    .map(name -> new Fault(GLOSSARY, number, "no type is called " + name))
                    .forEach(faults::add);
        }
        return faults.build();
    }

    private static String lastCell(String line) {
        if (!line.startsWith("|") || !line.endsWith("|")) {
            return "";
        }
        return line.substring(line.lastIndexOf('|', line.length() - 2) + 1);
    }
}
