package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Packs;
import uk.carejourney.journey.Happened;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A council that adopts rules of its own while it works. */
final class RulesThroughTheApiTest extends WholeApplication {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ADMINISTRATOR = "worker-951";
    private static final String OWN_RULE = "middlesbrough-permanence-4m";

    @Test
    void an_adopted_pack_gives_the_child_its_clock_and_the_past_stays_as_it_was() {
        JsonNode before = get("/api/v1/rulebook", 200);
        assertThat(before.path("adopted")).hasSize(England.files().size());
        assertThat(rules(before)).doesNotContain(OWN_RULE);
        String child = lookedAfter("RULES-1");

        assertThat(adopt("worker-201", "middlesbrough", pack()).body())
                .contains("NOT_FOR_THIS_ROLE");
        assertThat(adopt(ADMINISTRATOR, "middlesbrough", "source: x\nruels: []\n").body())
                .contains("RULES_NOT_UNDERSTOOD")
                .contains("middlesbrough.yaml line 2");
        HttpResponse<String> adopted = adopt(ADMINISTRATOR, "middlesbrough", pack());
        assertThat(adopted.statusCode()).as("%s", adopted.body()).isEqualTo(201);
        long position = JSON.readTree(adopted.body()).path("position").asLong();

        assertThat(rules(get("/api/v1/rulebook", 200))).contains(OWN_RULE);
        assertThat(rules(get("/api/v1/rulebook?known=" + (position - 1), 200)))
                .doesNotContain(OWN_RULE);
        String timescales = "/api/v1/children/" + child + "/timescales";
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get(timescales, 200).toString().contains(OWN_RULE));
        assertThat(get(timescales + "?known=" + (position - 1), 200).toString())
                .doesNotContain(OWN_RULE);
    }

    @Test
    void a_measure_is_worked_out_and_opens_by_both_its_teams_to_the_child_of_the_review() {
        String child = lookedAfter("RULES-2");
        LocalDate today = LocalDate.now(Happened.LONDON);
        String period = "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(today.minusDays(60), today);
        Answer asked = post("/api/v1/measures", period);
        assertThat(asked.status()).as("%s", asked.said()).isIn(200, 202);
        String address = "/api/v1/measures/" + asked.said().path("id").asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get(address, 200).path("state").asString().equals("ready"));
        JsonNode review = get(address + "/rules/lac-review-first-20wd", 200);
        assertThat(teams(review, "teams", child)).containsExactly("North");
        assertThat(teams(review, "teamsAsOf", child)).containsExactly("");
        assertThat(get(address, 200).toString()).doesNotContain("teamsAsOf", "North");
        assertThat(post("/api/v1/measures", "{\"from\": \"soon\"}").said().toString())
                .contains("'from' and 'to' are days");
    }

    private static List<String> teams(JsonNode rule, String list, String child) {
        return rule.path(list)
                .valueStream()
                .filter(team -> team.path("whose").toString().contains(child))
                .map(team -> team.path("team").asString(""))
                .toList();
    }

    private String lookedAfter(String number) {
        LocalDate today = LocalDate.now(Happened.LONDON);
        String child = child(number);
        Answer recorded =
                post(
                        "/api/v1/subjects/child/" + child + "/facts",
                        """
                        {"facts": [{"type": "admission.child-became-looked-after.v1",
                         "happened": "%1$s", "fact": {"legalStatus": "V2"}},
                         {"type": "workforce.social-worker-allocated.v1",
                         "happened": "%1$s", "fact": {"worker": "worker-101", "team": "North"}},
                         {"type": "workforce.social-worker-deallocated.v1",
                         "happened": "%2$s", "fact": {"worker": "worker-101"}}]}
                        """
                                .formatted(today.minusDays(60), today.minusDays(1)),
                        "Idempotency-Key",
                        number);
        assertThat(recorded.status()).as("%s", recorded.said()).isEqualTo(201);
        return child;
    }

    private static String rules(JsonNode rulebook) {
        return rulebook.path("rules").toString();
    }

    private static String pack() {
        return Packs.files("middlesbrough").getLast().yaml();
    }

    private HttpResponse<String> adopt(String person, String name, String content) {
        String body =
                JSON.writeValueAsString(
                        Map.of("name", name, "version", "2011", "content", content));
        return as(person)
                .answer(
                        "POST",
                        "/api/v1/rulebook",
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json");
    }
}
