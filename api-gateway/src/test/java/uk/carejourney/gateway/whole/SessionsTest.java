package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.TomcatWebServer;

import uk.carejourney.gateway.given.Browser;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** A manager signs in, and in the end is signed out, whichever way it ends. */
final class SessionsTest extends WholeApplication {

    private static final String CHILDREN = "/children";
    private static final String MANAGER = "worker-201";

    @SuppressWarnings("NullAway.Init") // begun before each test
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(as(MANAGER).address());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private boolean isSignedIn() throws IOException, InterruptedException {
        return browser.get(CHILDREN).statusCode() == 200;
    }

    @Test
    @Tag("asvs-7.2.1")
    @Tag("asvs-7.2.4")
    void signing_in_begins_a_session_of_its_own_and_the_one_before_opens_nothing()
            throws Exception {
        browser.get("/sign-in");
        String before = browser.session();

        browser.signIn(MANAGER);

        assertThat(isSignedIn()).isTrue();
        assertThat(browser.session()).isNotEqualTo(before);
        try (Browser thief = new Browser(as(MANAGER).address())) {
            assertThat(thief.get(CHILDREN, "Cookie", "journey-session=" + before).statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    @Tag("asvs-3.3.2")
    @Tag("asvs-3.3.4")
    void the_cookie_is_kept_from_scripts_and_from_other_sites_forms() throws Exception {
        List<String> set = browser.get("/sign-in").headers().allValues("Set-Cookie");

        assertThat(set)
                .singleElement()
                .asString()
                .startsWith("journey-session=")
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain", "Expires", "Max-Age");
    }

    @Test
    @Tag("asvs-7.3.1")
    void a_session_nobody_used_for_half_an_hour_is_over() throws Exception {
        browser.signIn(MANAGER);

        lastUsed(Duration.ofMinutes(29));
        assertThat(isSignedIn()).isTrue();

        // The server notes the end of a request a moment after it was answered.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    lastUsed(Duration.ofMinutes(31));
                    return !isSignedIn();
                });
        HttpResponse<String> answer = browser.get(CHILDREN);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }

    private void lastUsed(Duration ago) throws IOException {
        Context pages =
                (Context) ((TomcatWebServer) server()).getTomcat().getHost().findChildren()[0];
        Manager sessions = pages.getManager();
        Session session = sessions.findSession(browser.session());
        session.setCreationTime(System.currentTimeMillis() - ago.toMillis());
    }

    @Test
    @Tag("asvs-7.4.1")
    @Tag("asvs-7.4.4")
    void signing_out_ends_the_session_for_everyone_who_holds_it() throws Exception {
        browser.signIn(MANAGER);
        String held = browser.session();
        assertThat(browser.get(CHILDREN).body()).contains("action=\"/sign-out\"");

        browser.post("/sign-out", "");

        assertThat(isSignedIn()).isFalse();
        try (Browser another = new Browser(as(MANAGER).address())) {
            assertThat(another.get(CHILDREN, "Cookie", "journey-session=" + held).statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    @Tag("asvs-3.5.1")
    void nobody_is_signed_out_by_a_form_that_is_not_ours() throws Exception {
        browser.signIn(MANAGER);

        assertThat(browser.postBare("/sign-out", "_csrf=guessed").statusCode()).isEqualTo(403);

        assertThat(isSignedIn()).isTrue();
    }
}
