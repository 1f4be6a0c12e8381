package uk.carejourney.gateway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

final class ModulesTest {

    private static final String PLANTED = "uk.carejourney.planted.gateway..";

    private static final JavaClasses SHIPPED =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("uk.carejourney");

    private static final JavaClasses VIOLATIONS =
            new ClassFileImporter().importPackages("uk.carejourney.planted.gateway");

    static List<ArchRule> rules() {
        return List.of(
                ModuleRules.gatewayTouchesNoStore("uk.carejourney.gateway.."),
                ModuleRules.axonStaysWithItsModules(),
                ModuleRules.kafkaStaysWithItsModules(),
                ModuleRules.mongoStaysWithItsModules(),
                ModuleRules.springStaysInTheGateway(),
                ModuleRules.nobodyUsesXStream(),
                ModuleRules.audiencesStandApart(
                        "uk.carejourney.gateway.api..", "uk.carejourney.gateway.pages.."));
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of(ModuleRules.gatewayTouchesNoStore(PLANTED), "AsksTheDatabase"),
                Arguments.of(ModuleRules.axonStaysWithItsModules(), "SendsACommand"),
                Arguments.of(ModuleRules.kafkaStaysWithItsModules(), "NamesATopic"),
                Arguments.of(ModuleRules.mongoStaysWithItsModules(), "ReadsADocument"),
                Arguments.of(ModuleRules.springStaysInTheGateway(), "IsASpringPart"),
                Arguments.of(ModuleRules.nobodyUsesXStream(), "ReadsAnyClass"),
                Arguments.of(
                        ModuleRules.audiencesStandApart(PLANTED, "uk.carejourney.gateway.pages.."),
                        "BorrowsFromThePages"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void what_we_ship_keeps_the_rule(ArchRule rule) {
        rule.check(SHIPPED);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("planted")
    void a_planted_violation_is_found(ArchRule rule, String violator) {
        assertThat(rule.evaluate(VIOLATIONS).getFailureReport().getDetails())
                .anySatisfy(fault -> assertThat(fault).contains(violator));
    }

    @Test
    void every_module_was_looked_at() {
        assertThat(
                        Stream.of(
                                "uk.carejourney.fact",
                                "uk.carejourney.infra.ledger",
                                "uk.carejourney.infra.returns.ssda903",
                                "uk.carejourney.embedded",
                                "uk.carejourney.projections",
                                "uk.carejourney.gateway.wiring"))
                .allMatch(name ->
                        SHIPPED.stream().anyMatch(one -> one.getPackageName().equals(name)));
    }
}
