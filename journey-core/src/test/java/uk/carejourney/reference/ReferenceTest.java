package uk.carejourney.reference;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.Facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** With {@code -Dreference.write=true} it writes the reference instead of comparing it. */
class ReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    private static final Map<Path, String> FILES = ReferenceFiles.of(Facts.CATALOGUE.all());

    @Test
    void the_reference_says_what_the_records_say() throws IOException {
        if (Boolean.getBoolean("reference.write")) {
            write();
        }
        Set<Path> different = new TreeSet<>(schemas());
        different.removeAll(FILES.keySet());
        for (Map.Entry<Path, String> file : FILES.entrySet()) {
            Path path = REFERENCE.resolve(file.getKey());
            if (!Files.exists(path) || !Files.readString(path, UTF_8).equals(file.getValue())) {
                different.add(file.getKey());
            }
        }
        assertThat(different)
                .as(
                        "run ./mvnw test -pl journey-core -Dreference.write=true and commit"
                                + " docs/reference")
                .isEmpty();
    }

    private static void write() throws IOException {
        for (Path stale : schemas()) {
            if (!FILES.containsKey(stale)) {
                Files.delete(REFERENCE.resolve(stale));
            }
        }
        for (Map.Entry<Path, String> file : FILES.entrySet()) {
            Path path = REFERENCE.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), UTF_8);
        }
    }

    private static List<Path> schemas() throws IOException {
        Path folder = REFERENCE.resolve("schemas");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(REFERENCE::relativize).toList();
        }
    }
}
