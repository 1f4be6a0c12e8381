package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

final class FindingsPagesTest extends OnPages {

    private static final String FINDINGS = "/children/" + RobinsStory.ROBIN.id() + "/findings";

    @Test
    void a_child_s_findings_name_the_entries_they_rest_on() {
        String page = get(FINDINGS, 200);
        assertThat(page).contains("Recorded late").contains("/entries/");
    }

    @Test
    void what_was_found_is_told_as_it_was_known_then() {
        assertThat(get(FINDINGS + "?known=2026-01-06", 200)).contains("looking at another moment");
        assertThat(get(FINDINGS + "?known=tomorrow-ish", 400)).contains("Error: ");
    }

    @Test
    void the_board_counts_children_by_finding_and_lists_those_who_have_one() {
        assertThat(get("/findings", 200)).contains("Recorded late").contains("120");
        assertThat(get("/findings?code=RECORDED_LATE&page=3", 200)).contains("Pages of children");
        assertThat(get("/findings?code=NONSENSE", 200)).doesNotContain("No record has it now");
    }
}
