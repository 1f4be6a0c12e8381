package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.given.SignIns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A program that listens, as the standard says an event source does. */
final class Listening implements AutoCloseable {

    /** One event as it was received. */
    record Event(long id, String type, String data) {}

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String ALERTS = "/api/v1/alerts/events";

    private final InputStream body;
    private final BufferedReader lines;
    private long lastId;

    private Listening(InputStream body) {
        this.body = body;
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    static HttpResponse<InputStream> ask(String address, String person, @Nullable String last)
            throws IOException, InterruptedException {
        return ask(address, ALERTS, person, last);
    }

    private static HttpResponse<InputStream> ask(
            String address, String path, String person, @Nullable String last)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + SignIns.token(address, person))
                        .header("Accept", "text/event-stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofInputStream());
    }

    /** Listens to alerts; the place it begins at is known when this returns. */
    static Listening at(String address, @Nullable String last)
            throws IOException, InterruptedException {
        return at(address, ALERTS, last);
    }

    /** Listens to what a path tells. */
    static Listening at(String address, String path, @Nullable String last)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = ask(address, path, "system-901", last);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");
        Listening listening = new Listening(answer.body());
        listening.awaitSignOfLife();
        return listening;
    }

    /** The id to resume from. */
    String lastId() {
        return String.valueOf(lastId);
    }

    /** Reads on until the id moves without an event. */
    void awaitSignOfLife() throws IOException {
        assertThat(block()).isNull();
    }

    List<Event> next(int number) throws IOException {
        List<Event> events = new ArrayList<>();
        while (events.size() < number) {
            Event event = block();
            if (event != null) {
                events.add(event);
            }
        }
        return events;
    }

    /** Whether the server ended the stream. */
    boolean ended() throws IOException {
        return lines.read() == -1;
    }

    private @Nullable Event block() throws IOException {
        String type = "";
        String data = "";
        for (String line = lines.readLine(); ; line = lines.readLine()) {
            if (line == null) {
                throw new IOException("the stream ended");
            }
            if (line.isEmpty()) {
                return data.isEmpty() ? null : new Event(lastId, type, data);
            }
            String value = line.substring(line.indexOf(": ") + 2);
            switch (line.substring(0, line.indexOf(':'))) {
                case "id" -> lastId = Long.parseLong(value);
                case "event" -> type = value;
                case "data" -> data = value;
                default -> assertThat(line).startsWith("retry");
            }
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
