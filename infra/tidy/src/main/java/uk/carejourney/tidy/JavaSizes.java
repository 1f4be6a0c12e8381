package uk.carejourney.tidy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A Java file stays readable in one sitting, and a line fits beside another on a screen. */
final class JavaSizes implements Rule {

    private static final int LINES = 250;

    /** Lists of facts, laws set out in order, and tests may be longer. */
    private static final int LINES_OF_A_LIST = 300;

    private static final int COLUMNS = 120;

    @Override
    public String name() {
        return "Java files and lines are short";
    }

    @Override
    public Stream<Fault> faults(Repository repository) {
        return repository.javaSources().stream()
                .flatMap(file -> faults(file, repository.lines(file)).stream());
    }

    private static List<Fault> faults(Path file, List<String> lines) {
        List<Fault> faults = new ArrayList<>();
        int limit = isList(file, lines) ? LINES_OF_A_LIST : LINES;
        if (lines.size() > limit) {
            faults.add(new Fault(file, 0, lines.size() + " lines, limit " + limit + ": split it"));
        }
        for (int i = 0; i < lines.size(); i++) {
            int columns = lines.get(i).codePointCount(0, lines.get(i).length());
            if (columns > COLUMNS) {
                faults.add(new Fault(file, i + 1, columns + " columns, limit " + COLUMNS));
            }
        }
        return faults;
    }

    private static boolean isList(Path file, List<String> lines) {
        String path = Repository.slashed(file);
        return path.contains("src/test/")
                || (path.startsWith("journey-core/")
                        && lines.stream().anyMatch(line -> line.contains("sealed interface ")));
    }
}
