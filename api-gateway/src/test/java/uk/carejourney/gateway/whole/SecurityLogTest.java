package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import uk.carejourney.gateway.access.SecurityLog;
import uk.carejourney.gateway.given.Browser;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** What whoever watches over the application is told of who was refused what. */
final class SecurityLogTest extends OneRestrictedChild {

    private static final String COLLEAGUE = "worker-101";
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(SecurityLog.NAME);
    }

    @BeforeEach
    void listen() {
        as(COLLEAGUE).get("/", 200);
        logged.list.clear();
        logged.start();
        log().addAppender(logged);
    }

    @AfterEach
    void letGo() {
        log().detachAppender(logged);
    }

    /** Lines since the last question, each without its moment. */
    private List<String> lines() {
        List<String> lines =
                List.copyOf(logged.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(lines)
                .allMatch(line -> line.matches("security event=\\S+ at=" + MOMENT + " .*"));
        logged.list.clear();
        return lines.stream().map(line -> line.replaceAll(" at=\\S+", "")).toList();
    }

    @Test
    @Tag("asvs-16.3.2")
    void who_is_refused_for_their_role_is_told_with_the_route_and_nothing_of_the_address() {
        as(COLLEAGUE).get("/records/child/" + id + "?reason=Quillonxa", 403);
        as(COLLEAGUE).get("/api/v1/readings?child=" + id, 403);

        assertThat(lines())
                .containsExactly(
                        "security event=refused who=worker-101 role=practitioner"
                                + " route=GET:/records/{kind}/{id} reason=NOT_FOR_THIS_ROLE",
                        "security event=refused who=worker-101 role=practitioner"
                                + " route=GET:/api/v1/readings reason=NOT_FOR_THIS_ROLE");
    }

    @Test
    @Tag("asvs-16.3.2")
    void who_may_not_see_a_restricted_child_is_told_without_the_child() {
        as(COLLEAGUE).get(timeline(), 403);

        assertThat(lines())
                .containsExactly(
                        "security event=refused who=worker-101 role=practitioner"
                                + " route=GET:/api/v1/children/{child}/timeline reason=RESTRICTED");
    }

    @Test
    void who_brings_no_token_or_a_bad_one_is_told_without_it() {
        as(COLLEAGUE)
                .answer(
                        "GET",
                        "/api/v1/children",
                        BodyPublishers.noBody(),
                        "Authorization",
                        "Bearer made.up.token");

        assertThat(lines())
                .contains(
                        "security event=refused who=- role=- route=GET:/api/v1/children"
                                + " reason=TOKEN_NOT_VALID")
                .noneMatch(line -> line.contains("made.up"));
    }

    @Test
    void a_form_of_another_site_is_told() {
        as(COLLEAGUE)
                .answer(
                        "POST",
                        "/children",
                        BodyPublishers.noBody(),
                        "Sec-Fetch-Site",
                        "cross-site");

        assertThat(lines())
                .containsExactly(
                        "security event=refused who=worker-101 role=practitioner"
                                + " route=POST:/children reason=OTHER_SITE");
    }

    @Test
    @Tag("asvs-16.3.1")
    void signing_in_ending_other_sessions_and_signing_out_are_told() throws Exception {
        try (Browser browser = new Browser(as(OWNER).address())) {
            browser.signIn(OWNER);
            browser.get("/sessions");
            browser.post("/sessions/end-others", "");
            browser.get("/sessions");
            browser.post("/sign-out", "");
            browser.get("/login/oauth2/code/journey?error=access_denied&state=none");
        }

        assertThat(lines())
                .containsExactly(
                        "security event=signed-in who=worker-201 role=manager route=- reason=-",
                        "security event=ended-other-sessions who=worker-201 role=manager route=-"
                                + " reason=-",
                        "security event=signed-out who=worker-201 role=manager route=- reason=-",
                        "security event=sign-in-failed who=- role=- route=- reason=OTHER");
    }

    @Test
    void refusals_are_counted_by_route_and_reason() {
        as(COLLEAGUE).get("/records", 403);

        assertThat(as("worker-951").get("/actuator/prometheus"))
                .contains(
                        "journey_security_refusals_total{reason=\"NOT_FOR_THIS_ROLE\","
                                + "route=\"GET:/records\"}")
                .doesNotContain(id);
    }
}
