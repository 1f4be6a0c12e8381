package uk.carejourney.gateway.commandline;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.infra.verify.LocalToken;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A running instance, asked over HTTP. */
final class RunningInstance {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int UNAUTHORIZED = 401;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI url;
    private final String person;
    private final @Nullable Path tokenFile;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private @Nullable String token;

    /**
     * An instance at an address.
     *
     * @param person who asks, where the instance knows the invented people
     * @param tokenFile holds what to show instead
     * @throws CommandFailure if that is no web address
     */
    RunningInstance(URI url, String person, @Nullable Path tokenFile) {
        String scheme = url.getScheme();
        if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new CommandFailure(
                    "'%s' is not the address of an instance: write it like http://localhost:8080"
                            .formatted(url));
        }
        this.url = url;
        this.person = person;
        this.tokenFile = tokenFile;
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
        return HttpRequest.newBuilder(url.resolve(path)).header("Accept", "application/json");
    }

    /**
     * The token shown.
     *
     * @throws CommandFailure if there is none to show
     */
    String token() throws InterruptedException {
        try {
            if (token == null) {
                token = tokenFile == null ? local() : Files.readString(tokenFile).strip();
            }
            return token;
        } catch (ConnectException | HttpTimeoutException unreachable) {
            throw unreachable();
        } catch (IOException unreadable) {
            throw tokenFile == null
                    ? unreachable()
                    : new CommandFailure(
                            "%s can't be read: name the file of a token".formatted(tokenFile));
        }
    }

    private String local() throws IOException, InterruptedException {
        return LocalToken.of(client, url, person)
                .orElseThrow(() ->
                        new CommandFailure(
                                ("%s wants to know who asks: name the file of a token with"
                                                + " --token-file, or run this as the user who"
                                                + " started it")
                                        .formatted(url)));
    }

    private CommandFailure unreachable() {
        return new CommandFailure(
                "No instance answers at %s: start one with journey up, or name another with --url"
                        .formatted(url));
    }

    private JsonNode answered(HttpRequest.Builder request) throws InterruptedException {
        HttpResponse<String> response = sent(request);
        if (response.statusCode() == UNAUTHORIZED && tokenFile == null) {
            token = null;
            response = sent(request);
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

    private HttpResponse<String> sent(HttpRequest.Builder request) throws InterruptedException {
        String shown = "Bearer " + token();
        try {
            return client.send(
                    request.copy().header("Authorization", shown).build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw unreachable();
        }
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
