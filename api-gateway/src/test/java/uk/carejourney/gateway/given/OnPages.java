package uk.carejourney.gateway.given;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.problem.Refusing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A test that asks the pages over invented records, through a real server. */
@SpringBootTest(
        classes = PagesOverInventedRecords.class,
        webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class OnPages {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void signInOutsideTheRepository(DynamicPropertyRegistry settings) {
        settings.add("journey.sign-in.folder", SignIns.FOLDER::toString);
    }

    /** The same questions, asked as someone else. */
    protected final Asking as(String person) {
        return new Asking(port, person);
    }

    protected final String get(String path) {
        return get(path, 200);
    }

    protected final String get(String path, int status) {
        return as(SeededPerson.PRACTITIONER.id()).get(path, status);
    }

    protected final String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** A page without its markup, white space made single. */
    protected static String words(String page) {
        return page.replaceAll("(?s)<head>.*?</head>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replaceAll("\\s+", " ")
                .replace(" .", ".")
                .replace(" ,", ",");
    }

    /** Asks as one person. */
    public record Asking(int port, String person) {

        /** Where it asks. */
        public String address() {
            return "http://localhost:" + port;
        }

        public String get(String path) {
            return get(path, 200);
        }

        public String get(String path, int status) {
            HttpResponse<String> answer = answer("GET", path, BodyPublishers.noBody());
            assertThat(answer.statusCode()).as(path).isEqualTo(status);
            return answer.body();
        }

        /** Whatever the server answers. */
        public HttpResponse<String> answer(
                String method, String path, BodyPublisher body, String... headers) {
            HttpResponse<String> answer = sent(method, path, body, headers);
            if (isUnknown(answer)) {
                SignIns.forget(address(), person);
                return sent(method, path, body, headers);
            }
            return answer;
        }

        private static boolean isUnknown(HttpResponse<String> answer) {
            return answer.statusCode() == 401
                    || answer.headers()
                            .firstValue("Location")
                            .filter(to -> to.endsWith("/sign-in"))
                            .isPresent();
        }

        private HttpResponse<String> sent(
                String method, String path, BodyPublisher body, String... headers) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address() + path)).method(method, body);
            if (Refusing.isForPrograms(path)) {
                request.header("Authorization", "Bearer " + SignIns.token(address(), person));
            } else {
                SignIns.Session session = SignIns.session(address(), person);
                request.header("Cookie", "journey-session=" + session.cookie())
                        .header("X-CSRF-TOKEN", session.form());
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            try {
                return CLIENT.send(request.build(), BodyHandlers.ofString());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
