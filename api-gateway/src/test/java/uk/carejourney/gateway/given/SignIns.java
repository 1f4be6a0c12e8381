package uk.carejourney.gateway.given;

import static org.assertj.core.api.Assertions.assertThat;

import uk.carejourney.infra.verify.LocalToken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How every test proves who asks: the one place tokens and sessions come from. */
public final class SignIns {

    /**
     * Where every application that is tested keeps its key: making one takes longer than the rest
     * of its start.
     */
    public static final Path FOLDER = Path.of("target", "sign-in").toAbsolutePath();

    private static final Pattern FORM_TOKEN =
            Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final Map<String, Session> SESSIONS = new ConcurrentHashMap<>();

    private SignIns() {}

    /**
     * What a browser holds once somebody has signed in.
     *
     * @param cookie the session's
     * @param form what a form must send along
     */
    public record Session(String cookie, String form) {}

    /** A token of an invented person, as a command gets it. */
    public static String token(String address, String person) {
        return TOKENS.computeIfAbsent(
                address + " " + person,
                _ -> {
                    try {
                        return LocalToken.of(CLIENT, URI.create(address), person).orElseThrow();
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    } catch (InterruptedException stopped) {
                        throw stopped(stopped);
                    }
                });
    }

    /** A session of an invented person, begun on the page as a browser begins it. */
    public static Session session(String address, String person) {
        return SESSIONS.computeIfAbsent(address + " " + person, _ -> begun(address, person));
    }

    /** Forgets what another application at the same address gave. */
    public static void forget(String address, String person) {
        TOKENS.remove(address + " " + person);
        SESSIONS.remove(address + " " + person);
    }

    private static Session begun(String address, String person) {
        CookieManager cookies = new CookieManager();
        try (HttpClient browser =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .followRedirects(Redirect.NORMAL)
                        .build()) {
            URI page = URI.create(address + "/sign-in");
            HttpResponse<String> asked =
                    browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            String form = "person=" + person + "&_csrf=" + encoded(formToken(asked.body()));
            HttpResponse<String> in =
                    browser.send(
                            HttpRequest.newBuilder(page)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
            return new Session(cookie(cookies), formToken(in.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static String cookie(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("journey-session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String formToken(String page) {
        Matcher found = FORM_TOKEN.matcher(page);
        assertThat(found.find()).as("a form's token in %s", page).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static IllegalStateException stopped(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(stopped);
    }
}
