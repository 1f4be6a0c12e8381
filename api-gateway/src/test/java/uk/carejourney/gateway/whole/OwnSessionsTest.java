package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.Browser;

import java.io.IOException;
import java.net.http.HttpResponse;

/** A manager is signed in at her desk and has forgotten a laptop somewhere. */
final class OwnSessionsTest extends WholeApplication {

    private static final String MANAGER = "worker-201";
    private static final String PAGE = "/sessions";

    @SuppressWarnings("NullAway.Init") // begun before each test
    private Browser desk;

    @SuppressWarnings("NullAway.Init") // begun before each test
    private Browser laptop;

    @SuppressWarnings("NullAway.Init") // begun before each test
    private Browser colleague;

    @BeforeEach
    void signIn() throws Exception {
        desk = new Browser(as(MANAGER).address(), "(Windows NT 10.0) Firefox/143.0");
        laptop = new Browser(as(MANAGER).address(), "(Intel Mac OS X) Version/18 Safari/605");
        colleague = new Browser(as(MANAGER).address(), "(X11; Linux x86_64) Chrome/140 Safari/5");
        desk.signIn(MANAGER);
        laptop.signIn(MANAGER);
        colleague.signIn("worker-101");
    }

    @AfterEach
    void close() throws Exception {
        desk.get(PAGE);
        desk.post(PAGE + "/end-others", "");
        desk.get(PAGE);
        desk.post("/sign-out", "");
        desk.close();
        laptop.close();
        colleague.close();
    }

    private static boolean isSignedIn(Browser browser) throws IOException, InterruptedException {
        return browser.get("/children").statusCode() == 200;
    }

    @Test
    void everyone_sees_where_they_are_signed_in_and_nobody_elses() throws Exception {
        String page = desk.get(PAGE).body();

        assertThat(page).contains("Firefox on Windows", "Safari on Mac").doesNotContain("Chrome");
        assertThat(page.split("This session", -1)).hasSize(2);
        assertThat(page.indexOf("This session"))
                .isBetween(page.indexOf("Firefox on Windows"), page.indexOf("Safari on Mac"));
        assertThat(page).doesNotContain(desk.session(), laptop.session());
        assertThat(colleague.get(PAGE).body())
                .contains("Chrome on Linux", "no other session on this server")
                .doesNotContain("Firefox", "end-others");
    }

    @Test
    void ending_the_others_leaves_this_one_and_everybody_elses() throws Exception {
        desk.get(PAGE);

        HttpResponse<String> done = desk.post(PAGE + "/end-others", "");

        assertThat(done.statusCode()).isEqualTo(303);
        HttpResponse<String> refused = laptop.get("/children");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        assertThat(isSignedIn(colleague)).isTrue();
        assertThat(desk.get(PAGE + "?ended").body())
                .contains(
                        "Your other sessions on this server have ended",
                        "no other session on this server")
                .doesNotContain("Safari on Mac");
    }

    @Test
    void no_other_sites_form_ends_them() throws Exception {
        assertThat(desk.postBare(PAGE + "/end-others", "_csrf=guessed").statusCode())
                .isEqualTo(403);
        assertThat(isSignedIn(laptop)).isTrue();
    }

    @Test
    void a_session_signed_out_of_is_not_listed() throws Exception {
        laptop.get(PAGE);
        laptop.post("/sign-out", "");

        assertThat(desk.get(PAGE).body()).doesNotContain("Safari on Mac");
    }
}
