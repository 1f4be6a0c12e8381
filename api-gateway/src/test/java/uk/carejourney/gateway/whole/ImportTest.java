package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine.ExitCode;

import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.gateway.commandline.Journey;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.ledger.LedgerReading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class ImportTest extends WholeApplication {

    private static final int CHILDREN = 12;

    @TempDir(factory = RoomInMemory.class)
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path folder;

    @Test
    void a_return_is_imported_at_a_terminal_once_and_only_once() throws IOException {
        SmallReturn.write(folder, CHILDREN);

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
    @Tag("asvs-5.2.2")
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
}
