package uk.carejourney.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.codes.CodeMeaning;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;
import uk.carejourney.planted.harbour.HarbourFact;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class EveryFactTest {

    private static final FactCatalogue PLANTED = new FactCatalogue(List.of(HarbourFact.class));

    static Collection<FactType> kinds() {
        return Facts.CATALOGUE.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void owes_its_readers_nothing(FactType type) {
        assertThat(faults(type)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "harbour.said-too-little.v1, at least three words",
        "harbour.said-without-end.v1, ending in a full stop",
        "harbour.left-unexplained.v1, berth needs a meaning",
        "harbour.left-unexplained-within.v1, colour needs a meaning",
        "harbour.coded-by-nothing.v1, kind needs @Codes",
        "harbour.coded-by-no-file.v1, write codes/kind-of-boat.yaml",
        "harbour.coded-but-text.v1, has @Codes and is no code",
        "mooring.stored-elsewhere.v1, its stored name must begin with that",
        "harbour.was-two-things.v1, it is two facts",
        "harbour.behavior-noted.v1, is written behaviour here"
    })
    void each_rule_finds_its_planted_fault(String planted, String said) {
        assertThat(faults(PLANTED.named(planted).orElseThrow()))
                .singleElement()
                .asString()
                .contains(said);
    }

    @Test
    void no_two_facts_share_a_stored_name() {
        assertThatThrownBy(() -> new FactCatalogue(List.of(HarbourFact.class, HarbourFact.class)))
                .hasMessageContaining("two facts are stored as harbour.");
    }

    @Test
    void every_set_of_codes_is_used_and_ends_no_code_before_it_began() throws Exception {
        Set<String> used = new TreeSet<>();
        kinds().forEach(type -> type.fields().forEach(field -> use(field, used)));
        assertThat(written()).isEqualTo(used);
        for (String set : used) {
            assertThat(CodeSets.england().set(set).all())
                    .as(set)
                    .allSatisfy(code -> assertThat(code).matches(EveryFactTest::inOrder));
        }
    }

    private static boolean inOrder(CodeMeaning code) {
        return code.from() == null || code.until() == null || code.from().isBefore(code.until());
    }

    private static Set<String> written() throws IOException, URISyntaxException {
        URL any = Objects.requireNonNull(CodeSets.class.getResource("sex.yaml"));
        try (Stream<Path> files = Files.list(Path.of(any.toURI()).resolveSibling(""))) {
            Set<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .forEach(name -> names.add(name.replace(".yaml", "")));
            return names;
        }
    }

    private static void use(FactField field, Set<String> used) {
        field.codes().ifPresent(used::add);
        field.parts().forEach(part -> use(part, used));
    }

    private static List<String> faults(FactType type) {
        return Stream.of(
                        Conventions.meanings(type),
                        Conventions.codes(type),
                        Conventions.area(type),
                        Conventions.size(type),
                        Conventions.spelling(type))
                .flatMap(List::stream)
                .toList();
    }
}
