package uk.carejourney.reference;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A stored shape is a promise. With {@code -Dreference.write=true} shapes seen for the first time
 * are approved; one approved before is rewritten only with {@code -Dapproved.write=true}.
 */
class ApprovedFactsTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved");

    static Collection<FactType> kinds() {
        return Facts.CATALOGUE.all();
    }

    static List<Path> approved() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.sorted().toList();
        }
    }

    @BeforeAll
    static void approve() throws IOException {
        boolean every = Boolean.getBoolean("approved.write");
        if (!every && !Boolean.getBoolean("reference.write")) {
            return;
        }
        Files.createDirectories(APPROVED);
        for (FactType type : kinds()) {
            if (every || !Files.exists(file(type))) {
                Files.writeString(file(type), ApprovedFact.of(type), UTF_8);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void has_the_shape_that_was_approved(FactType type) {
        assertThat(file(type))
                .as("a new fact: run ./mvnw test -pl journey-core -Dreference.write=true")
                .exists()
                .as("the stored shape changed: write a new version and an upcast")
                .hasContent(ApprovedFact.of(type));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("approved")
    void can_still_be_read_as_it_was_stored(Path file) {
        Map<String, Object> entry = entry(file);
        assertThat(file).hasFileName(entry.get("type") + ".json");
        FactType now = Facts.CATALOGUE.of(Facts.FORM.fromTree(entry).fact());
        assertThat(now.area()).isNotEmpty();
    }

    @Test
    void what_is_stored_now_reads_back_as_the_same_fact() {
        for (FactType type : kinds()) {
            assertThat(Facts.FORM.fromTree(entry(file(type))))
                    .isEqualTo(ApprovedFact.example(type));
        }
    }

    private static Path file(FactType type) {
        return APPROVED.resolve(type.name() + ".json");
    }

    @SuppressWarnings("unchecked") // an approved file is an object whose entry is an object
    private static Map<String, Object> entry(Path file) {
        try {
            Load json = new Load(LoadSettings.builder().build());
            Map<String, Object> approved =
                    (Map<String, Object>) json.loadFromString(Files.readString(file, UTF_8));
            return (Map<String, Object>) approved.get("entry");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
