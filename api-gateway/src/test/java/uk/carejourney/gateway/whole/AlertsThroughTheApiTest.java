package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.alert.AlertFact.AlertingWentLive;
import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A child looked after sixty days ago whose first review was never recorded. */
final class AlertsThroughTheApiTest extends WholeApplication {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void an_overdue_review_is_alerted_seen_to_and_ended_by_the_review() {
        LocalDate admitted = LocalDate.now(Happened.LONDON).minusDays(60);
        live(Instant.now().minus(Duration.ofDays(70)));
        String child =
                post("/api/v1/subjects/child", "{\"number\": \"ALERT-1\"}")
                        .said()
                        .path("id")
                        .asString();
        record(
                child,
                "a",
                """
                {"type": "coverage.recording-coverage-declared.v1", "happened": "%1$s",
                 "fact": {"source": "case-system", "area": "review", "from": "2020-01-01",
                          "extent": "complete"}},
                {"type": "admission.child-became-looked-after.v1", "happened": "%1$s",
                 "fact": {"legalStatus": "V2"}}
                """
                        .formatted(admitted));
        JsonNode alert =
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> firstReview(child), found -> found.has("id"));
        assertThat(alert.path("state").asString()).isEqualTo("overdue");
        assertThat(alert.path("words").asString()).startsWith("20 working days after");
        String address = "/api/v1/alerts/" + alert.path("id").asString();
        assertThat(sent("worker-201", address + "/acknowledge", "{}", "b").statusCode())
                .isEqualTo(200);
        String closing = "{\"kind\": \"other\", \"reason\": \"agreed\"}";
        assertThat(sent("worker-101", address + "/resolve", closing, "c").body())
                .contains("ROLE_MAY_NOT_CLOSE");
        record(
                child,
                "d",
                "{\"type\": \"review.review-held.v1\", \"happened\": \"%s\", \"fact\": {\"review\":"
                                .formatted(admitted.plusDays(50))
                        + " \"r1\"}}");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get(address, 200).path("standing").asString().equals("resolved"));
        assertThat(sent("worker-201", address + "/resolve", closing, "e").body())
                .contains("ALERT_CLOSED");
        assertThat(get(address, 200).path("steps")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(sent("worker-951", "/api/v1/alerting", "", "f").body())
                .contains("ALERTING_IS_LIVE");
    }

    /** As a demonstration does it: a person can't let alerting begin in the past. */
    private void live(Instant from) {
        Ledger ledger = part(Ledger.class);
        var administrator = SeededPerson.ADMINISTRATOR.actor();
        Envelope envelope =
                Envelope.of(
                        UUID.randomUUID(), ledger.council(), new Happened.At(from), administrator);
        part(Recorder.class)
                .record(
                        new RecordFacts(
                                "live",
                                ledger.council(),
                                administrator,
                                Door.SOURCE,
                                List.of(new Entry(envelope, new AlertingWentLive(from)))));
    }

    private JsonNode firstReview(String child) {
        for (JsonNode alert :
                get("/api/v1/alerts?rule=lac-review-first-20wd", 200).path("alerts")) {
            if (alert.path("subject").asString().endsWith(child)) {
                return alert;
            }
        }
        return JSON.createObjectNode();
    }

    private void record(String child, String key, String facts) {
        appended(child, "{\"facts\": [" + facts + "]}", key);
    }
}
