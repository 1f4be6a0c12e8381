package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

final class CorrectingThroughTheApiTest extends WholeApplication {

    private static final String REASONED =
            "\"reason\": \"keyed wrongly\", \"authorisedBy\": \"worker-201\"";

    @Test
    void a_correction_is_recorded_once_and_undone_by_a_further_one() {
        String child = child("PUT-1");
        long placed = placed(child, "a");
        String correction =
                "{\"happened\": \"2026-03-01\", \"fact\": {\"placement\": \"p1\", \"type\":"
                        + " \"U4\"}, "
                        + REASONED
                        + "}";

        Answer first = put(child, placed, "corrections", "b", correction);
        Answer again = put(child, placed, "corrections", "b", correction);
        long corrected = first.said().path("position").asLong();

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(entry(child, placed).path("corrected").path("happened").asString())
                .isEqualTo("2026-03-01");
        assertThat(put(child, corrected, "withdrawals", "c", "{" + REASONED + "}").status())
                .isEqualTo(201);
        assertThat(entry(child, placed).path("standing").asString()).isEqualTo("as-recorded");
        JsonNode comparison =
                get(
                        "/api/v1/children/%s/comparison?from=%d&to=%d"
                                .formatted(child, placed, corrected),
                        200);
        assertThat(comparison.path("differences").path(0).path("kind").asString())
                .isEqualTo("changed");
        assertThat(comparison.path("answer").path(0).asString()).contains("1 entry");
    }

