package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.gateway.access.Route;
import uk.carejourney.gateway.given.OnPages.Asking;
import uk.carejourney.gateway.reading.ReadModels;
import uk.carejourney.infra.ledger.Ledger;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A test of the application as it ships, its servers named by configuration alone. */
@WithStack
@TestInstance(Lifecycle.PER_CLASS)
abstract class WholeApplication {

    private static final JsonMapper JSON = JsonMapper.shared();

    @SuppressWarnings("NullAway.Init") // JUnit starts it before the first test
    private ConfigurableApplicationContext application;

    @SuppressWarnings("NullAway.Init") // JUnit starts it before the first test
    private DatabaseAddress ledger;

    @BeforeAll
    void start(StackAddresses addresses, FreshDatabases databases) throws IOException {
        Deployment fresh = Deployment.fresh(addresses, databases);
        ledger = fresh.ledger();
        application = fresh.with(more(addresses, fresh.folder())).start();
    }

    /** Further settings of a test that wants to know where the servers are. */
    List<String> more(StackAddresses addresses, Path folder) {
        return more(folder);
    }

    /** Further settings of a test; the folder is its own. */
    List<String> more(Path folder) {
        return List.of();
    }

    @AfterAll
    void stop() {
        application.close();
    }

    /** The ledger's database, as its superuser sees it. */
    final DatabaseAddress ledger() {
        return ledger;
    }

    final <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    final <T> T part(String name, Class<T> type) {
        return application.getBean(name, type);
    }

    final <T> List<T> parts(Class<T> type) {
        return List.copyOf(application.getBeansOfType(type).values());
    }

    final WebServer server() {
        return Objects.requireNonNull(
                ((ServletWebServerApplicationContext) application).getWebServer());
    }

    final Asking as(String person) {
        return new Asking(server().getPort(), person);
    }

    final JsonNode get(String path, int status) {
        return JSON.readTree(as("worker-101").get(path, status));
    }

    /** Sends JSON; headers come in pairs of name and value. */
    final Answer post(String path, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        HttpResponse<String> response =
                as("worker-101")
                        .answer(
                                "POST",
                                path,
                                BodyPublishers.ofString(json),
                                all.toArray(String[]::new));
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    /** A child known by this number from now on. */
    final String child(String number) {
        return post("/api/v1/subjects/child", "{\"number\": \"%s\"}".formatted(number))
                .said()
                .path("id")
                .asString();
    }

    /** Sends facts about a child, all of which are recorded; tells where they stand. */
    final JsonNode appended(String child, String facts, String key) {
        Answer answer =
                post("/api/v1/subjects/child/" + child + "/facts", facts, "Idempotency-Key", key);
        assertThat(answer.status()).as("%s", answer.said()).isEqualTo(201);
        return answer.said();
    }

    /** Waits until the read models show all that is recorded. */
    final void shown() {
        part(ReadModels.class).show(part(Ledger.class).reading().head().size() - 1);
    }

    /** What somebody is told who sends JSON, and is answered with this status. */
    final JsonNode send(String person, String path, String json, int status) {
        HttpResponse<String> answer =
                as(person)
                        .answer(
                                "POST",
                                path,
                                BodyPublishers.ofString(json),
                                "Content-Type",
                                "application/json");
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    /** Whatever somebody is answered who sends JSON, recorded once for these words. */
    final HttpResponse<String> sent(String person, String path, String json) {
        return sent(person, path, json, path + json.hashCode());
    }

    final HttpResponse<String> sent(String person, String path, String json, String key) {
        return as(person)
                .answer(
                        "POST",
                        path,
                        BodyPublishers.ofString(json),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key);
    }

    /** Asks for measures and waits until they are worked out; tells where they are. */
    final String measured(String person, String question) {
        String id = send(person, "/api/v1/measures", question, 202).path("id").asString();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        JSON.readTree(as(person).get("/api/v1/measures/" + id))
                                .path("state")
                                .asString()
                                .equals("ready"));
        return id;
    }

    /** What a route answers to a bare request; what never ends is asked in a way it refuses. */
    final HttpResponse<String> walked(Route route, String person, String child, long position) {
        return as(person)
                .answer(
                        route.method(),
                        Walk.path(route, child, position),
                        BodyPublishers.noBody(),
                        "Last-Event-ID",
                        "none");
    }

    /** A status and what was said. */
    record Answer(int status, JsonNode said) {}
}
