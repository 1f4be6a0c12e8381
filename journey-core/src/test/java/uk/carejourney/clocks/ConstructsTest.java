package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.rulebook.Example;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.reading.RuleFile;
import uk.carejourney.rulebook.reading.RulebookReader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Constructs of the language whose edges no single rule shows, in {@code constructs.yaml}. */
class ConstructsTest {

    private static final Rulebook CONSTRUCTS =
            RulebookReader.read(
                    Facts.CATALOGUE, List.of(new RuleFile("constructs.yaml", constructs())));

    private static String constructs() {
        try (InputStream file = ConstructsTest.class.getResourceAsStream("constructs.yaml")) {
            byte[] bytes = Objects.requireNonNull(file, "constructs.yaml").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Rule> rules() {
        return CONSTRUCTS.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_construct_does_what_its_examples_say(Rule rule) {
        assertThat(rule.examples()).isNotEmpty();
        for (Example example : rule.examples()) {
            assertThat(ExampleRun.faults(CONSTRUCTS, rule, example)).as(example.shows()).isEmpty();
        }
    }
}