    @Test
    void a_dispute_and_its_answer_stand_with_the_entry() {
        String child = child("PUT-2");
        long placed = placed(child, "a");

        put(
                child,
                placed,
                "disputes",
                "b",
                "{\"disputedBy\": \"the child\", \"statement\": \"I was not there.\"}");
        Answer answer =
                put(
                        child,
                        placed,
                        "answers",
                        "c",
                        "{\"agreed\": false, \"answer\": \"We asked the carer.\","
                                + " \"answeredBy\": \"worker-201\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(entry(child, placed).path("disputes")).hasSize(2);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "withdrawals | {'authorisedBy': 'worker-201'} | REASON_MISSING",
                "withdrawals | {'reason': 'twice'} | AUTHORISER_MISSING",
                "withdrawals | {'reason': 'twice', 'authorisedBy': 'worker-101'} |"
                        + " AUTHORISER_NOT_ENTITLED",
                "withdrawals | {'reason': 'twice', 'authorisedBy': 'nobody'} | AUTHORISER_UNKNOWN",
                "disputes | {'disputedBy': 'the child'} | STATEMENT_MISSING",
                "answers | {'agreed': true, 'answeredBy': 'worker-201'} | ANSWERS_NOTHING",
                "corrections | {'happened': '2999-01-01', 'fact': {'placement': 'p1'}, 'reason':"
                        + " 'x', 'authorisedBy': 'worker-201'} | HAPPENED_IN_FUTURE",
                "corrections | {'type': 'identity.child-died.v1', 'happened': '2026-03-01',"
                        + " 'reason': 'x', 'authorisedBy': 'worker-201'} | OTHER_KIND",
            })
    void what_puts_nothing_right_is_refused_with_its_code(String how, String body, String refusal) {
        String child = child("PUT-3");
        long placed = placed(child, "a");

        Answer refused = put(child, placed, how, "k-" + refusal, body.replace('\'', '"'));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.said().path("problems").path(0).path("code").asString())
                .isEqualTo(refusal);
    }

    @Test
    void an_entry_of_another_child_or_of_nobody_is_not_here() {
        String child = child("PUT-4");
        long other = placed(child("PUT-5"), "a");
        placed(child, "b");

        assertThat(put(child, other, "withdrawals", "c", "{" + REASONED + "}").status())
                .isEqualTo(404);
        assertThat(put(child, 999_999, "withdrawals", "d", "{" + REASONED + "}").status())
                .isEqualTo(404);
    }

    @Test
    void an_entry_on_the_wrong_child_is_moved_and_a_move_that_stopped_halfway_is_finished() {
        String wrong = child("PUT-6");
        String right = child("PUT-7");
        long placed = placed(wrong, "a");
        placed(right, "b");
        String event = entry(wrong, placed).path("entry").path("eventId").asString();
        Answer halfway =
                post(
                        "/api/v1/subjects/child/" + right + "/facts",
                        PLACED,
                        "Idempotency-Key",
                        "moved:" + event + ":1");

        String body = "{\"toChild\": \"" + right + "\", " + REASONED + "}";
        Answer moved = put(wrong, placed, "moves", "c", body);
        Answer again = put(wrong, placed, "moves", "d", body);

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.said().path("recorded").path("position"))
                .isEqualTo(halfway.said().path("firstPosition"));
        assertThat(again.said().path("withdrawnBy")).isEqualTo(moved.said().path("withdrawnBy"));
        assertThat(entry(wrong, placed).path("standing").asString()).isEqualTo("voided");
        assertThat(get("/api/v1/children/" + right + "/timeline", 200).path("entries")).hasSize(2);
        assertThat(
                        put(
                                        wrong,
                                        placed,
                                        "moves",
                                        "e",
                                        "{\"toChild\": \"" + wrong + "\", " + REASONED + "}")
                                .said()
                                .path("code")
                                .asString())
                .isEqualTo("SAME_CHILD");
    }

    @Test
    void every_view_says_how_the_moment_was_understood_and_refuses_one_to_come() {
        String child = child("PUT-8");
        long placed = placed(child, "a");

        JsonNode then =
                get(
                        "/api/v1/children/%s/timeline?known=%d&about=2026-03-02"
                                .formatted(child, placed),
                        200);
        assertThat(then.path("asked").path("knownAs").asString()).isEqualTo("position");
        assertThat(then.path("situation").path("day").asString()).isEqualTo("2026-03-02");
        assertThat(
                        get(
                                        "/api/v1/subjects/child/%s/timeline?known=%d"
                                                .formatted(child, placed),
                                        200)
                                .path("entries"))
                .hasSize(1);
        assertThat(get("/api/v1/children?known=" + placed, 200).path("total").asInt()).isPositive();
        for (String path :
                new String[] {
                    "/api/v1/children?known=999999999",
                    "/api/v1/children/" + child + "/timeline?known=2999-01-01",
                    "/api/v1/children/"
                            + child
                            + "/entries/"
                            + placed
                            + "?known=2999-01-01T00:00:00Z",
                    "/api/v1/facts/" + placed + "?known=999999999",
                    "/api/v1/children/" + child + "/comparison?from=999999999"
                }) {
            assertThat(get(path, 422).path("code").asString())
                    .as(path)
                    .isEqualTo("KNOWN_AFTER_HEAD");
        }
    }

    @Test
    void a_fact_and_a_comparison_can_be_asked_about_a_day() {
        String child = child("PUT-9");
        long placed = placed(child, "a");
        String correction =
                "{\"happened\": \"2026-03-01\", \"fact\": {\"placement\": \"p1\","
                        + " \"type\": \"U1\"}, "
                        + REASONED
                        + "}";
        put(child, placed, "corrections", "b", correction);

        assertThat(
                        get("/api/v1/facts/" + placed + "?about=2026-03-02", 200)
                                .path("position")
                                .asLong())
                .isEqualTo(placed);
        assertThat(
                        get("/api/v1/facts/" + placed + "?about=2026-03-01", 404)
                                .path("code")
                                .asString())
                .isEqualTo("NOT_HAPPENED_YET");
        assertThat(get("/api/v1/facts/" + placed + "?about=soon", 400).path("code").asString())
                .isEqualTo("UNREADABLE");
        String comparison = "/api/v1/children/%s/comparison?from=%d".formatted(child, placed);
        assertThat(get(comparison + "&about=2026-03-01", 200).path("differences")).hasSize(1);
        assertThat(get(comparison + "&about=2026-02-28", 200).path("differences")).isEmpty();
    }

    private static final String PLACED =
            """
            {"facts": [{"type": "placement.placement-started.v1", "happened": "2026-03-02",
                        "fact": {"placement": "p1", "type": "U1"}}]}
            """;

    private long placed(String child, String key) {
        Answer recorded =
                post("/api/v1/subjects/child/" + child + "/facts", PLACED, "Idempotency-Key", key);
        long position = recorded.said().path("firstPosition").asLong();
        get("/api/v1/children/%s/timeline?at-least=%d".formatted(child, position), 200);
        return position;
    }

    private Answer put(String child, long position, String how, String key, String body) {
        return post(
                "/api/v1/children/%s/entries/%d/%s".formatted(child, position, how),
                body,
                "Idempotency-Key",
                key);
    }

    private JsonNode entry(String child, long position) {
        return get("/api/v1/children/%s/entries/%d".formatted(child, position), 200);
    }
}
