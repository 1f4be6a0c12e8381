package uk.carejourney.tidy;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * No line of the files {@code where} may contain {@code banned}.
 *
 * @param remedy what to do instead
 */
record BannedText(String name, Predicate<Path> where, Pattern banned, String remedy)
        implements Rule {

    private static final Pattern QUOTED_IN_MARKDOWN = Pattern.compile("`[^`]*`");

    @Override
    public Stream<Fault> faults(Repository repository) {
        return repository.texts().stream().filter(where).flatMap(f -> faults(repository, f));
    }

    private Stream<Fault> faults(Repository repository, Path file) {
        Stream.Builder<Fault> faults = Stream.builder();
        int number = 0;
        for (String line : repository.lines(file)) {
            number++;
            Matcher found = banned.matcher(spoken(file, line));
            if (found.find()) {
                faults.add(new Fault(file, number, "'" + found.group().strip() + "': " + remedy));
            }
        }
        return faults.build();
    }

    /** A guide may quote what it forbids. */
    private static String spoken(Path file, String line) {
        return file.toString().endsWith(".md")
                ? QUOTED_IN_MARKDOWN.matcher(line).replaceAll("")
                : line;
    }
}
