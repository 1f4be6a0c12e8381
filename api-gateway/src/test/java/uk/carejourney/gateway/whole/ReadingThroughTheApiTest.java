package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Lists read page by page, answers not sent twice, and readings that wait for what was written. */
final class ReadingThroughTheApiTest extends WholeApplication {

    private static final String STARTED =
            """
            {"facts": [{"type": "placement.placement-started.v1", "happened": "2026-03-02",
                        "fact": {"placement": "p1", "type": "U1"}}]}
            """;
    private static final String LATE =
            """
            {"facts": [{"type": "admission.child-became-looked-after.v1",
                        "happened": "2026-01-05", "fact": {"legalStatus": "V2"}}]}
            """;

    private long last;

    @BeforeAll
    void sevenChildren() {
        for (int i = 1; i <= 7; i++) {
            last = newChild(i);
        }
    }

    private long newChild(int number) {
        String child = child("READ-" + number);
        appended(child, LATE, "looked-after-" + number);
        return appended(child, STARTED, "placed-" + number).path("lastPosition").asLong();
    }

    private List<String> all(String path, String items, String item) {
        return from(path, "", items, item);
    }

    private List<String> from(String path, String first, String items, String item) {
        List<String> found = new ArrayList<>();
        String cursor = first.isEmpty() ? "" : "&cursor=" + first;
        do {
            JsonNode page = get(path + cursor, 200);
            page.path(items)
                    .forEach(one ->
                            found.add(
                                    item.startsWith("/")
                                            ? one.at(item).asString()
                                                    + one.path("subject").asString()
                                            : one.path(item).asString()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return found;
    }

    @Test
    void a_list_of_children_read_in_pages_has_each_once_whoever_is_added_meanwhile() {
        JsonNode first = get("/api/v1/children?size=3&at-least=" + last, 200);
        assertThat(first.path("children")).hasSize(3);
        long added = newChild(8);

        List<String> rest =
                from(
                        "/api/v1/children?size=3&at-least=" + added,
                        first.path("next").asString(),
                        "children",
                        "child");
        List<String> whole = all("/api/v1/children?size=200", "children", "child");
        List<String> known = all("/api/v1/children?size=2&known=" + last, "children", "child");

        assertThat(rest).isEqualTo(whole.subList(3, whole.size()));
        assertThat(known).isEqualTo(whole.subList(0, 7));
    }

    @Test
    void open_clocks_findings_and_alerts_are_read_in_pages_too() {
        get("/api/v1/timescales?at-least=" + last, 200);
        List<String> clocks = all("/api/v1/timescales?size=200", "clocks", "/clock/key");
        assertThat(clocks).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(all("/api/v1/timescales?size=4", "clocks", "/clock/key")).isEqualTo(clocks);

        String code = get("/api/v1/findings?at-least=" + last, 200).at("/counts/0/code").asString();
        List<String> having = all("/api/v1/findings?size=200&code=" + code, "children", "child");
        assertThat(having).isNotEmpty();
        assertThat(all("/api/v1/findings?size=1&code=" + code, "children", "child"))
                .isEqualTo(having);
        assertThat(get("/api/v1/alerts?size=1&at-least=" + last, 200).path("total").asInt())
                .isZero();
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String next = get("/api/v1/children?size=1", 200).path("next").asString();

        assertThat(get("/api/v1/timescales?cursor=" + next, 400).path("detail").asString())
                .contains("'cursor'");
        assertThat(get("/api/v1/children?cursor=%21%21", 400).path("code").asString())
                .isEqualTo("UNREADABLE");
    }

    private HttpResponse<String> asked(String path, String... headers) {
        return as("worker-101").answer("GET", path, BodyPublishers.noBody(), headers);
    }

    @Test
    void an_answer_still_held_is_not_sent_again_until_it_says_something_else() {
        String path = "/api/v1/children?size=200&at-least=";
        HttpResponse<String> first = asked(path + last);
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> same = asked(path + last, "If-None-Match", etag);
        long added = newChild(9);
        HttpResponse<String> other = asked(path + added, "If-None-Match", etag);

        assertThat(etag).startsWith("W/\"");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).hasValue(etag);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(etag);
    }

    @Test
    void a_position_nobody_has_taken_is_not_waited_for() {
        for (String path : List.of("/api/v1/children", "/api/v1/alerts", "/api/v1/findings")) {
            assertThat(get(path + "?at-least=999999999", 422).path("code").asString())
                    .isEqualTo("KNOWN_AFTER_HEAD");
        }
    }
}
