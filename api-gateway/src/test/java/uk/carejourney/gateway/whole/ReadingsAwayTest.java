package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.DatabasesToKill;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.gateway.reach.Restrictions;
import uk.carejourney.gateway.readers.ReadingQueue;
import uk.carejourney.journey.Subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The PostgreSQL of readings is killed while people read, and comes back. */
final class ReadingsAwayTest extends WholeApplication {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NUMBER = "AWAY-4711";
    private static final String OWNER = "worker-201";

    @SuppressWarnings("NullAway.Init") // set before the application is started
    private DatabasesToKill server;

    @SuppressWarnings("NullAway.Init") // set before the application is started
    private Path queue;

    @Override
    List<String> more(StackAddresses addresses, Path folder) {
        try {
            server = new DatabasesToKill(RoomInMemory.folder("journey-readings-"));
            queue = folder.resolve("readings.queue");
            return List.of(
                    "--journey.readings.database.url=" + server.readings().jdbcUrl(),
                    "--journey.readings.database.administrator=" + server.readings().user());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @AfterAll
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void a_page_is_shown_and_its_reading_waits_until_the_ledger_takes_it() throws IOException {
        String child = child(NUMBER);
        assertThat(
                        post(
                                        "/api/v1/subjects/child/" + child + "/facts",
                                        """
                                        {"facts": [{"type": "frontdoor.contact-received.v1",
                                          "happened": "2026-03-02", "fact": {"contact": "c1"}}]}
                                        """,
                                        "Idempotency-Key",
                                        "away-1")
                                .status())
                .isEqualTo(201);
        get("/api/v1/subjects/child/" + child + "/timeline", 200);
        String closed = restricted();
        server.kill();
        List<String> asked = new ArrayList<>();
        for (String what : List.of("timescales", "findings", "alerts", "timescales")) {
            get("/api/v1/children/" + child + "/" + what, 200);
            asked.add("GET /api/v1/children/{child}/" + what);
        }

        assertThat(part(ReadingQueue.class).waiting()).isEqualTo(4);
        assertThat(queued()).contains("\"worker-101\"", child).doesNotContain(NUMBER);
        assertThat(as("worker-951").get("/actuator/prometheus"))
                .contains("journey_readings_queued 4.0");
        assertThat(as("worker-401").get("/api/v1/readings?child=" + child, 503))
                .contains("READINGS_AWAY");
        int waiting = part(ReadingQueue.class).waiting();
        assertThat(as(OWNER).get("/api/v1/children/" + closed + "/findings", 503))
                .contains("READING_NOT_RECORDED")
                .doesNotContain("AWAY-4712");
        assertThat(part(ReadingQueue.class).waiting()).isEqualTo(waiting);

        server.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> part(ReadingQueue.class).waiting() == 0);
        assertThat(queued()).isEmpty();
        assertThat(routesReported(child))
                .startsWith("GET /api/v1/readings")
                .endsWith("GET /api/v1/subjects/{kind}/{id}/timeline");
        assertThat(routesReported(child))
                .filteredOn(route -> route.startsWith("GET /api/v1/children/"))
                .isEqualTo(asked.reversed());
    }

    /**
     * Whose record is restricted is shown to nobody, not even the owner, until it is taken down.
     */
    private String restricted() {
        String closed = child("AWAY-4712");
        HttpResponse<String> stands =
                as(OWNER)
                        .answer(
                                "POST",
                                "/api/v1/subjects/child/" + closed + "/facts",
                                BodyPublishers.ofString(
                                        """
                                        {"facts": [{"type": "restriction.record-restricted.v1",
                                          "happened": "2026-03-02",
                                          "fact": {"category": "police", "owner": "%s",
                                                   "reason": "Asked"}}]}
                                        """
                                                .formatted(OWNER)),
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                "away-2");
        assertThat(stands.statusCode()).as(stands.body()).isEqualTo(201);
        Subject subject = Subject.child(UUID.fromString(closed));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> part(Restrictions.class).of(subject).isPresent());
        as(OWNER).get("/api/v1/children/" + closed + "/findings", 200);
        return closed;
    }

    private List<String> routesReported(String child) {
        JsonNode report =
                JSON.readTree(as("worker-401").get("/api/v1/readings?child=" + child, 200));
        List<String> routes = new ArrayList<>();
        report.path("readings").forEach(one -> routes.add(one.path("route").asString()));
        return routes;
    }

    private String queued() throws IOException {
        return new String(Files.readAllBytes(queue), StandardCharsets.ISO_8859_1);
    }
}
