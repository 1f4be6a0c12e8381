package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.InventedMeasures;
import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

final class MeasuresPagesTest extends OnPages {

    private static final String RULE =
            "/measures/" + InventedMeasures.READY + "/" + InventedMeasures.RULE;

    @Test
    void a_year_is_told_duty_by_duty_with_numbers_apart() {
        String page = as("worker-201").get("/measures?from=1/4/2025&to=31/3/2026", 200);
        assertThat(page)
                .contains("Care plan", "33.3%", "Not assessable", RULE)
                .contains("1 April 2025 to 31 March 2026");
    }

    @Test
    void what_is_still_worked_out_says_how_far_it_is() {
        assertThat(as("worker-201").get("/measures?from=1/4/2024&to=31/3/2025", 200))
                .contains("Being worked out: 1,200 of 2,742");
    }

    @Test
    void a_measure_opens_to_its_teams_and_to_those_counted() {
        assertThat(as("worker-201").get(RULE, 200))
                .contains("North", "None allocated", "Care plans made in time")
                .contains("/children/" + RobinsStory.ROBIN.id() + "/timescales");
    }

    @Test
    void mistyped_days_are_pointed_out() {
        assertThat(as("worker-201").get("/measures?from=soon&to=31/3/2026", 400))
                .contains("From must be a date");
        assertThat(as("worker-201").get("/measures?from=1/4/2026&to=31/3/2026", 400))
                .contains("To must not be before from");
        assertThat(as("worker-201").get("/measures?from=1/4/2025&to=31/3/2026&known=then", 400))
                .contains("Recorded by must be a date");
    }

    @Test
    void a_measure_nobody_asked_for_is_not_here() {
        assertThat(as("worker-201").get("/measures/1.2/none", 404)).contains("No measure");
    }
}
