package uk.carejourney.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;
import uk.carejourney.fact.FieldValue;
import uk.carejourney.journey.Code;

import java.util.Collection;
import java.util.stream.Stream;

/** What every kind of fact owes its readers, whichever area it belongs to. */
class EveryFactTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void says_what_it_and_each_field_mean_in_a_sentence(FactType type) {
        assertThat(Stream.concat(Stream.of(type.meaning()), meanings(type)))
                .allSatisfy(meaning -> assertThat(meaning).matches("[A-Z].+\\."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void takes_each_code_from_a_set_that_exists(FactType type) {
        assertThat(type.values(type.example()).stream().filter(it -> it.value() instanceof Code))
                .allSatisfy(it ->
                        assertThat(it.field().codes().flatMap(CodeSets.england()::named))
                                .as(it.path())
                                .isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void is_stored_under_the_name_of_its_area(FactType type) {
        assertThat(type.record().getPackageName()).isEqualTo("uk.carejourney." + type.area());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void has_few_enough_fields_to_be_one_thing(FactType type) {
        assertThat(type.fields()).hasSizeLessThanOrEqualTo(12);
    }

    private static Stream<String> meanings(FactType type) {
        return Stream.concat(
                        type.fields().stream(),
                        type.values(type.example()).stream().map(FieldValue::field))
                .map(FactField::meaning);
    }

    static Collection<FactType> kinds() {
        return Facts.CATALOGUE.all();
    }
}
