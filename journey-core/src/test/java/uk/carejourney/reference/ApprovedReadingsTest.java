package uk.carejourney.reference;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.catalogue.ReadingFacts;
import uk.carejourney.fact.FactType;
import uk.carejourney.reading.ReadingFact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The stored shape of readings is a promise, as that of every fact is. */
class ApprovedReadingsTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved-readings");

    static List<FactType> kinds() {
        return ReadingFacts.CATALOGUE.all().stream()
                .filter(type -> ReadingFact.class.isAssignableFrom(type.record()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void has_the_shape_that_was_approved(FactType type) throws IOException {
        Path file = APPROVED.resolve(type.name() + ".json");
        if (Boolean.getBoolean("reference.write") && !Files.exists(file)) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, ApprovedFact.of(type, ReadingFacts.FORM), UTF_8);
        }
        assertThat(file)
                .as("a new fact: run ./mvnw test -pl journey-core -Dreference.write=true")
                .exists()
                .as("the stored shape changed: write a new version and an upcast")
                .hasContent(ApprovedFact.of(type, ReadingFacts.FORM));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void reads_back_as_it_was_told(FactType type) {
        assertThat(ReadingFacts.FORM.fromTree(ReadingFacts.FORM.toTree(ApprovedFact.example(type))))
                .isEqualTo(ApprovedFact.example(type));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void is_unknown_to_rules_topics_and_read_models(FactType type) {
        assertThat(Facts.CATALOGUE.named(type.name())).isEmpty();
    }
}
