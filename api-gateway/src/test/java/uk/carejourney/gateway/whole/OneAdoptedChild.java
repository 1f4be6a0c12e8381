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
 * Before each test a child of the team who was adopted, a sister who names her, and the record the
 * child has now. The one before is not sealed yet.
 */
abstract class OneAdoptedChild extends WholeApplication {

    static final JsonMapper JSON = JsonMapper.shared();

    static final String KEEPER = "worker-641";
    static final String MANAGER = "worker-201";
    static final String PROGRAM = "system-901";

    private int adopted;
    String before = "";
    String now = "";
    String sister = "";
    String number = "";
    String name = "";
    String worker = "";
    String carer = "";
    long last;
    long sistersLast;

    @BeforeEach
    void adopt() {
        adopted++;
        number = "BORN-" + adopted;
        name = "Linnetta" + adopted;
        worker = "worker-8-" + adopted;
        carer = subject("carer", "CARER-" + adopted);
        before = subject("child", number);
        sister = subject("child", "SISTER-" + adopted);
        now = subject("child", "ADOPTED-" + adopted);
        last =
                recorded(
                                before,
                                fact(
                                        "identity.name-recorded",
                                        "\"kind\": \"legal\", \"givenNames\": \"" + name + "\""),
                                fact(
                                        "workforce.social-worker-allocated",
                                        "\"worker\": \"%s\", \"team\": \"%s\""
                                                .formatted(worker, SeededPerson.TEAM)),
                                fact(
                                        "admission.child-became-looked-after",
                                        "\"legalStatus\": \"E1\""),
                                fact("identity.home-address-recorded", "\"postcode\": \"ZZ9 9ZZ\""),
                                fact(
                                        "court.order-made",
                                        "\"order\": \"order-%d\", \"kind\": \"adoption-order\""
                                                .formatted(adopted)),
                                fact(
                                        "placement.placement-started",
                                        "\"placement\": \"placement-%d\", \"carer\": \"carer/%s\""
                                                .formatted(adopted, carer)))
                        .path("lastPosition")
                        .asLong();
        sistersLast =
                recorded(
                                sister,
                                fact(
                                        "workforce.social-worker-allocated",
                                        "\"worker\": \"%s\", \"team\": \"%s\""
                                                .formatted(MANAGER, SeededPerson.TEAM)),
                                fact(
                                        "identity.relationship-recorded",
                                        "\"other\": \"child/%s\", \"relationship\": \"sibling\""
                                                .formatted(before)))
                        .path("lastPosition")
                        .asLong();
        recorded(
                now,
                fact("identity.name-recorded", "\"kind\": \"legal\", \"givenNames\": \"Now\""),
                fact(
                        "workforce.social-worker-allocated",
                        "\"worker\": \"%s\", \"team\": \"%s\""
                                .formatted(MANAGER, SeededPerson.TEAM)));
        shown();
    }

    private String subject(String kind, String known) {
        HttpResponse<String> answer =
                sent(PROGRAM, "/api/v1/subjects/" + kind, "{\"number\": \"%s\"}".formatted(known));
        return JSON.readTree(answer.body()).path("id").asString();
    }

    final JsonNode recorded(String child, String... facts) {
        HttpResponse<String> answer =
                sent(
                        PROGRAM,
                        "/api/v1/subjects/child/" + child + "/facts",
                        "{\"facts\": [" + String.join(",", facts) + "]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode stands = JSON.readTree(answer.body());
        assertThat(
                        part(ChildReading.class)
                                .shows(
                                        UUID.fromString(child),
                                        stands.path("lastPosition").asLong()))
                .isTrue();
        return stands;
    }

    static String fact(String type, String fields) {
        return "{\"type\": \"%s.v1\", \"happened\": \"2026-03-02\", \"fact\": {%s}}"
                .formatted(type, fields);
    }

    /** Seals the record before, and waits until that has reached everything. */
    final void seal() {
        HttpResponse<String> sealed = sent(KEEPER, sealed(), SEAL);
        assertThat(sealed.statusCode()).as(sealed.body()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        part(Restrictions.class).isSealed(Subject.child(UUID.fromString(before))));
        shown();
    }

    static final String SEAL =
            "{\"adoptionOrderOn\": \"2026-03-02\","
                    + " \"reason\": \"The court made the order today\"}";

    final String sealed() {
        return "/api/v1/sealed-records/" + before;
    }

    final HttpResponse<String> unsealed(String key) {
        return sent(
                KEEPER,
                sealed() + "/unsealings",
                "{\"reason\": \"The court set it aside\"}",
                key + before);
    }

    /** What a manager is told who registers a child under the number of before. */
    final String registeredAgain() {
        return sent(MANAGER, "/api/v1/subjects/child", "{\"number\": \"%s\"}".formatted(number))
                .body();
    }

    final HttpResponse<String> opened() {
        return sent(KEEPER, sealed() + "/openings", OPENING);
    }

    static final String OPENING =
            "{\"purpose\": \"adopted-person-asks\","
                    + " \"reason\": \"She asks about her birth family\"}";

    static final String LINKS = "/api/v1/adoption-vault/links";

    final HttpResponse<String> linked() {
        return sent(KEEPER, LINKS, link());
    }

    final String link() {
        return "{\"before\": \"%s\", \"now\": \"%s\", \"reason\": \"The new record was opened\"}"
                .formatted(before, now);
    }

    /** One more record of a child. */
    final String another() {
        return subject("child", "OTHER-" + adopted);
    }

    final HttpResponse<String> lookedUp(String child) {
        return sent(
                KEEPER,
                "/api/v1/adoption-vault/openings",
                "{\"child\": \"%s\", \"reason\": \"She asks about her family\"}".formatted(child));
    }

    final String timeline() {
        return "/api/v1/children/" + before + "/timeline";
    }

    /** Whether anything of the record before is told. */
    final boolean tells(String body) {
        return body.contains(before)
                || body.contains(before.substring(0, 8))
                || body.contains(number)
                || body.contains(name)
                || body.contains(worker);
    }

    /** Without the address asked for, and the reference of the request. */
    final String unnamed(String body) {
        return body.replace(before, "ID")
                .replace(Walk.NOWHERE, "ID")
                .replaceAll("\"reference\":\"[^\"]*\"", "");
    }
}
