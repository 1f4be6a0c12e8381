package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.given.EveryRoute;
import uk.carejourney.journey.Happened;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A child looked after for ten days, whose duties are due to the worker and team allocated. */
final class CalendarsTest extends WholeApplication {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NUMBER = "CALENDAR-4711";

    @Test
    void a_worker_and_a_team_read_what_is_due_until_the_feed_is_revoked() {
        LocalDate admitted = LocalDate.now(Happened.LONDON).minusDays(10);
        String child = lookedAfter(admitted);
        JsonNode own = made("worker-101", "{}");
        JsonNode team = made("worker-201", "{\"team\": \"%s\"}".formatted(SeededPerson.TEAM));
        String ownPath = path(own);

        String dates =
                await().atMost(Duration.ofMinutes(1))
                        .until(
                                () -> as("worker-951").get(ownPath),
                                text -> text.contains("BEGIN:VEVENT"));
        assertThat(dates.replace("\r\n ", ""))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("/children/" + child + "/timescales")
                .doesNotContain(NUMBER, "Robin");
        assertThat(uids(as("worker-951").get(ownPath))).isEqualTo(uids(dates));
        assertThat(as("worker-951").get(path(team))).contains("BEGIN:VEVENT");
        assertThat(asked("worker-201", "{\"team\": \"South\"}").body()).contains("NOT_YOURS");
        assertThat(dates)
                .doesNotContain(
                        "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(admitted));

        HttpResponse<String> feed =
                as("worker-951").answer("GET", ownPath, BodyPublishers.noBody());
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow())
                .isEqualTo("text/calendar;charset=UTF-8");
        assertThat(EveryRoute.isGuarded(feed)).isTrue();

        String one = "/api/v1/calendars/" + own.path("id").asString();
        assertThat(delete("worker-301", one)).isEqualTo(404);
        assertThat(as("worker-101").get("/api/v1/calendars"))
                .contains(own.path("id").asString())
                .doesNotContain(ownPath, team.path("id").asString());
        assertThat(delete("worker-101", one)).isEqualTo(204);
        assertThat(as("worker-101").get(ownPath, 404)).contains("may have been revoked");
        assertThat(delete("worker-101", one)).isEqualTo(404);
        as("worker-101").get("/calendar/unknown.ics", 404);
    }

    @Test
    void a_feed_made_on_the_page_is_read_until_it_is_revoked_there() {
        HttpResponse<String> page = posted("/calendars");
        assertThat(page.statusCode()).isEqualTo(201);
        Matcher address =
                Pattern.compile("(/calendar/[A-Za-z0-9_-]{43}\\.ics)").matcher(page.body());
        assertThat(address.find()).isTrue();
        assertThat(as("worker-951").get(address.group(1))).startsWith("BEGIN:VCALENDAR");
        Matcher revoke = Pattern.compile("(/calendars/[^/]+/revoke)").matcher(page.body());
        assertThat(revoke.find()).isTrue();
        assertThat(posted(revoke.group(1)).statusCode()).isEqualTo(303);
        as("worker-951").get(address.group(1), 404);
    }

    private HttpResponse<String> posted(String path) {
        return as("worker-301")
                .answer(
                        "POST",
                        path,
                        BodyPublishers.noBody(),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    private String lookedAfter(LocalDate admitted) {
        String child =
                post("/api/v1/subjects/child", "{\"number\": \"" + NUMBER + "\"}")
                        .said()
                        .path("id")
                        .asString();
        appended(
                child,
                """
                {"facts": [
                  {"type": "coverage.recording-coverage-declared.v1", "happened": "%1$s",
                   "fact": {"source": "case-system", "area": "review",
                            "from": "2020-01-01", "extent": "complete"}},
                  {"type": "workforce.social-worker-allocated.v1", "happened": "%1$s",
                   "fact": {"worker": "worker-101", "team": "%2$s"}},
                  {"type": "admission.child-became-looked-after.v1", "happened": "%1$s",
                   "fact": {"legalStatus": "V2"}}]}
                """
                        .formatted(admitted, SeededPerson.TEAM),
                "a");
        return child;
    }

    private HttpResponse<String> asked(String person, String wanted) {
        return as(person)
                .answer(
                        "POST",
                        "/api/v1/calendars",
                        BodyPublishers.ofString(wanted),
                        "Content-Type",
                        "application/json");
    }

    private JsonNode made(String person, String wanted) {
        HttpResponse<String> answer = asked(person, wanted);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static String path(JsonNode made) {
        String address = made.path("address").asString();
        assertThat(address).matches("http://localhost:[0-9]+/calendar/[A-Za-z0-9_-]{43}\\.ics");
        return address.substring(address.indexOf("/calendar/"));
    }

    private int delete(String person, String path) {
        return as(person).answer("DELETE", path, BodyPublishers.noBody()).statusCode();
    }

    private static List<String> uids(String text) {
        return text.lines().filter(line -> line.startsWith("UID:")).toList();
    }
}
