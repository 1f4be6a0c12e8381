package uk.carejourney.infra.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of one of the invented people, from an instance on this machine that lets them sign in.
 *
 * <p>Such an instance says where the secret of theirs lies; who may read that file is its owner.
 * Nothing else is ever read and sent: the file's name and what it holds must be a secret's.
 */
public final class LocalToken {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String FILE = "sign-in.secret";
    private static final String SECRET = "[A-Za-z0-9_-]{43}";
    private static final Pattern TOKEN =
            Pattern.compile("\"access_token\"\\s*:\\s*\"([A-Za-z0-9._-]+)\"");

    private LocalToken() {}

    /**
     * The token, valid for an hour.
     *
     * @param instance such as {@code http://localhost:8080}
     * @param person such as {@code worker-201}
     * @return empty if the instance is not on this machine, knows no invented people or not this
     *     one, or if its secret is not this user's to read
     * @throws IOException if no instance answers
     */
    public static Optional<String> of(HttpClient http, URI instance, String person)
            throws IOException, InterruptedException {
        if (!LOOPBACK.contains(String.valueOf(instance.getHost()))) {
            return Optional.empty();
        }
        HttpRequest where =
                HttpRequest.newBuilder(instance.resolve("/sign-in/secret-file"))
                        .timeout(LONGEST)
                        .build();
        HttpResponse<String> place = http.send(where, BodyHandlers.ofString());
        Optional<String> secret =
                place.statusCode() == 200 ? secret(place.body()) : Optional.empty();
        return secret.isEmpty()
                ? Optional.empty()
                : asked(http, instance, person + ":" + secret.get());
    }

    private static Optional<String> secret(String place) {
        try {
            Path file = Path.of(place.strip());
            boolean named = FILE.equals(String.valueOf(file.getFileName()));
            if (!named || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return Files.readAllLines(file).stream()
                    .filter(line -> line.matches(SECRET))
                    .findFirst();
        } catch (IOException | InvalidPathException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<String> asked(HttpClient http, URI instance, String credentials)
            throws IOException, InterruptedException {
        String basic =
                Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(instance.resolve("/oauth2/token"))
                        .timeout(LONGEST)
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        Matcher token = TOKEN.matcher(http.send(request, BodyHandlers.ofString()).body());
        return token.find() ? Optional.of(token.group(1)) : Optional.empty();
    }
}
