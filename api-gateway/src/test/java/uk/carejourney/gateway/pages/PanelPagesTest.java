package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.InventedFigures;
import uk.carejourney.gateway.given.InventedMeasures;
import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.journey.Happened;
import uk.carejourney.measures.Period;
import uk.carejourney.suppression.WholePeriods;

import java.time.LocalDate;

/** What a panel of elected members sees, who see figures only. */
final class PanelPagesTest extends OnPages {

    private static final String PANEL = "worker-801";
    private static final String AUTUMN = "/measures?from=2025-10-01&to=2025-12-31";

    private static String rule() {
        return "/measures/" + InventedMeasures.quarter() + "/" + InventedMeasures.RULE;
    }

    @Test
    void a_quarter_is_offered_and_told_and_those_with_more_sight_see_the_same_whole() {
        LocalDate today = LocalDate.now(Happened.LONDON);
        Period told = WholePeriods.quarters(today.minusDays(14), 1).getFirst();
        assertThat(as(PANEL).get("/measures"))
                .contains(Dates.day(told.first()) + " to " + Dates.day(told.last()))
                .doesNotContain("Recorded by");
        assertThat(words(as(PANEL).get(AUTUMN)))
                .contains("Care plan", "86.4% 140 16 6", "c: kept back");
        assertThat(as(PANEL).get(AUTUMN)).contains(rule());
    }

    @Test
    void a_team_whose_few_could_be_known_is_kept_back_with_another_and_nobody_is_named() {
        String page = as(PANEL).get(rule());
        assertThat(words(page))
                .contains("North c c c c 0", "South 88.9% 80 10 0 0", "West c c c c 0")
                .contains("By the team responsible on 31 December 2025");
        assertThat(page)
                .doesNotContain(RobinsStory.ROBIN.id().toString(), "details", "Publish this");
        assertThat(words(as("worker-501").get(rule()))).contains("North 90.9% 20 2 0");
    }

    @Test
    void no_other_period_and_no_other_knowledge_is_told_to_a_panel() {
        for (String asked :
                new String[] {
                    "/measures?from=1/10/2025&to=30/12/2025",
                    "/measures?from=1/10/2025&to=31/12/2025&known=2026-01-15",
                    "/measures?from=1/10/2096&to=31/12/2096",
                    rule().replaceFirst("/[0-9]+", "/1")
                }) {
            assertThat(as(PANEL).get(asked, 403))
                    .as(asked)
                    .contains("Figures are told to this role for certain periods only");
        }
    }

    @Test
    void of_published_figures_a_panel_sees_the_first_of_a_quarter_as_it_was_published() {
        String list = as(PANEL).get("/figures");
        assertThat(list)
                .contains("Corporate parenting panel, 20 January 2026")
                .doesNotContain("Annual report", "Quarterly report");
        String figure = as(PANEL).get("/figures/" + InventedFigures.QUARTER);
        assertThat(words(figure))
                .contains("56.4% in time", "Everyone Published 56.4% 62 48 0")
                .contains("North Published c c c c", "None allocated Published c c c c")
                .doesNotContain("erased", "again", "Today");
        as(PANEL).get("/figures/" + InventedFigures.QUARTER_AGAIN, 403);
        as(PANEL).get("/figures/" + InventedFigures.SAME, 403);
    }

    @Test
    void a_panel_opens_no_child_and_is_told_no_numbers_of_facts() {
        as(PANEL).get("/children/" + RobinsStory.ROBIN.id(), 403);
        as(PANEL).get("/children", 403);
        assertThat(as(PANEL).get("/")).contains("/measures").doesNotContain("Facts by area");
    }
}
