package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import uk.carejourney.catalogue.England;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;

import java.util.List;
import java.util.stream.Stream;

/** Every worked example of every rule file. */
class RuleExamplesTest {

    private static final Rulebook RULEBOOK = England.rulebook();

    @TestFactory
    Stream<DynamicTest> every_example_says_what_its_rule_says() {
        return RULEBOOK.all().stream()
                .flatMap(rule ->
                        rule.examples().stream()
                                .map(example ->
                                        DynamicTest.dynamicTest(
                                                "%s: %s (%s)"
                                                        .formatted(
                                                                rule.id(),
                                                                example.shows(),
                                                                rule.place()),
                                                () ->
                                                        assertThat(
                                                                        ExampleRun.faults(
                                                                                RULEBOOK, rule,
                                                                                example))
                                                                .isEmpty())));
    }

    @Test
    void every_rule_in_force_has_at_least_two_examples() {
        List<String> poor =
                RULEBOOK.all().stream()
                        .filter(rule -> rule.examples().size() < 2)
                        .map(Rule::id)
                        .toList();
        assertThat(poor).isEmpty();
    }
}
