package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Packs;
import uk.carejourney.council.RuleFact.RulebookAdopted;
import uk.carejourney.journey.Fact;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.reading.RuleFile;
import uk.carejourney.rulebook.reading.RuleFileFault;

import java.util.List;

/** Which rules a council goes by, as its own record has it. */
class RulesInForceTest {

    private static final String OWN_RULE = "middlesbrough-permanence-4m";

    private final RulesInForce rules = England.inForce();

    @Test
    void a_council_that_adopted_nothing_goes_by_the_rules_as_shipped() {
        assertThat(rules.known(List.of()).rules()).isEqualTo(England.rulebook().rules());
    }

    @Test
    void an_adopted_pack_is_laid_over_them() {
        assertThat(rules.known(List.of()).rule(OWN_RULE)).isEmpty();
        assertThat(rules.known(List.of(pack())).rule(OWN_RULE)).isPresent();
        assertThat(rules.known(List.of(pack())).rules().keySet())
                .isEqualTo(Packs.over("middlesbrough").rules().keySet());
    }

    @Test
    void a_later_version_stands_in_the_place_of_the_earlier() {
        Fact later = adopted("middlesbrough", EMPTY_PACK);
        assertThat(rules.known(List.of(pack(), later)).rule(OWN_RULE)).isEmpty();
        assertThat(rules.known(List.of(later, pack())).rule(OWN_RULE)).isPresent();
    }

    @Test
    void a_file_adopted_empty_is_out_of_force() {
        RuleFile returns = shipped("private-fostering-2005");
        Rulebook without = rules.known(List.of(adopted(returns.name(), "")));
        assertThat(without.sources()).noneMatch(source -> source.name().equals(returns.name()));
        assertThat(without.sources()).hasSize(England.rulebook().sources().size() - 1);
    }

    @Test
    void a_shipped_file_adopted_in_an_earlier_version_keeps_its_place() {
        RuleFile first = shipped("care-planning-2010");
        String earlier = first.yaml().replace("First review", "The first review");
        Rulebook then = rules.known(List.of(adopted(first.name(), earlier)));
        assertThat(then.sources().stream().map(source -> source.name()))
                .containsExactlyElementsOf(
                        England.rulebook().sources().stream()
                                .map(source -> source.name())
                                .toList());
        assertThat(then.rules()).isNotEqualTo(England.rulebook().rules());
    }

    @Test
    void what_can_no_longer_be_understood_says_file_and_line() {
        assertThatThrownBy(() -> rules.known(List.of(adopted("ours", "source: x\nruels: []\n"))))
                .isInstanceOf(RuleFileFault.class)
                .hasMessageStartingWith("ours.yaml line 2");
    }

    private static final String EMPTY_PACK =
            """
            source: Ours
            address: https://council.example/rules
            rules: []
            """;

    private static RulebookAdopted pack() {
        return adopted("middlesbrough", Packs.files("middlesbrough").getLast().yaml());
    }

    private static RuleFile shipped(String name) {
        return England.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RulebookAdopted adopted(String name, String content) {
        return new RulebookAdopted(name, "1", "00", content);
    }
}
