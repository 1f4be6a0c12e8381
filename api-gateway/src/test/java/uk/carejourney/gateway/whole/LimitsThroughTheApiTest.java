package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** No client takes more than its share, and no request is larger or deeper than facts are. */
final class LimitsThroughTheApiTest extends WholeApplication {

    private static final int PER_MINUTE = 60;

    @Override
    List<String> more(Path folder) {
        return List.of(
                "--journey.api.requests-per-minute=" + PER_MINUTE,
                "--journey.api.body-kilobytes=2");
    }

    private HttpResponse<String> asked(String person) {
        return as(person).answer("GET", "/api/v1/delivery", BodyPublishers.noBody());
    }

    @Test
    @Tag("asvs-2.4.1")
    void a_client_that_asks_too_often_is_told_when_to_ask_again_and_no_other_suffers() {
        HttpResponse<String> last = asked("worker-401");
        for (int i = 0; i < 3 * PER_MINUTE && last.statusCode() == 200; i++) {
            last = asked("worker-401");
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("TOO_MANY_REQUESTS");
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(asked("worker-301").statusCode()).isEqualTo(200);
        assertThat(
                        as("worker-401")
                                .answer("GET", "/refusals", BodyPublishers.noBody())
                                .statusCode())
                .as("pages are for people, whom nobody counts")
                .isEqualTo(200);
    }

    private HttpResponse<String> sent(BodyPublisher body) {
        return as("worker-201")
                .answer(
                        "POST",
                        "/api/v1/children/search",
                        body,
                        "Content-Type",
                        "application/json");
    }

    @Test
    @Tag("asvs-15.2.2")
    void a_body_larger_than_may_be_sent_is_refused_whether_or_not_it_says_so() {
        String large = "{\"number\": \"" + "1".repeat(3000) + "\"}";
        byte[] bytes = large.getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> said = sent(BodyPublishers.ofString(large));
        HttpResponse<String> unsaid =
                sent(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));

        assertThat(List.of(said, unsaid))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(413);
                    assertThat(answer.body()).contains("TOO_LARGE");
                });
    }

    @Test
    @Tag("asvs-15.2.2")
    void a_body_nested_deeper_than_any_fact_is_refused() {
        HttpResponse<String> deep = sent(BodyPublishers.ofString("{\"deep\": " + "[".repeat(500)));

        assertThat(deep.statusCode()).isEqualTo(400);
        assertThat(deep.body()).contains("UNREADABLE", "nested more deeply");
    }

    @Test
    void more_facts_than_one_request_may_hold_are_refused_together() {
        Answer many =
                post(
                        "/api/v1/subjects/child/" + child("LIMITS-4") + "/facts",
                        "{\"facts\": [" + "{},".repeat(500) + "{}]}",
                        "Idempotency-Key",
                        "many");

        assertThat(many.status()).isEqualTo(422);
        assertThat(many.said().path("problems").path(0).path("code").asString())
                .isEqualTo("WRONG_COUNT");
    }
}
