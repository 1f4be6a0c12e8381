package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import uk.carejourney.gateway.access.Route;
import uk.carejourney.gateway.access.Routes;
import uk.carejourney.gateway.access.SeededPerson;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A child with words nobody else has for a name, number, birthday, address and story. Everyone asks
 * for everything about them; the words stand in the pages of those who may read them and nowhere
 * else: no address, no log, no meter.
 */
final class CanaryTest extends WholeApplication {

    private static final String NUMBER = "QXCANARY-77101";
    private static final List<String> CANARIES =
            List.of(
                    NUMBER,
                    "Quillonxa",
                    "Zephyrwick",
                    "9998887776",
                    "QX9 7ZZ",
                    "plover in the larder",
                    "1911-11-23",
                    "23 November 1911");

    private static final String SEARCH = "/api/v1/children/search";

    private static final Pattern ADDRESS =
            Pattern.compile("(?:href|action|src)=\"([^\"]*)\"|\"(/[^\"\\s]*)\"");

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Listener listener = new Listener();
    private String child = "";

    /** Whatever is logged, at any level the application logs at, causes included. */
    private final class Listener extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            String cause =
                    event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy());
            logged.add(event.getFormattedMessage() + cause);
        }
    }

    private static Logger everything() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @BeforeAll
    void record() {
        listener.start();
        everything().addAppender(listener);
        everything().setLevel(Level.INFO);
        child = child(NUMBER);
        fact(
                "identity.name-recorded",
                "'kind': 'legal', 'givenNames': 'Quillonxa', 'familyName': 'Zephyrwick'");
        fact("identity.number-recorded", "'kind': 'nhs', 'number': '9998887776'");
        fact("identity.date-of-birth-recorded", "'dateOfBirth': '1911-11-23'");
        fact("identity.home-address-recorded", "'postcode': 'QX9 7ZZ'");
        fact(
                "admission.child-became-looked-after",
                "'legalStatus': 'V2', 'note': 'plover in the larder'");
        fact("admission.child-became-looked-after", "'legalStatus': 'V2'");
    }

    /** Refused or not: what was sent is nobody's business either way. */
    private void fact(String type, String fields) {
        post(
                "/api/v1/subjects/child/" + child + "/facts",
                """
                {"facts": [{"type": "%s.v1", "happened": "2026-01-05", "fact": {%s}}]}
                """
                        .formatted(type, fields.replace('\'', '"')),
                "Idempotency-Key",
                type + fields.length());
    }

    @AfterAll
    void letGo() {
        everything().detachAppender(listener);
    }

    /** Whoever it is for, and one who is refused, for all of those are told the same. */
    private static List<SeededPerson> asking(Route route) {
        List<SeededPerson> all = List.of(SeededPerson.values());
        return Stream.concat(
                        all.stream().filter(one -> Walk.isFor(route, one)),
                        all.stream().filter(one -> !Walk.isFor(route, one)).limit(1))
                .toList();
    }

    @Test
    @Tag("asvs-14.2.1")
    @Tag("asvs-16.2.5")
    void what_names_a_child_is_in_no_address_log_or_meter() {
        List<String> leading = new ArrayList<>();
        int shown = 0;
        for (Route route : Routes.ALL) {
            for (SeededPerson person : asking(route)) {
                if (!person.program() || route.pattern().startsWith("/api/")) {
                    HttpResponse<String> answer = walked(route, person.id(), child, 3);
                    shown += holds(answer.body()) ? 1 : 0;
                    Stream.concat(
                                    leading(answer.body()).stream(),
                                    answer.headers().allValues("Location").stream())
                            .filter(CanaryTest::holds)
                            .map(address -> route + ": " + address)
                            .forEach(leading::add);
                }
            }
        }
        search();

        assertThat(shown).as("answers that name the child to those who may know").isPositive();
        assertThat(leading).as("addresses").isEmpty();
        assertThat(logged).as("log").isNotEmpty().noneMatch(CanaryTest::holds);
        assertThat(as(SeededPerson.ADMINISTRATOR.id()).get("/actuator/prometheus"))
                .as("meters")
                .doesNotContain(CANARIES);
    }

    /** By what each field is for, and by what it is not, on the page and by REST. */
    private void search() {
        for (String words : CANARIES) {
            for (String field : List.of("name", "born", "nhsNumber", "upn", "number")) {
                post(SEARCH, "{\"%s\": \"%s\"}".formatted(field, words));
                page(field + "=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            }
        }
        assertThat(page("name=Quillonxa+Zephyrwick%E9").statusCode()).isEqualTo(400);
        String found = page("name=Quillonxa+Zephyrwick&born=23/11/1911").body();
        assertThat(found)
                .as("the page of who may know")
                .contains("Quillonxa Zephyrwick", "<strong>1</strong>");
        assertThat(leading(found)).isEmpty();
    }

    private HttpResponse<String> page(String form) {
        return as(SeededPerson.PRACTITIONER.id())
                .answer(
                        "POST",
                        "/children",
                        BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    private static List<String> leading(String page) {
        return ADDRESS.matcher(page)
                .results()
                .map(found -> found.group())
                .filter(CanaryTest::holds)
                .toList();
    }

    private static boolean holds(String text) {
        return CANARIES.stream().anyMatch(text::contains);
    }
}
