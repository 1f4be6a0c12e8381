package uk.carejourney.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page the figures are written to, each benchmark into the section of its name. */
record ReferencePage(Path file) {

    private static final Path FOLDER = Path.of("docs", "reference");

    /** The page of that name in the tree whose root is the working folder. */
    static ReferencePage named(String name) {
        return new ReferencePage(FOLDER.resolve(name));
    }

    /** Replaces what stands in the report's section by what was found now. */
    void write(Findings report) throws IOException {
        String page = Files.readString(file);
        String begin = "<!-- bench %s -->".formatted(report.name());
        String end = "<!-- end %s -->".formatted(report.name());
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException(
                    "%s has no section between %s and %s".formatted(file, begin, end));
        }
        Files.writeString(
                file,
                page.substring(0, from + begin.length())
                        + "\n"
                        + report.markdown()
                        + page.substring(to));
    }
}
