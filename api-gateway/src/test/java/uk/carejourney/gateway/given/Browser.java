package uk.carejourney.gateway.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a browser as keeps cookies; it is led nowhere but while it signs in. */
public final class Browser implements AutoCloseable {

    private static final Pattern FORM_TOKEN =
            Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private final String address;
    private final String agent;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String form = "";

    public Browser(String address) {
        this(address, "Mozilla/5.0");
    }

    /** One that calls itself so. */
    public Browser(String address, String agent) {
        this.address = address;
        this.agent = agent;
    }

    /** Asks for a page; headers come in pairs of name and value. */
    public HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address).resolve(path))
                        .header("User-Agent", agent);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return kept(client.send(request.build(), BodyHandlers.ofString()));
    }

    /** Sends a form with what the last page gave for it. */
    public HttpResponse<String> post(String path, String fields)
            throws IOException, InterruptedException {
        String token = "_csrf=" + URLEncoder.encode(form, StandardCharsets.UTF_8);
        return postBare(path, fields.isEmpty() ? token : fields + "&" + token);
    }

    /** Sends a form as another site would have it sent. */
    public HttpResponse<String> postBare(String path, String fields)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address).resolve(path))
                        .header("User-Agent", agent)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build();
        return kept(client.send(request, BodyHandlers.ofString()));
    }

    /** Signs in by the page, following where it leads. */
    public void signIn(String person) throws IOException, InterruptedException {
        get("/sign-in");
        HttpResponse<String> answer = post("/sign-in", "person=" + person);
        for (Optional<String> to = next(answer); to.isPresent(); to = next(answer)) {
            answer = get(to.get());
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Optional<String> next(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location");
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        Matcher found = FORM_TOKEN.matcher(answer.body());
        if (found.find()) {
            form = found.group(1);
        }
        return answer;
    }

    /** What its session's cookie holds. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("journey-session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        client.close();
    }
}
