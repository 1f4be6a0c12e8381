package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;

import uk.carejourney.gateway.given.EveryRoute;

final class RecordingThroughTheApiTest extends WholeApplication {

    private static final String STARTED =
            """
            {"facts": [{"type": "placement.placement-started.v1", "happened": "%s",
                        "fact": {"placement": "p1", "type": "U1"}}]}
            """;

    @Test
    @Tag("asvs-2.3.3")
    void a_fact_is_recorded_once_however_often_it_is_sent() {
        String child = child("API-1");

        Answer first = record(child, "key-1", STARTED.formatted("2026-03-02"));
        Answer again = record(child, "key-1", STARTED.formatted("2026-03-02"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.said().path("firstPosition"))
                .isEqualTo(first.said().path("firstPosition"));
        assertThat(timeline(child, first).path("entries")).hasSize(1);
    }

    @Test
    void a_key_cannot_be_used_for_something_else() {
        String child = child("API-2");
        record(child, "key-2", STARTED.formatted("2026-03-02"));

        Answer other = record(child, "key-2", STARTED.formatted("2026-03-03"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.said().path("code").asString()).isEqualTo("KEY_REUSED");
        assertThat(other.said().path("type").asString()).isEqualTo("/refusals#key-reused");
    }

    @Test
    @Tag("asvs-2.2.1")
    @Tag("asvs-2.3.3")
    void every_problem_is_told_at_its_field_and_nothing_is_recorded() {
        String child = child("API-3");

        Answer refused =
                record(
                        child,
                        "key-3",
                        """
                        {"facts": [
                          {"type": "placement.placement-started.v1", "happened": "2126-03-02",
                           "fact": {"placement": "p1", "type": "NO-SUCH-CODE"}},
                          {"type": "placement.placement-ended.v1", "happened": "2026-03-02",
                           "fact": {"placement": "p1"}}]}
                        """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.said().path("problems").valueStream())
                .extracting(problem ->
                        problem.path("code").asString() + " " + problem.path("field").asString())
                .contains(
                        "HAPPENED_IN_FUTURE entries[0].happened",
                        "UNKNOWN_CODE entries[0].fact.type");
        get("/api/v1/children/" + child + "/timeline", 404);
    }

    @Test
    @Tag("asvs-2.2.1")
    @Tag("asvs-15.3.3")
    void what_is_no_fact_is_told_too() {
        Answer refused =
                record(
                        child("API-4"),
                        "key-4",
                        """
                        {"facts": [{"type": "placement.placement-ended.v1", "happened": "soon",
                                    "fact": {"wrong": 1}},
                                   {}]}
                        """);

        assertThat(refused.said().path("problems").valueStream())
                .extracting(problem -> problem.path("field").asString())
                .contains("entries[0].happened", "entries[1].type");
    }

    @Test
    void recording_without_a_key_is_refused() {
        assertThat(
                        post(
                                        "/api/v1/subjects/child/" + child("API-5") + "/facts",
                                        STARTED.formatted("2026-03-02"))
                                .said()
                                .path("code")
                                .asString())
                .isEqualTo("KEY_MISSING");
    }

    @Test
    void the_record_can_be_read_as_it_was_known_at_an_earlier_position() {
        String child = child("API-6");
        Answer first = record(child, "key-6a", STARTED.formatted("2026-03-02"));
        Answer second = record(child, "key-6b", STARTED.formatted("2026-03-04"));
        timeline(child, second);

        JsonNode then =
                get(
                        "/api/v1/children/%s/timeline?known=%d"
                                .formatted(child, first.said().path("firstPosition").asLong()),
                        200);

        assertThat(then.path("entries")).hasSize(1);
        assertThat(then.path("laterEntries").asInt()).isEqualTo(1);
    }

    @Test
    void before_this_ledger_began_nothing_is_held_and_that_is_said() {
        String child = child("API-7");
        timeline(child, record(child, "key-7", STARTED.formatted("2026-03-02")));

        JsonNode answer = get("/api/v1/children/" + child + "/timeline?known=2001-01-01", 404);

        assertThat(answer.path("code").asString()).isEqualTo("NOT_HELD_BEFORE");
        assertThat(answer.path("detail").asString()).startsWith("Not held here before ");
    }

    @Test
    void a_child_is_found_by_number_and_read_back_by_position() {
        String child = child("API-8");
        Answer recorded = record(child, "key-8", STARTED.formatted("2026-03-02"));
        timeline(child, recorded);

        Answer found = post("/api/v1/children/search", "{\"number\": \"API-8\"}");
        JsonNode fact = get("/api/v1/facts/" + recorded.said().path("firstPosition").asLong(), 200);

        assertThat(found.said().path("children").path(0).path("child").asString()).isEqualTo(child);
        assertThat(fact.path("by").path("id").asString()).isEqualTo("worker-101");
        assertThat(fact.path("fact").path("type").asString()).isEqualTo("U1");
        get("/api/v1/facts/999999999", 404);
    }

    @Test
    void the_catalogue_tells_every_kind_of_fact() {
        assertThat(get("/api/v1/catalogue", 200)).hasSizeGreaterThan(90);
    }

    @Test
    void every_route_of_the_whole_application_is_guarded_and_tells_nothing_of_the_insides() {
        var routes = part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

        assertThat(EveryRoute.answers(routes, as("worker-101")))
                .hasSizeGreaterThan(15)
                .allSatisfy(answer -> {
                    assertThat(EveryRoute.isGuarded(answer)).as("%s", answer).isTrue();
                    assertThat(answer.statusCode()).as("%s", answer).isLessThan(500);
                    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
                });
    }

    private Answer record(String child, String key, String facts) {
        return post("/api/v1/subjects/child/" + child + "/facts", facts, "Idempotency-Key", key);
    }

    private JsonNode timeline(String child, Answer recorded) {
        return get(
                "/api/v1/children/%s/timeline?at-least=%d"
                        .formatted(child, recorded.said().path("lastPosition").asLong()),
                200);
    }
}
