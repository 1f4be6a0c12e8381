package uk.carejourney.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.fact.FactType;
import uk.carejourney.fact.Sensitivity;
import uk.carejourney.journey.Role;
import uk.carejourney.reading.Purpose;

import java.util.List;
import java.util.stream.Stream;

class EveryReadingTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("uk.carejourney.reference.ApprovedReadingsTest#kinds")
    void owes_its_readers_nothing_and_says_nothing_that_names_anyone(FactType type) {
        assertThat(
                        Stream.of(
                                        Conventions.meanings(type),
                                        Conventions.codes(type),
                                        Conventions.area(type),
                                        Conventions.size(type),
                                        Conventions.spelling(type))
                                .flatMap(List::stream))
                .isEmpty();
        assertThat(type.fields())
                .allSatisfy(field -> assertThat(field.sensitivity()).isEqualTo(Sensitivity.CASE));
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void a_purpose_is_found_by_its_word(Purpose purpose) {
        assertThat(Purpose.ofWord(purpose.word())).contains(purpose);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_reads_for_something(Role role) {
        assertThat(Purpose.usual(role)).isNotNull();
    }
}
