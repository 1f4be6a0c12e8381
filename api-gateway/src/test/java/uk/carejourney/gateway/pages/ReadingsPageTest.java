package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

import java.util.List;

final class ReadingsPageTest extends OnPages {

    private static final String TIMELINE = "/children/" + RobinsStory.ROBIN.id();
    private static final String OF_ROBIN = "/readings?child=" + RobinsStory.ROBIN.id();
    private static final String OF_WORKER =
            "/readings?worker=worker-101&from=14%2F3%2F2026&to=20%2F3%2F2026";

    @Test
    void only_an_auditor_and_a_records_officer_are_led_there_and_let_in() {
        for (String overseer : List.of("worker-401", "worker-701")) {
            assertThat(as(overseer).get(TIMELINE)).contains(OF_ROBIN);
            as(overseer).get(OF_ROBIN);
        }
        for (String other : List.of("worker-101", "worker-201", "worker-501")) {
            assertThat(as(other).get(TIMELINE)).doesNotContain("/readings");
            as(other).get(OF_ROBIN, 403);
        }
    }

    @Test
    void a_childs_readings_say_who_what_when_what_for_and_what_came_of_it() {
        String page = as("worker-401").get(OF_ROBIN);

        assertThat(words(page))
                .contains("Who read " + RobinsStory.NAME)
                .contains("Practitioner (worker-101)", "Timeline", "Direct work", "Shown")
                .contains("16 March 2026 at 9:33am Recorded 16 March 2026 at 11:33am")
                .contains("As known at 2026-03-05, about 1 March 2026")
                .contains("Personal adviser (worker-601)")
                .contains("Timescales, by program")
                .contains("Refused: Not yours");
        String older = page.replaceAll("(?s).*href=\"(/readings\\?below=[^\"]*)\".*", "$1");
        assertThat(words(as("worker-401").get(older.replace("&amp;", "&"))))
                .contains("Integrator (system-901)", "Search (1), by program")
                .doesNotContain("Older readings");
    }

    @Test
    void a_workers_readings_name_whose_record_each_was_and_lead_there() {
        String page = as("worker-701").get(OF_WORKER);

        assertThat(page).contains("href=\"" + TIMELINE + "\"");
        assertThat(words(page)).contains("Not one record", "List: Children (50)");
    }

    @Test
    void what_is_mistyped_is_said_beside_its_field() {
        assertThat(words(as("worker-401").get("/readings?worker=&from=1%2F3%2F2026&to=x", 400)))
                .contains("Enter the worker’s identifier", "To must be a date");
        assertThat(
                        words(
                                as("worker-401")
                                        .get(
                                                "/readings?worker=w&from=1%2F3%2F2026&to=1%2F5%2F2026",
                                                400)))
                .contains("at most 31 days apart");
        assertThat(
                        words(
                                as("worker-401")
                                        .get(
                                                "/readings?worker=w&from=2%2F3%2F2026&to=1%2F3%2F2026",
                                                400)))
                .contains("To must be the same as or after From");
    }

    @Test
    void nothing_asked_is_a_form_and_nothing_found_is_said() {
        assertThat(words(as("worker-401").get("/readings")))
                .contains("Who read which record")
                .doesNotContain("No readings");
        assertThat(words(as("worker-401").get("/readings?child=" + new java.util.UUID(4, 4))))
                .contains("No readings.");
    }
}
