package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

final class MergingThroughTheApiTest extends WholeApplication {

    private static final String REASONED =
            "\"reason\": \"one passport\", \"authorisedBy\": \"worker-201\"";

    @Test
    void two_records_are_read_as_one_and_the_other_address_leads_there() {
        String first = child("MERGE-1");
        String second = child("MERGE-2");
        long before = recorded(second, named(first, "Robin"));

        Answer merged = merge("merges", first, second, "a");
        Answer again = merge("merges", first, second, "a");

        assertThat(merged.status()).isEqualTo(201);
        assertThat(merged.said().path("positions")).hasSize(2);
        assertThat(merged.said().path("readUnder").asString()).isEqualTo(first);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.said().path("positions")).isEqualTo(merged.said().path("positions"));
        JsonNode timeline = timeline(first);
        assertThat(timeline.path("records")).hasSize(2);
        assertThat(subjects(timeline)).contains("child/" + first, "child/" + second);
        for (String view :
                List.of(
                        "timeline",
                        "timeline?about=2026-03-02",
                        "timescales",
                        "entries/" + before,
                        "comparison?from=" + before)) {
            JsonNode elsewhere = get("/api/v1/children/" + second + "/" + view, 307);
            assertThat(elsewhere.path("code").asString()).as(view).isEqualTo("READ_UNDER_ANOTHER");
        }
        assertThat(
                        get("/api/v1/children/%s/entries/%d".formatted(first, before), 200)
                                .path("entry")
                                .path("subject")
                                .asString())
                .isEqualTo("child/" + second);
        assertThat(
                        get("/api/v1/children/%s/timeline?known=%d".formatted(second, before), 200)
                                .path("entries"))
                .hasSize(1);
        JsonNode found = post("/api/v1/children/search", "{\"number\": \"MERGE-2\"}").said();
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("children").path(0).path("child").asString()).isEqualTo(first);
        JsonNode compared =
                get("/api/v1/children/%s/comparison?from=%d".formatted(first, before), 200);
        assertThat(kinds(compared)).contains("joined", "added");
    }

    @Test
    void an_entry_of_the_other_record_is_put_right_where_it_stands() {
        String first = child("MERGE-3");
        String second = child("MERGE-4");
        long named = recorded(second, named(first, "Robyn"));
        merge("merges", first, second, "a");

        Answer withdrawn =
                post(
                        "/api/v1/children/%s/entries/%d/withdrawals".formatted(first, named),
                        "{" + REASONED + "}",
                        "Idempotency-Key",
                        "b");

        assertThat(withdrawn.status()).isEqualTo(201);
        long by = withdrawn.said().path("position").asLong();
        assertThat(get("/api/v1/facts/" + by, 200).path("subject").asString())
                .isEqualTo("child/" + second);
        assertThat(
                        get("/api/v1/children/%s/entries/%d".formatted(first, named), 200)
                                .path("standing")
                                .asString())
                .isEqualTo("voided");
    }

    @Test
    void separated_again_each_is_read_by_itself() {
        String first = child("MERGE-5");
        String second = child("MERGE-6");
        recorded(second, named(first, "Robin"));
        JsonNode before = timeline(second);
        merge("merges", first, second, "a");

        Answer separated = merge("separations", second, first, "b");

        assertThat(separated.status()).isEqualTo(201);
        assertThat(separated.said().path("readUnder").asString()).isEqualTo(second);
        assertThat(timeline(second).path("entries").path(0))
                .isEqualTo(before.path("entries").path(0));
        assertThat(subjects(timeline(first))).containsOnly("child/" + first);
        assertThat(code(merge("separations", second, first, "c"))).isEqualTo("NOT_MERGED");
    }

    @Test
    void a_third_record_is_read_with_both_and_not_merged_twice() {
        String first = child("MERGE-7");
        String second = child("MERGE-8");
        String third = child("MERGE-9");
        recorded(second, named(first, "Robin"));
        recorded(third, "Rob");
        merge("merges", first, second, "a");
        merge("merges", second, third, "b");

        assertThat(timeline(first).path("records")).hasSize(3);
        assertThat(code(merge("merges", first, third, "c"))).isEqualTo("ALREADY_MERGED");
        assertThat(code(merge("separations", first, third, "d"))).isEqualTo("NOT_MERGED");
        assertThat(code(merge("merges", first, first, "e"))).isEqualTo("MERGED_WITH_ITSELF");
    }

    @Test
    void half_a_merge_changes_nothing_and_is_finished_by_asking_again() {
        String first = child("MERGE-10");
        String second = child("MERGE-11");
        recorded(second, named(first, "Robin"));
        recordedFact(
                first,
                "\"identity.child-records-merged.v1\"",
                "{\"other\": \"child/%s\", %s}".formatted(second, REASONED));
        assertThat(timeline(first).path("records")).hasSize(1);

        Answer merged = merge("merges", first, second, "b");

        assertThat(merged.status()).isEqualTo(201);
        assertThat(merged.said().path("positions")).hasSize(1);
        assertThat(timeline(first).path("records")).hasSize(2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'other': 'OTHER', 'authorisedBy': 'worker-201'} | REASON_MISSING",
                "{'other': 'OTHER', 'reason': 'one passport'} | AUTHORISER_MISSING",
                "{'other': 'OTHER', 'reason': 'x', 'authorisedBy': 'worker-101'} |"
                        + " AUTHORISER_NOT_ENTITLED",
                "{'other': 'OTHER', 'reason': 'x', 'authorisedBy': 'nobody'} | AUTHORISER_UNKNOWN",
            })
    void a_merge_nobody_answers_for_is_refused_with_its_code(String body, String refusal) {
        String first = child("MERGE-12");
        String second = child("MERGE-13");
        recorded(second, named(first, "Robin"));

        Answer refused =
                post(
                        "/api/v1/children/" + first + "/merges",
                        body.replace('\'', '"').replace("OTHER", second),
                        "Idempotency-Key",
                        "k-" + refusal);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(code(refused)).isEqualTo(refusal);
        assertThat(timeline(first).path("records")).hasSize(1);
    }

    @Test
    void nobody_is_merged_with_a_child_nobody_knows() {
        String first = child("MERGE-14");
        recorded(first, "Robin");

        String nobody = "00000000-0000-0000-0000-00000000dead";
        assertThat(merge("merges", first, nobody, "a").status()).isEqualTo(404);
        assertThat(merge("merges", nobody, first, "b").status()).isEqualTo(404);
    }

    private Answer merge(String how, String child, String other, String key) {
        return post(
                "/api/v1/children/%s/%s".formatted(child, how),
                "{\"other\": \"%s\", %s}".formatted(other, REASONED),
                "Idempotency-Key",
                key);
    }

    private static String code(Answer refused) {
        return refused.said().path("problems").path(0).path("code").asString();
    }

    private JsonNode timeline(String child) {
        return get("/api/v1/children/" + child + "/timeline", 200);
    }

    private static List<String> subjects(JsonNode timeline) {
        List<String> subjects = new ArrayList<>();
        timeline.path("entries")
                .forEach(one -> subjects.add(one.path("entry").path("subject").asString()));
        return subjects;
    }

    private static List<String> kinds(JsonNode compared) {
        List<String> kinds = new ArrayList<>();
        compared.path("differences").forEach(one -> kinds.add(one.path("kind").asString()));
        return kinds;
    }

    /** Opens this record first, and gives the name back. */
    private String named(String child, String name) {
        recorded(child, "First " + name);
        return name;
    }

    private long recorded(String child, String name) {
        return recordedFact(
                child,
                "\"identity.name-recorded.v1\"",
                "{\"kind\": \"legal\", \"givenNames\": \"%s\"}".formatted(name));
    }

    private long recordedFact(String child, String type, String fact) {
        Answer recorded =
                post(
                        "/api/v1/subjects/child/" + child + "/facts",
                        "{\"facts\": [{\"type\": %s, \"happened\": \"2026-03-02\", \"fact\": %s}]}"
                                .formatted(type, fact),
                        "Idempotency-Key",
                        type + fact.hashCode());
        assertThat(recorded.status()).isIn(200, 201);
        long position = recorded.said().path("firstPosition").asLong();
        get("/api/v1/children/%s/timeline?at-least=%d".formatted(child, position), 200);
        return position;
    }
}
