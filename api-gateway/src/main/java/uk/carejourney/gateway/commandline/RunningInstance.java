package uk.carejourney.gateway.commandline;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.gateway.access.Acting;
import uk.carejourney.gateway.access.SeededPerson;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A running instance, asked over HTTP. */
final class RunningInstance {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI url;
    private final SeededPerson person;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    RunningInstance(URI url) {
        this(url, SeededPerson.INTEGRATOR);
    }

    /**
     * An instance at an address.
     *
     * @param person who asks
     * @throws CommandFailure if that is no web address
     */
    RunningInstance(URI url, SeededPerson person) {
        String scheme = url.getScheme();
        if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new CommandFailure(
                    "'%s' is not the address of an instance: write it like http://localhost:8080"
                            .formatted(url));
        }
        this.url = url;
        this.person = person;
    }

    /**
     * Asks for what is at a path.
     *
     * @throws CommandFailure if nothing answers there, or it refuses, with its reason
     */
    JsonNode get(String path) throws InterruptedException {
        return answered(request(path).GET());
    }

    /** Sends something to a path; the contract is that of {@link #get}. */
    JsonNode post(String path, String contentType, BodyPublisher body) throws InterruptedException {
        return answered(request(path).header("Content-Type", contentType).POST(body));
    }

    JsonNode post(String path) throws InterruptedException {
        return answered(request(path).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .header(Acting.HEADER, person.id())
                .header("Accept", "application/json");
    }

    private JsonNode answered(HttpRequest.Builder request) throws InterruptedException {
        HttpResponse<String> response;
        try {
            response = client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new CommandFailure(
                    "No instance answers at %s: start one with journey up, or name another with --url"
                            .formatted(url));
        }
        JsonNode answer = parsed(response.body());
        if (response.statusCode() >= 400) {
            throw new CommandFailure(
                    told(
                            answer.path("title").asString("It was refused."),
                            answer.path("detail").asString("")));
        }
        return answer;
    }

    /** Several problems each get a line of their own. */
    private static String told(String title, String detail) {
        return title + (detail.contains("\n") ? System.lineSeparator() : " ") + detail;
    }

    private JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw new CommandFailure(
                    "What answers at %s is not Journey Ledger: name it with --url".formatted(url));
        }
    }
}
