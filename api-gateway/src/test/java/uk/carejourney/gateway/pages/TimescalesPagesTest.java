package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

final class TimescalesPagesTest extends OnPages {

    private static final String PAGE = "/children/" + RobinsStory.ROBIN.id() + "/timescales";
    private static final String API = "/api/v1";

    @Test
    void every_state_is_said_in_words_with_the_arithmetic_and_the_source() {
        assertThat(words(get(PAGE)))
                .contains(
                        "Overdue (1)",
                        "! Overdue",
                        "Due 16 March 2026",
                        "10 working days after Monday 2 March 2026",
                        "Law",
                        "regulation 4(2)",
                        "From memory: compare with the source",
                        "Team East, worker w-17",
                        "Not everything of 'careplan' was recorded",
                        "“Initial health assessment” took over before it was due");
    }

    @Test
    void a_clock_links_to_the_childs_own_entries_and_counts_those_of_others() {
        String page = get(PAGE);
        assertThat(page).contains("/entries/93\"").doesNotContain("/entries/5\"");
        assertThat(words(page)).contains("1 entry of a carer, a home or a court case");
    }

    @Test
    void a_past_moment_is_marked_as_such_and_a_mistyped_one_refused() {
        assertThat(words(get(PAGE + "?known=2026-03-05")))
                .contains("You are looking at another moment", "Pending (1)")
                .doesNotContain("Overdue (1)");
        assertThat(get(PAGE + "?about=yesterday", 400)).contains("About date must be a date");
    }

    @Test
    void the_timeline_leads_to_the_timescales() {
        assertThat(get("/children/" + RobinsStory.ROBIN.id())).contains(PAGE);
    }

    @Test
    void the_board_is_paged_and_filtered_and_names_no_child_to_who_sees_pseudonyms_only() {
        assertThat(words(get("/timescales"))).contains("60 open clocks", "Next page", "Carer");
        assertThat(words(get("/timescales?state=overdue"))).contains("20 open clocks");
        assertThat(get("/timescales?due-before=soon", 400)).contains("Due before must be a date");
        assertThat(as("worker-501").get("/timescales"))
                .doesNotContain(RobinsStory.NUMBER, RobinsStory.NAME);
    }

    @Test
    void the_board_says_of_what_adds_up_since_when_and_how_much_in_which_period() {
        assertThat(words(get("/timescales")))
                .contains(
                        "Since 12 January 2026", "3 in the 90 days, the latest on Monday 2 March");
        assertThat(words(get("/timescales?state=pending"))).doesNotContain("in the 90 days");
    }

    @Test
    void programs_get_the_same() {
        assertThat(get(API + PAGE))
                .contains("\"state\":\"not-assessable\"", "\"due\":\"2026-03-16\"")
                .contains("\"restsOn\":[93]");
        assertThat(get(API + "/timescales?state=due-soon&size=5"))
                .contains("\"total\":20", "\"next\":\"", "\"kind\":\"child\"");
        assertThat(get(API + "/timescales?state=met", 400)).contains("UNREADABLE");
        assertThat(get(API + "/timescales?due-before=soon", 400)).contains("UNREADABLE");
    }

    @Test
    void who_sees_figures_only_sees_no_clock_of_anyone() {
        assertThat(as("worker-801").answer("GET", "/timescales", none()).statusCode())
                .isEqualTo(403);
        assertThat(as("worker-801").answer("GET", API + PAGE, none()).statusCode()).isEqualTo(403);
    }

    private static java.net.http.HttpRequest.BodyPublisher none() {
        return java.net.http.HttpRequest.BodyPublishers.noBody();
    }
}
