package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.gateway.access.Route;
import uk.carejourney.gateway.access.Routes;
import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.readers.ReadingRoutes;
import uk.carejourney.gateway.readers.ReadingsLedger;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.infra.ledger.read.PostgresReading;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.reading.ReadingFact;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Whatever is read is taken down once, and told to those who oversee. */
final class WhoReadWhatTest extends WholeApplication {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NHS_NUMBER = "9434765919";

    @SuppressWarnings("NullAway.Init") // recorded before the first test
    private String child;

    private long position;

    @BeforeAll
    void record() {
        child = child("READ-1");
        JsonNode stands =
                post(
                                "/api/v1/subjects/child/" + child + "/facts",
                                """
                                {"facts": [{"type": "workforce.social-worker-allocated.v1",
                                  "happened": "2026-03-02",
                                  "fact": {"worker": "w-9", "team": "Children in Care East"}}]}
                                """,
                                "Idempotency-Key",
                                "read-1")
                        .said();
        position = stands.path("firstPosition").asLong();
        assertThat(part(ChildReading.class).shows(UUID.fromString(child), position)).isTrue();
    }

    @Test
    void every_route_that_shows_a_record_writes_exactly_one_reading_and_no_other_writes_any() {
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.ALL) {
            SeededPerson person = entitled(route);
            as(person.id()).get("/refusals");
            long before = size();
            HttpResponse<String> answer = walked(route, person.id(), child, position);
            long written = size() - before;
            boolean shows = ReadingRoutes.of(route.method(), route.pattern()).isPresent();
            if (written != (shows ? 1 : 0) || answer.statusCode() >= 500) {
                wrong.add("%s: %d written, %d".formatted(route, written, answer.statusCode()));
            } else if (shows) {
                tells(route, person, last());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void tells(Route route, SeededPerson person, Recorded reading) {
        ReadingFact fact = (ReadingFact) reading.fact();
        assertThat(fact.route()).isEqualTo(route.method() + " " + route.pattern());
        assertThat(reading.envelope().recordedBy()).isEqualTo(person.actor());
        assertThat(reading.envelope().happened()).isInstanceOf(Happened.At.class);
        if (route.pattern().contains("{child}") || route.pattern().contains("{kind}")) {
            assertThat(reading.stream()).as("%s", route).isEqualTo(UUID.fromString(child));
        }
        if (fact instanceof ReadingFact.ListRead list
                && list.outcome().equals(ReadingFact.SHOWN)
                && !route.pattern().equals("/readings")) {
            assertThat(list.count()).as("how many %s showed", route).isNotNull();
        }
    }

    @Test
    void a_reading_tells_the_moment_asked_and_what_for_and_nothing_that_was_typed() {
        as("worker-201").get("/children/" + child + "?known=" + position + "&about=2026-03-05");
        assertThat(last().fact())
                .isEqualTo(
                        new ReadingFact.RecordRead(
                                "GET /children/{child}",
                                "supervision",
                                Long.toString(position),
                                LocalDate.of(2026, 3, 5),
                                ReadingFact.SHOWN));
        for (String typed : List.of(NHS_NUMBER, "Robin", "' or 1=1")) {
            String asked =
                    java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);
            ask("worker-201", "/api/v1/children/" + child + "/timeline?known=" + asked);
            assertThat(last().fact().toString()).doesNotContain(typed);
            ask("worker-201", "/api/v1/children?known=" + asked);
            assertThat(last().fact().toString()).doesNotContain(typed);
        }
        ask("worker-201", "/api/v1/children/" + child + "/timeline", "X-Journey-Purpose", "review");
        assertThat(((ReadingFact) last().fact()).purpose()).isEqualTo("review");
        HttpResponse<String> unfit =
                ask(
                        "worker-201",
                        "/api/v1/children/" + child + "/timeline",
                        "X-Journey-Purpose",
                        "curiosity");
        assertThat(unfit.statusCode()).isEqualTo(400);
        assertThat(unfit.body()).contains("direct-work").doesNotContain("curiosity");
        assertThat(((ReadingFact) last().fact()).outcome()).isEqualTo("UNREADABLE");
    }

    @Test
    void who_is_refused_is_taken_down_as_refused_where_the_record_is() {
        as("worker-301").get("/api/v1/subjects/child/" + child + "/timeline", 403);
        assertThat(((ReadingFact) last().fact()).outcome()).isEqualTo("NOT_YOURS");
        assertThat(last().stream()).isEqualTo(UUID.fromString(child));
        as("worker-101").get("/children/" + Walk.NOWHERE, 404);
        assertThat(((ReadingFact) last().fact()).outcome()).isEqualTo("NOT_HERE");
        assertThat(last().envelope().subject().kind()).isEqualTo(SubjectKind.COUNCIL);
    }

    @Test
    void a_search_stands_with_the_one_it_found_and_says_no_number() {
        send("worker-101", "/api/v1/children/search", "{\"number\": \"READ-1\"}", 200);
        assertThat(last().stream()).isEqualTo(UUID.fromString(child));
        assertThat(last().fact().toString()).contains("count=1").doesNotContain("READ-1");
        send("worker-101", "/api/v1/children/search", "{\"number\": \"READ-NONE\"}", 200);
        assertThat(last().envelope().subject().kind()).isEqualTo(SubjectKind.COUNCIL);
        assertThat(last().fact().toString()).contains("count=0");
    }

    @Test
    void the_report_of_a_child_is_read_page_by_page_and_is_read_too() {
        for (int reading = 0; reading < 5; reading++) {
            as("worker-101").get("/api/v1/children/" + child + "/alerts");
        }
        List<Long> positions = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = report("worker-401", "child=" + child + "&size=2" + cursor);
            page.path("readings").forEach(one -> positions.add(one.path("position").asLong()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());

        assertThat(positions).hasSizeGreaterThan(5).isSortedAccordingTo((a, b) -> b.compareTo(a));
        JsonNode newest = report("worker-701", "child=" + child).path("readings").path(0);
        assertThat(newest.path("route").asString()).isEqualTo("GET /api/v1/readings");
        assertThat(newest.path("by").asString()).isEqualTo("worker-401");
        assertThat(newest.path("purpose").asString()).isEqualTo("audit");
        as("worker-201").get("/api/v1/readings?child=" + child, 403);
        assertThat(as("worker-401").get("/readings?child=" + child)).contains("worker-401");
    }

    @Test
    void the_report_of_a_worker_has_what_they_read_on_those_days_and_nobody_elses() {
        as("worker-621").get("/api/v1/children");
        as("worker-101").get("/api/v1/children");
        LocalDate today = LocalDate.now(Happened.LONDON);
        String period = "&from=" + today.minusDays(1) + "&to=" + today;

        JsonNode page = report("worker-401", "worker=worker-621" + period);
        assertThat(page.path("readings")).isNotEmpty();
        page.path("readings")
                .forEach(one -> {
                    assertThat(one.path("by").asString()).isEqualTo("worker-621");
                    assertThat(one.path("role").asString()).isEqualTo("health-partner");
                    assertThat(one.path("purpose").asString()).isEqualTo("health");
                });
        JsonNode before =
                report(
                        "worker-401",
                        "worker=worker-621&from=%s&to=%s"
                                .formatted(today.minusDays(9), today.minusDays(3)));
        assertThat(before.path("readings")).isEmpty();
        assertThat(before.has("next")).isFalse();
        for (String unfit :
                List.of(
                        "",
                        "worker=worker-621",
                        "child=" + child + "&worker=worker-621" + period,
                        "worker=w&from=2026-01-01&to=2026-02-01",
                        "worker=w&from=2026-01-02&to=2026-01-01",
                        "child=" + child + "&cursor=bm9uZQ")) {
            as("worker-401").get("/api/v1/readings?" + unfit, 400);
        }
    }

    private JsonNode report(String person, String query) {
        return JSON.readTree(as(person).get("/api/v1/readings?" + query, 200));
    }

    private HttpResponse<String> ask(String person, String path, String... headers) {
        return as(person).answer("GET", path, BodyPublishers.noBody(), headers);
    }

    private static SeededPerson entitled(Route route) {
        return Arrays.stream(SeededPerson.values())
                .filter(person -> !person.program() && Walk.isFor(route, person))
                .findFirst()
                .orElseThrow();
    }

    private PostgresReading readings() {
        return part(ReadingsLedger.class).now().orElseThrow().reading();
    }

    private long size() {
        return readings().head().size();
    }

    private Recorded last() {
        return (Recorded) readings().at(size() - 1).orElseThrow();
    }
}
