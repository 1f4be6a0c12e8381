package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.readers.Delivery;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.readers.ReadingQueue;
import uk.carejourney.gateway.readers.ReadingsLedger;
import uk.carejourney.gateway.readers.TakenReadings;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Subject;
import uk.carejourney.reading.ReadingFact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The PostgreSQL of readings is killed while people read, and comes back. */
final class ReadingsAwayTest extends WholeApplication {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NUMBER = "AWAY-4711";

    @SuppressWarnings("NullAway.Init") // set before the application is started
    private ReadingsServer server;

    @SuppressWarnings("NullAway.Init") // set before the application is started
    private Path queue;

    @Override
    List<String> more(StackAddresses addresses, Path folder) {
        try {
            server = new ReadingsServer(RoomInMemory.folder("journey-readings-"));
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
        assertARestrictedRecordIsRefused(Subject.child(UUID.fromString(child)));

        server.startAgain();
        await().atMost(Duration.ofSeconds(60)).until(() -> part(ReadingQueue.class).waiting() == 0);
        assertThat(queued()).isEmpty();
        assertThat(routesReported(child))
                .startsWith("GET /api/v1/readings")
                .endsWith("GET /api/v1/subjects/{kind}/{id}/timeline");
        assertThat(routesReported(child))
                .filteredOn(route -> route.startsWith("GET /api/v1/children/"))
                .isEqualTo(asked.reversed());
    }

    private void assertARestrictedRecordIsRefused(Subject restricted) {
        TakenReadings readings =
                new TakenReadings(
                        part(ReadingsLedger.class),
                        part(ReadingQueue.class),
                        part(Delivery.class),
                        restricted::equals,
                        part(EventIds.class),
                        InstantSource.system());
        int waiting = part(ReadingQueue.class).waiting();

        assertThatThrownBy(() -> readings.take(readingOf(restricted), ReadingFact.SHOWN))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused ->
                                assertThat(refused.refusal().name())
                                        .isEqualTo("READING_NOT_RECORDED"));
        assertThat(part(ReadingQueue.class).waiting()).isEqualTo(waiting);
    }

    private static ReadingInHand readingOf(Subject record) {
        SeededPerson manager = SeededPerson.MANAGER;
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        ReadingInHand.begin(
                request,
                new Person(manager.id(), manager.role(), manager.teams(), Set.of()),
                "/children/{child}",
                Optional.of(record));
        return ReadingInHand.of(request).orElseThrow();
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
