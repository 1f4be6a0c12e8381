package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine.ExitCode;

import uk.carejourney.gateway.commandline.Journey;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.infra.returns.ssda903.SampleReturn;
import uk.carejourney.ledger.LedgerReading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

final class ImportTest extends WholeApplication {

    private static final int CHILDREN = 12;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path folder;

    @Test
    void a_return_is_imported_at_a_terminal_once_and_only_once() throws IOException {
        writeSmallReturn(folder);

        int first = importing(folder);
        long size = part(LedgerReading.class).head().size();
        int again = importing(folder);

        assertThat(List.of(first, again)).containsOnly(ExitCode.OK);
        assertThat(size).isGreaterThan(CHILDREN);
        assertThat(part(LedgerReading.class).head().size()).isEqualTo(size);
        assertThat(rebuilding()).isEqualTo(ExitCode.OK);
        assertThat(part(ChildReading.class).numbers().children()).isEqualTo(CHILDREN);
    }

    @Test
    void files_that_are_no_return_are_refused_and_nothing_is_recorded() throws IOException {
        Files.writeString(folder.resolve("episodes.csv"), "A,B\n1,2\n");
        long before = part(LedgerReading.class).head().size();

        assertThat(importing(folder)).isEqualTo(ExitCode.SOFTWARE);
        assertThat(part(LedgerReading.class).head().size()).isEqualTo(before);
    }

    private int importing(Path from) {
        return Journey.run("import", "ssda903", from.toString(), "--url", as("").address());
    }

    private int rebuilding() {
        return Journey.run("rebuild", "chronology", "--url", as("").address());
    }

    /** The sample return's first few children, in every table. */
    private static void writeSmallReturn(Path folder) throws IOException {
        Map<String, byte[]> files = SampleReturn.files();
        Set<String> children =
                lines(files, "header.csv")
                        .skip(1)
                        .limit(CHILDREN)
                        .map(ImportTest::child)
                        .collect(Collectors.toSet());
        for (String name : files.keySet()) {
            List<String> kept =
                    java.util.stream.Stream.concat(
                                    lines(files, name).limit(1),
                                    lines(files, name)
                                            .skip(1)
                                            .filter(line -> children.contains(child(line))))
                            .toList();
            Files.write(folder.resolve(name), kept);
        }
    }

    private static java.util.stream.Stream<String> lines(Map<String, byte[]> files, String name) {
        byte[] content = files.getOrDefault(name, new byte[0]);
        return new String(content, StandardCharsets.UTF_8).lines();
    }

    private static String child(String line) {
        return line.split(",", 2)[0];
    }
}
