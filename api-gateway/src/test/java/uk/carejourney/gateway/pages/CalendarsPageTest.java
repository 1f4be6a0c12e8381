package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.given.InventedFeeds;
import uk.carejourney.gateway.given.OnPages;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class CalendarsPageTest extends OnPages {

    private static final Pattern REVOKE = Pattern.compile("action=\"(/calendars/[^/]+/revoke)\"");

    private static final String WORKER = "worker-611";

    @Test
    void a_worker_makes_a_feed_sees_its_address_once_and_revokes_it() {
        HttpResponse<String> made = posted(WORKER, "/calendars", "");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body())
                .contains(address("/calendar/" + InventedFeeds.TOKEN + ".ics"))
                .contains("it is shown this once", "Your own due dates");
        String list = as(WORKER).get("/calendars");
        assertThat(list).contains("Your own due dates").doesNotContain(InventedFeeds.TOKEN);
        assertThat(as("worker-621").get("/calendars")).doesNotContain(revoke(list));

        assertThat(posted("worker-621", revoke(list), "").statusCode()).isEqualTo(404);
        HttpResponse<String> revoked = posted(WORKER, revoke(list), "");
        assertThat(revoked.statusCode()).isEqualTo(303);
        assertThat(as(WORKER).get("/calendars?revoked"))
                .contains("The feed is revoked.", "There is no feed you may revoke.");
    }

    @Test
    void a_manager_makes_one_of_their_team_and_sees_those_of_others() {
        assertThat(posted("worker-201", "/calendars", SeededPerson.TEAM).body())
                .contains("Due dates of " + SeededPerson.TEAM);
        assertThat(words(as("worker-201").get("/calendars")))
                .contains("Your teams: " + SeededPerson.TEAM)
                .contains("Due dates of North You", "Ended 9 February 2026");
        assertThat(as("worker-951").get("/calendars"))
                .contains("Due dates of North")
                .doesNotContain("Make a feed");
    }

    @Test
    void a_team_of_others_is_pointed_out_at_its_field() {
        HttpResponse<String> refused = posted("worker-101", "/calendars", "South");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("govuk-error-summary", "This is not one of your teams.")
                .contains("<title>Error: Calendars")
                .contains("value=\"South\"");
    }

    @Test
    void boards_lead_to_it_and_a_panel_is_refused() {
        assertThat(get("/alerts")).contains("href=\"/calendars\"");
        assertThat(get("/timescales")).contains("href=\"/calendars\"");
        as(SeededPerson.PANEL.id()).get("/calendars", 403);
    }

    private static String revoke(String list) {
        Matcher found = REVOKE.matcher(list);
        assertThat(found.find()).as(list).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> posted(String person, String path, String team) {
        return as(person)
                .answer(
                        "POST",
                        path,
                        BodyPublishers.ofString(
                                "team=" + URLEncoder.encode(team, StandardCharsets.UTF_8)),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }
}
