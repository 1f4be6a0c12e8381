package uk.carejourney.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.clocks.ExampleRun;
import uk.carejourney.rulebook.Length;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.reading.RuleFile;
import uk.carejourney.rulebook.reading.RuleFileFault;
import uk.carejourney.rulebook.reading.RulebookReader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What councils set, over the rules of England. */
class PacksTest {

    private static Rulebook over(String pack) {
        List<RuleFile> files = new ArrayList<>(England.files());
        files.add(new RuleFile("council", pack));
        return RulebookReader.read(Facts.CATALOGUE, files);
    }

    @TestFactory
    Stream<DynamicTest> every_example_of_every_pack_says_what_its_rule_says() {
        return Packs.names().stream()
                .flatMap(pack -> {
                    Rulebook rulebook = Packs.over(pack);
                    return rulebook.sources().getLast().rules().stream()
                            .flatMap(rule -> examples(pack, rulebook, rule));
                });
    }

    private static Stream<DynamicTest> examples(String pack, Rulebook rulebook, Rule rule) {
        assertThat(rule.examples()).as(rule.id()).hasSizeGreaterThan(1);
        return rule.examples().stream()
                .map(example ->
                        DynamicTest.dynamicTest(
                                "%s, %s: %s".formatted(pack, rule.id(), example.shows()),
                                () ->
                                        assertThat(ExampleRun.faults(rulebook, rule, example))
                                                .isEmpty()));
    }

    @Test
    void a_rule_of_a_pack_stands_in_place_of_the_rule_of_the_same_name() {
        String attendance = "drift-attendance-90";
        assertThat(England.rulebook().rule(attendance).orElseThrow().severity())
                .isEqualTo(Rule.Severity.S3);
        assertThat(Packs.over("herefordshire").rule(attendance).orElseThrow().severity())
                .isEqualTo(Rule.Severity.S2);
        assertThat(Packs.over("hampshire").rule(attendance).orElseThrow().severity())
                .isEqualTo(Rule.Severity.S3);
    }

    @Test
    void what_a_pack_sets_holds_instead_of_what_is_usual() {
        assertThat(usual(England.rulebook())).hasToString("5 working days");
        assertThat(usual(Packs.over("hampshire"))).hasToString("3 working days");
    }

    private static Length usual(Rulebook rulebook) {
        return rulebook.rule("fragile-placement")
                .orElseThrow()
                .parameter("fragile-placement-interval")
                .orElseThrow()
                .usual();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    fragile: 3 working days | council.yaml line 4: no rule has the parameter 'fragile'
                    fragile-placement-interval: 30 working days | Choose from 1 to 20 working days
                    fragile-placement-interval: 3 weeks | 'fragile-placement-interval' may not be 3 weeks
                    fragile-placement-interval: soon | 'soon' is not a length of time
                    """)
    void what_may_not_be_set_is_refused_with_its_place(String set, String fault) {
        String pack =
                """
                source: Ours
                address: https://example.org/ours
                parameters:
                  %s
                """
                        .formatted(set);
        assertThatThrownBy(() -> over(pack))
                .isInstanceOf(RuleFileFault.class)
                .hasMessageContaining(fault);
    }

    @Test
    void a_pack_there_is_not_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> Packs.over("rutland"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'rutland'")
                .hasMessageContaining("middlesbrough");
    }
}
