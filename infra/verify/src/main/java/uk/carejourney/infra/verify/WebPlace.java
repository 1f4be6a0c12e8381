package uk.carejourney.infra.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A ledger published at a web address, under {@code /tlog}. Which checkpoints are kept is said by
 * {@code checkpoint-sizes}, one size a line; without it only the newest are compared.
 */
final class WebPlace implements Place {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int MOST_BYTES = 17_000_000;

    private final HttpClient http;
    private final String address;
    private final Optional<String> token;

    /**
     * Reads from an instance.
     *
     * @param address of the instance, such as {@code http://localhost:8080}
     * @param token says who asks; entries need an auditor's
     */
    WebPlace(HttpClient http, String address, Optional<String> token) {
        this.http = http;
        this.address = address.replaceAll("/+$", "") + "/tlog/";
        this.token = token;
    }

    @Override
    public Optional<byte[]> read(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(LONGEST);
        token.ifPresent(one -> request.header("Authorization", "Bearer " + one));
        try {
            var answer =
                    http.send(
                            request.build(),
                            HttpResponse.BodyHandlers.limiting(
                                    HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(answer.body());
                case 404 -> Optional.empty();
                case 401, 403 ->
                        throw new IOException(
                                "%s is for auditors only: name the file of an auditor's token with --token-file"
                                        .formatted(address + path));
                default ->
                        throw new IOException(
                                "%s answered %d".formatted(address + path, answer.statusCode()));
            };
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    @Override
    public SortedSet<Long> checkpointSizes() {
        SortedSet<Long> sizes = new TreeSet<>();
        read("checkpoint-sizes")
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .ifPresent(list ->
                        list.lines()
                                .filter(line -> line.matches("[0-9]{1,18}"))
                                .forEach(line -> sizes.add(Long.parseLong(line))));
        return sizes;
    }
}
