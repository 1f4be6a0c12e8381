package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.infra.ledger.append.DemonstrationClock;
import uk.carejourney.journey.Happened;
import uk.carejourney.measures.Period;
import uk.carejourney.suppression.WholePeriods;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Reviews fell due in the quarter before the last, of eight children of South and three of North;
 * one of North's was recorded so late that a panel is never told.
 */
final class PanelsThroughTheApiTest extends WholeApplication {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PANEL = "worker-801";
    private static final String MANAGER = "worker-201";
    private static final String RULE = "lac-review-first-20wd";

    private final Period quarter =
            WholePeriods.quarters(LocalDate.now(Happened.LONDON), 2).getLast();

    @Override
    List<String> more(Path folder) {
        return List.of("--journey.ledger.demonstration=true");
    }

    @Test
    void a_panel_is_told_a_quarter_without_small_numbers_and_others_all_of_it() {
        DemonstrationClock clock = part(DemonstrationClock.class);
        clock.set(at(quarter.first().plusDays(10)));
        for (int one = 1; one <= 8; one++) {
            childOf("South", one);
        }
        childOf("North", 1);
        childOf("North", 2);
        clock.set(at(quarter.last().plusDays(20)));
        childOf("North", 3);
        clock.letGo();

        String asked = measured(PANEL, question(""));
        String measure = "/api/v1/measures/%s/rules/%s".formatted(asked, RULE);
        JsonNode told = JSON.readTree(as(PANEL).get(measure));
        JsonNode exact = JSON.readTree(as("worker-401").get(measure));

        assertThat(exact.path("all").path("numbers").path("not-assessable").asInt()).isEqualTo(10);
        assertThat(told.path("all")).isEqualTo(exact.path("all"));
        assertThat(told.path("teams")).hasSize(2);
        for (String split : List.of("teams", "teamsAsOf")) {
            told.path(split)
                    .forEach(team -> {
                        assertThat(words(team.path("all").path("suppressed")))
                                .containsExactly("not-assessable");
                        assertThat(team.path("all").path("numbers").isEmpty()).isTrue();
                        assertThat(team.has("whose")).isFalse();
                    });
        }
        assertThat(exact.path("teams").get(0).path("whose").toString()).contains("child/");

        String now = measured(MANAGER, question(""));
        assertThat(now).isNotEqualTo(asked);
        for (String hidden : List.of("/rules/" + RULE, "")) {
            assertThat(as(PANEL).get("/api/v1/measures/" + now + hidden, 403))
                    .contains("PERIOD_NOT_TOLD");
        }
        assertThat(send(PANEL, "/api/v1/measures", question(", \"known\": \"2026-01-01\""), 403))
                .asString()
                .contains("PERIOD_NOT_TOLD");
        publishedIsToldAsPublished(now);
    }

    private void publishedIsToldAsPublished(String now) {
        JsonNode published =
                send(
                        MANAGER,
                        "/api/v1/measures/%s/rules/%s/publications".formatted(now, RULE),
                        "{\"publishedIn\": \"Corporate parenting board\"}",
                        201);
        String figure = "/api/v1/figures/" + published.path("position").asLong();
        JsonNode told = JSON.readTree(as(PANEL).get(figure));
        assertThat(told.path("all").path("published").path("numbers").path("not-assessable"))
                .hasToString("11");
        assertThat(told.path("teams")).allMatch(team -> team.toString().contains("suppressed"));
        assertThat(told.has("again")).isFalse();
        assertThat(told.has("erasedSince")).isFalse();
        assertThat(JSON.readTree(as(PANEL).get("/api/v1/figures")).path("total").asInt()).isOne();
        assertThat(as(PANEL).get("/figures/" + published.path("position").asLong()))
                .contains("Corporate parenting board")
                .doesNotContain("child/");
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(Happened.LONDON).toInstant();
    }

    private void childOf(String team, int number) {
        String name = "PANELS-" + team + "-" + number;
        Answer recorded =
                post(
                        "/api/v1/subjects/child/" + child(name) + "/facts",
                        """
                        {"facts": [
                          {"type": "workforce.social-worker-allocated.v1", "happened": "%1$s",
                           "fact": {"worker": "worker-9", "team": "%2$s"}},
                          {"type": "admission.child-became-looked-after.v1", "happened": "%1$s",
                           "fact": {"legalStatus": "V2"}}]}
                        """
                                .formatted(quarter.first().plusDays(5), team),
                        "Idempotency-Key",
                        name);
        assertThat(recorded.status()).as("%s", recorded.said()).isEqualTo(201);
    }

    private String question(String more) {
        return "{\"from\": \"%s\", \"to\": \"%s\"%s}"
                .formatted(quarter.first(), quarter.last(), more);
    }
}
