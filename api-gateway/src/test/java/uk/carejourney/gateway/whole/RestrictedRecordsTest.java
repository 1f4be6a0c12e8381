package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.carejourney.gateway.access.Route;
import uk.carejourney.gateway.access.Routes;
import uk.carejourney.gateway.access.SeededPerson;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One restricted child, and everybody who may and may not open the record. */
final class RestrictedRecordsTest extends OneRestrictedChild {

    private static final String COLLEAGUE = "worker-101";
    private static final String WHY =
            "{\"purpose\": \"immediate-safety\", \"reason\": \"The child rang and was afraid\"}";

    @Test
    void no_route_tells_a_colleague_anything_but_that_the_record_is_there() {
        List<String> told = new ArrayList<>();
        int asked = 0;
        for (String person : List.of(COLLEAGUE, "worker-501", "worker-611", PROGRAM)) {
            for (Route route : Routes.ALL) {
                if (Walk.answers(route, person) && !route.pattern().endsWith("/events")) {
                    asked++;
                    HttpResponse<String> answer = asked(route, person);
                    if (tells(answer.body())) {
                        told.add(person + " " + route.method() + " " + route.pattern());
                    }
                }
            }
        }

        assertThat(told).isEmpty();
        assertThat(asked).isGreaterThan(150);
        assertThat(tells(as(OWNER).get("/children/" + id))).as("the test can fail").isTrue();
    }

    private HttpResponse<String> asked(Route route, String person) {
        return as(person)
                .answer(
                        route.method(),
                        Walk.path(route, id, last),
                        BodyPublishers.ofString("{}"),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "walk");
    }

    @Test
    void a_colleague_finds_it_listed_without_a_word_and_is_told_how_to_break_the_glass() {
        JsonNode listed = one(as(COLLEAGUE).get("/api/v1/children?size=200"));
        assertThat(listed.path("withheld").asBoolean()).isTrue();
        assertThat(listed.path("lastRecordedAt").isNull()).isTrue();
        assertThat(as(COLLEAGUE).get("/api/v1/children?care=LOOKED_AFTER&size=200"))
                .doesNotContain(id);
        assertThat(
                        one(sent(COLLEAGUE, "/api/v1/children/search", number(number)).body())
                                .path("withheld")
                                .asBoolean())
                .isTrue();
        assertThat(as(COLLEAGUE).get("/children"))
                .contains("/children/" + id + "/glass", "withheld (restricted)");
        assertThat(JSON.readTree(as(COLLEAGUE).get("/api/v1/timescales")).path("withheld").asLong())
                .isPositive();

        JsonNode refused = JSON.readTree(as(COLLEAGUE).get(timeline(), 403));
        assertThat(refused.path("code").asString()).isEqualTo("RESTRICTED");
        assertThat(refused.path("detail").asString()).contains("break the glass");
        assertThat(as(COLLEAGUE).get("/children/" + id, 403))
                .contains("href=\"/children/" + id + "/glass\"");
    }

    @Test
    void its_owner_its_worker_auditors_and_records_officers_open_it() {
        for (String person : List.of(OWNER, "worker-401", "worker-701")) {
            as(person).get(timeline(), 200);
            assertThat(as(person).get("/api/v1/facts/" + first, 200)).contains(name);
        }
        for (String person : List.of("worker-501", PROGRAM)) {
            as(person).get(timeline(), 403);
            as(person).get("/api/v1/facts/" + first, 403);
        }
    }

    @Test
    void whoever_is_allocated_opens_it_without_breaking_anything() {
        recorded(
                PROGRAM,
                fact(
                        "workforce.social-worker-allocated",
                        "\"worker\": \"%s\", \"team\": \"%s\""
                                .formatted(COLLEAGUE, SeededPerson.TEAM)));

        assertThat(as(COLLEAGUE).get(timeline(), 200)).contains("V2");
    }

    @Test
    void a_source_system_goes_on_recording_and_reads_nothing() {
        JsonNode stands =
                recorded(PROGRAM, fact("frontdoor.contact-received", "\"contact\": \"c1\""));

        assertThat(stands.path("firstPosition").asLong()).isGreaterThan(last);
        assertThat(sent(COLLEAGUE, facts(), "{\"facts\": []}").statusCode()).isEqualTo(403);
    }

    @Test
    void broken_glass_opens_it_for_a_day_and_its_owner_is_told() {
        assertThat(as(OWNER).get("/")).doesNotContain("/children/" + id);
        HttpResponse<String> hasty =
                sent(COLLEAGUE, glass(), "{\"purpose\": \"court\", \"reason\": \"now\"}");
        assertThat(hasty.statusCode()).isEqualTo(422);
        assertThat(hasty.body()).contains("REASON_TOO_SHORT");
        as(COLLEAGUE).get(timeline(), 403);

        HttpResponse<String> broken = sent(COLLEAGUE, glass(), WHY);
        assertThat(broken.statusCode()).as(broken.body()).isEqualTo(201);
        assertThat(JSON.readTree(broken.body()).path("until").asString()).isNotEmpty();
        assertThat(as(COLLEAGUE).get(timeline(), 200)).contains("glass-broken");
        assertThat(as("worker-611").get(timeline(), 403)).contains("RESTRICTED");
        assertThat(sent(COLLEAGUE, glass(), WHY).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(as(OWNER).get("/"))
                                .contains("/children/" + id, "worker-101 broke the glass"));
    }

    @Test
    void the_page_asks_what_for_before_it_opens() {
        String page = "/children/" + id + "/glass";
        assertThat(as(COLLEAGUE).get(page)).contains("This record is restricted");
        assertThat(form(page, "reason=She+rang+and+cried").statusCode()).isEqualTo(422);

        assertThat(form(page, "purpose=court&reason=She+rang+and+cried").statusCode())
                .isEqualTo(303);
        assertThat(as(COLLEAGUE).get("/children/" + id, 200)).contains(number, "Restricted");
    }

    private HttpResponse<String> form(String page, String answers) {
        return as(COLLEAGUE)
                .answer(
                        "POST",
                        page,
                        BodyPublishers.ofString(answers),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    @Test
    void nobody_breaks_it_who_would_not_see_it_open_and_no_program_does() {
        HttpResponse<String> stranger = sent("worker-301", glass(), WHY);
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("NOT_YOURS");
        for (String person : List.of(PROGRAM, "worker-501", "worker-801", "worker-951")) {
            assertThat(sent(person, glass(), WHY).body()).contains("NOT_FOR_THIS_ROLE");
        }
    }

    @Test
    void once_lifted_it_is_a_record_like_any_other() {
        recorded(OWNER, fact("restriction.restriction-lifted", "\"reason\": \"It is over\""));

        as(COLLEAGUE).get(timeline(), 200);
        assertThat(one(as(COLLEAGUE).get("/api/v1/children?size=200")).path("withheld").asBoolean())
                .isFalse();
    }
}
