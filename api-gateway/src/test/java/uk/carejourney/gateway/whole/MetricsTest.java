package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.gateway.measuring.Meter;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a monitoring system is told, of a node that publishes too. */
@WithStack(kafka = true)
final class MetricsTest extends SignedApplication {

    private static final String IDENTIFIER = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}";

    @Override
    List<String> more(StackAddresses addresses, Path folder) {
        List<String> all = new ArrayList<>(more(folder));
        all.add("--journey.publish.publish=true");
        all.add("--journey.publish.servers=" + addresses.kafkaBootstrap());
        all.add("--journey.publish.partitions=1");
        all.add("--journey.publish.replicas=1");
        return all;
    }

    @Test
    @Tag("asvs-16.2.5")
    void what_is_recorded_is_counted_and_nobody_is_named() {
        String child = child("MEASURED-1");
        long position = recorded(child, 1);
        awaitSigned(position);
        assertThat(post(facts(child), fact(1), "Idempotency-Key", "k1").status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(metrics())
                                .contains(
                                        "journey_append_seconds_count{outcome=\"appended\"}",
                                        "journey_append_seconds_count{outcome=\"duplicate\"}",
                                        "journey_append_waiting 0.0",
                                        "journey_ledger_head " + (position + 1) + ".0",
                                        "journey_ledger_signed " + (position + 1) + ".0",
                                        "journey_ledger_stopped 0.0",
                                        "journey_publish_published " + (position + 1) + ".0",
                                        "journey_publish_lag_events 0.0",
                                        "journey_publish_halted 0.0"));
        for (String readModel : List.of("chronology", "timescales", "alerts")) {
            awaitUpToDate("journey_projection_lag_events", readModel);
            awaitUpToDate("journey_projection_lag_seconds", readModel);
        }
        String all = metrics();
        for (Meter meter : Meter.values()) {
            assertThat(all).contains(meter.meter().replace('.', '_'));
        }
        assertThat(all).doesNotContain(child).doesNotContainPattern(IDENTIFIER);
    }

    @Test
    void how_publication_stands_is_told_with_its_topics() {
        long position = recorded(child("PUBLISHED-1"), 7);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        get("/api/v1/publication", 200).path("published").asLong() >= position);
        JsonNode said = get("/api/v1/publication", 200);
        assertThat(said.path("state").asString()).isEqualTo("publishing");
        assertThat(said.path("topics"))
                .extracting(topic -> topic.path("name").asString())
                .contains("journey.facts.placement.v1", "journey.restricted.adoption.v1");
    }

    @Test
    @Tag("asvs-13.4.5")
    void nothing_else_of_the_actuator_answers() {
        for (String path : new String[] {"", "/health", "/env", "/metrics", "/heapdump"}) {
            assertThat(asAdministrator("/actuator" + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private void awaitUpToDate(String meter, String readModel) {
        String line = "%s{projection=\"%s\"} 0.0".formatted(meter, readModel);
        await().atMost(Duration.ofSeconds(60)).until(() -> metrics().contains(line));
    }

    private HttpResponse<String> asAdministrator(String path) {
        return as("worker-951").answer("GET", path, BodyPublishers.noBody());
    }

    private String metrics() {
        var answer = asAdministrator("/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
