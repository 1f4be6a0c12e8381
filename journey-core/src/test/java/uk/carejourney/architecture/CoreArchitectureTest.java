package uk.carejourney.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.catalogue.Facts;

import java.util.List;
import java.util.stream.Stream;

class CoreArchitectureTest {

    private static final String PLANTED = "uk.carejourney.planted";

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("uk.carejourney");

    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    static List<ArchRule> rules() {
        return List.of(
                CoreRules.leansOnNothing(),
                CoreRules.asksNoClock(),
                CoreRules.leavesNothingToChance());
    }

    static Stream<String> areas() {
        return Facts.CATALOGUE.all().stream()
                .map(type -> type.record().getPackageName())
                .distinct();
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of(CoreRules.leansOnNothing(), "LeansOnALibrary"),
                Arguments.of(CoreRules.asksNoClock(), "AsksTheDay"),
                Arguments.of(CoreRules.asksNoClock(), "AsksTheInstant"),
                Arguments.of(CoreRules.asksNoClock(), "CountsMilliseconds"),
                Arguments.of(CoreRules.leavesNothingToChance(), "MakesAnIdentifier"),
                Arguments.of(CoreRules.leavesNothingToChance(), "ThrowsDice"),
                Arguments.of(CoreRules.areaStandsAlone(PLANTED + ".harbour"), "HarbourFact"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_core_keeps_the_rule(ArchRule rule) {
        rule.check(CORE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("areas")
    void an_area_leans_on_no_other(String area) {
        CoreRules.areaStandsAlone(area).check(CORE);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("planted")
    void a_planted_violation_is_found(ArchRule rule, String violator) {
        assertThat(rule.evaluate(VIOLATIONS).getFailureReport().getDetails())
                .anySatisfy(fault -> assertThat(fault).contains(violator));
    }

    @Test
    void the_planted_violations_and_the_core_were_both_found() {
        assertThat(VIOLATIONS).hasSizeGreaterThan(8);
        assertThat(CORE).hasSizeGreaterThan(300);
    }
}
