package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.reach.Restrictions;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.journey.Subject;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/**
 * Before each test a child of the team whose record is restricted, allocated to nobody who asks.
 */
abstract class OneRestrictedChild extends WholeApplication {

    static final JsonMapper JSON = JsonMapper.shared();

    static final String OWNER = "worker-201";
    static final String PROGRAM = "system-901";

    private int kept;
    String id = "";
    String number = "";
    String name = "";
    String worker = "";
    long first;
    long last;

    @BeforeEach
    void restrict() {
        kept++;
        number = "CLOSED-" + kept;
        name = "Wrenna" + kept;
        worker = "worker-9-" + kept;
        id =
                JSON.readTree(sent(PROGRAM, "/api/v1/subjects/child", number(number)).body())
                        .path("id")
                        .asString();
        JsonNode stands =
                recorded(
                        PROGRAM,
                        fact(
                                "identity.name-recorded",
                                "\"kind\": \"legal\", \"givenNames\": \"" + name + "\""),
                        fact(
                                "workforce.social-worker-allocated",
                                "\"worker\": \"%s\", \"team\": \"%s\""
                                        .formatted(worker, SeededPerson.TEAM)),
                        fact("admission.child-became-looked-after", "\"legalStatus\": \"V2\""));
        first = stands.path("firstPosition").asLong();
        last = stands.path("lastPosition").asLong();
        recorded(
                OWNER,
                fact(
                        "restriction.record-restricted",
                        "\"category\": \"police\", \"owner\": \"%s\", \"reason\": \"Asked\""
                                .formatted(OWNER)));
        awaitRestricted();
    }

    private void awaitRestricted() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        part(Restrictions.class).now().contains(UUID.fromString(id))
                                && part(Restrictions.class)
                                        .of(Subject.child(UUID.fromString(id)))
                                        .isPresent());
        shown();
    }

    final boolean tells(String body) {
        return body.contains(number) || body.contains(name) || body.contains(worker);
    }

    final String timeline() {
        return "/api/v1/children/" + id + "/timeline";
    }

    final String glass() {
        return "/api/v1/children/" + id + "/glass";
    }

    final String facts() {
        return "/api/v1/subjects/child/" + id + "/facts";
    }

    /** The child's own row of a list. */
    final JsonNode one(String list) {
        for (JsonNode child : JSON.readTree(list).path("children")) {
            if (child.path("child").asString().equals(id)) {
                return child;
            }
        }
        throw new AssertionError("not listed: " + list);
    }

    final JsonNode recorded(String person, String... facts) {
        HttpResponse<String> answer =
                sent(person, facts(), "{\"facts\": [" + String.join(",", facts) + "]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode stands = JSON.readTree(answer.body());
        assertThat(
                        part(ChildReading.class)
                                .shows(UUID.fromString(id), stands.path("lastPosition").asLong()))
                .isTrue();
        return stands;
    }

    static String number(String number) {
        return "{\"number\": \"%s\"}".formatted(number);
    }

    static String fact(String type, String fields) {
        return "{\"type\": \"%s.v1\", \"happened\": \"2026-03-02\", \"fact\": {%s}}"
                .formatted(type, fields);
    }
}
