package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.InventedFigures;
import uk.carejourney.gateway.given.InventedMeasures;
import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

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
    void the_team_of_the_day_stands_beside_that_of_the_due_date() {
        String page = words(as("worker-201").get(RULE, 200));
        int today = page.indexOf("By the team responsible on 31 March 2026");
        assertThat(page.substring(page.indexOf("By the team responsible on the due date"), today))
                .contains("North 50.0% 1 1 0", "None allocated 0.0% 0 0 1")
                .doesNotContain("South");
        assertThat(page.substring(today))
                .contains("South 100.0% 1 0 0", "None allocated 0.0% 0 1 1", "In time (1)")
                .doesNotContain("North");
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

    @Test
    void a_figure_shows_where_it_was_published_and_those_entitled_publish_it_again_elsewhere() {
        assertThat(as("worker-201").get(RULE, 200))
                .contains("Corporate parenting board", "Publish this figure in");
        assertThat(as("worker-101").get(RULE, 200)).doesNotContain("Publish this figure in");
        assertThat(publish("worker-201", "publishedIn=Scrutiny+panel").statusCode()).isEqualTo(303);
        assertThat(publish("worker-101", "publishedIn=Scrutiny+panel").statusCode()).isEqualTo(403);
        HttpResponse<String> nowhere = publish("worker-201", "publishedIn=+");
        assertThat(nowhere.statusCode()).isEqualTo(303);
        assertThat(as("worker-201").get(RULE + "?published=nowhere", 200))
                .contains("Say where it is published", "govuk-error-summary");
    }

    @Test
    void a_published_figure_stands_beside_what_comes_out_today() {
        assertThat(get("/figures")).contains("Corporate parenting board", "Quarterly report");
        String same = words(get("/figures/" + InventedFigures.SAME));
        assertThat(same)
                .contains("it comes out the same", "Published in Quarterly report")
                .contains("Nothing that was known then has been erased");
    }

    @Test
    void a_figure_that_comes_out_otherwise_says_how_much_was_erased() {
        String page = get("/figures/" + InventedFigures.BEFORE_ERASURE);
        assertThat(words(page))
                .contains("1 record known then can no longer be read")
                .contains("it comes out otherwise: without what was erased")
                .contains("50.0% in time", "None allocated");
        assertThat(page).doesNotContain(RobinsStory.ROBIN.id().toString());
        assertThat(get("/figures/1", 404)).contains("No figure was published");
    }

    private HttpResponse<String> publish(String person, String body) {
        return as(person)
                .answer(
                        "POST",
                        RULE + "/publish",
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }
}
