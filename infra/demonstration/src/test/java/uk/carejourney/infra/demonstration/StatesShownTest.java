package uk.carejourney.infra.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.rulebook.Rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** With {@code -Dreference.write=true} it writes the page instead of comparing it. */
class StatesShownTest {

    private static final Path PAGE = Path.of("../../docs/reference/rulebook/states-shown.md");

    private static final List<ClockState> WANTED =
            List.of(ClockState.MET, ClockState.MET_LATE, ClockState.OVERDUE, ClockState.EXEMPT);

    private static final StatesShown SHOWN = StatesShown.now();

    private final StatesPage page = new StatesPage(SHOWN);

    @Test
    void the_page_names_the_child_who_shows_each_rule_in_each_state() throws IOException {
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(PAGE, page.page());
        }
        assertThat(PAGE)
                .as(
                        "run ./mvnw test -pl infra/demonstration -Dtest=StatesShownTest"
                                + " -Dreference.write=true")
                .hasContent(page.page());
    }

    @Test
    void in_every_group_of_rules_somebody_is_in_time_late_overdue_and_exempt() {
        RuleGroups groups = new RuleGroups();
        Map<String, List<Rule>> byGroup = new TreeMap<>();
        SHOWN.law()
                .rulebook()
                .all()
                .forEach(rule ->
                        byGroup.computeIfAbsent(groups.of(rule), _ -> new ArrayList<>()).add(rule));
        List<String> missing = new ArrayList<>();
        byGroup.forEach((group, rules) -> {
            for (ClockState state : WANTED) {
                boolean possible =
                        rules.stream().anyMatch(rule -> page.impossible(rule, state).isEmpty());
                if (possible
                        && rules.stream()
                                .allMatch(rule -> SHOWN.names(rule.id(), state).isEmpty())) {
                    missing.add(group + ": nobody is " + state.words());
                }
            }
        });
        assertThat(byGroup).hasSize(16);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_state_is_shown_by_a_child_and_there_are_sixty_stories_or_more() {
        assertThat(new Demonstration().children()).isGreaterThanOrEqualTo(60);
        for (ClockState state : ClockState.values()) {
            assertThat(
                            SHOWN.law().rulebook().all().stream()
                                    .filter(rule -> !SHOWN.names(rule.id(), state).isEmpty()))
                    .as(state.words())
                    .isNotEmpty();
        }
    }
}
