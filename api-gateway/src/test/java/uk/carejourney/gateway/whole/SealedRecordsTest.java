package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.access.Route;
import uk.carejourney.gateway.access.Routes;
import uk.carejourney.gateway.access.SeededPerson;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A child adopted and sealed, and everybody who might join the record before and the one now. */
final class SealedRecordsTest extends OneAdoptedChild {

    /** The signed ledger itself, which auditors check whole: leaves, in which no two are joined. */
    private static final List<String> EVIDENCE = List.of("/tlog/", "/leaf", "/proof");

    @Test
    void nothing_joins_the_record_before_and_the_record_now() {
        assertThat(walked(List.of(SeededPerson.MANAGER)))
                .as("the test can fail")
                .hasSizeGreaterThan(5);
        seal();
        assertThat(linked().statusCode()).isEqualTo(201);
        assertThat(lookedUp(now).body()).contains(before, now);
        assertThat(opened().statusCode()).isEqualTo(201);
        as(KEEPER).get(timeline(), 200);

        assertThat(walked(List.of(SeededPerson.values()))).isEmpty();
    }

    /** Every answer to anyone that tells of the record before. */
    private List<String> walked(List<SeededPerson> people) {
        List<String> told = new ArrayList<>();
        for (SeededPerson person : people) {
            for (Route route : Routes.ALL) {
                if (Walk.answers(route, person.id()) && isWalked(route, person)) {
                    for (HttpResponse<String> answer : asked(route, person.id())) {
                        if (tells(answer.body())) {
                            told.add(person + " " + route.method() + " " + route.pattern());
                        }
                    }
                }
            }
            told.addAll(reports(person));
        }
        return told;
    }

    /** Nothing is ended or sealed here, and whoever opened the seal may read the record. */
    private static boolean isWalked(Route route, SeededPerson person) {
        return route.method().equals("GET")
                && person != SeededPerson.ADOPTION_RECORDS
                && !route.pattern().endsWith("/events")
                && EVIDENCE.stream().noneMatch(route.pattern()::contains);
    }

    private List<HttpResponse<String>> asked(Route route, String person) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        // What they are asked about in the address they say themselves: only more is telling.
        answers.add(walked(route, person, sister, sistersLast));
        if (route.pattern().contains("{child}") || route.pattern().contains("{id}")) {
            answers.add(walked(route, person, now, sistersLast - 1));
        }
        if (route.pattern().contains("{position}")) {
            answers.add(walked(route, person, Walk.NOWHERE, last));
        }
        return answers;
    }

    private List<String> reports(SeededPerson person) {
        List<String> told = new ArrayList<>();
        for (String list :
                List.of(
                        "/api/v1/children?size=200",
                        "/api/v1/children?care=LOOKED_AFTER&size=200",
                        "/api/v1/timescales?size=200",
                        "/api/v1/findings?size=200",
                        "/api/v1/alerts?size=200",
                        "/api/v1/readings?worker=worker-641&from=2026-01-01&to=2026-01-31",
                        "/api/v1/readings?worker=worker-641" + days(),
                        "/readings?worker=worker-641" + days(),
                        "/api/v1/feed?size=200")) {
            if (list.startsWith("/api") || !person.program()) {
                HttpResponse<String> answer =
                        as(person.id()).answer("GET", list, BodyPublishers.noBody());
                if (tells(answer.body())) {
                    told.add(person + " " + list);
                }
            }
        }
        return told;
    }

    private static String days() {
        java.time.LocalDate today = java.time.LocalDate.now(java.time.ZoneOffset.UTC);
        return "&from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
    }

    @Test
    void to_everyone_it_is_as_if_it_were_not_there() {
        seal();

        for (SeededPerson person : SeededPerson.values()) {
            if (Walk.answers(
                    Routes.ALL.stream()
                            .filter(SealedRecordsTest::isTimeline)
                            .findFirst()
                            .orElseThrow(),
                    person.id())) {
                assertThat(unnamed(as(person.id()).get(timeline(), 404)))
                        .as(person.id())
                        .isEqualTo(
                                unnamed(
                                        as(person.id())
                                                .get(
                                                        "/api/v1/children/%s/timeline"
                                                                .formatted(Walk.NOWHERE),
                                                        404)));
                assertThat(as(person.id()).get("/api/v1/facts/" + last, 404))
                        .doesNotContain("adoption");
            }
        }
        assertThat(sent(PROGRAM, "/api/v1/subjects/child/" + before + "/facts", "{}").statusCode())
                .isEqualTo(404);
        assertThat(as(MANAGER).get("/api/v1/children?size=200")).doesNotContain(before);
        assertThat(
                        sent(
                                        MANAGER,
                                        "/api/v1/children/search",
                                        "{\"number\": \"%s\"}".formatted(number))
                                .body())
                .doesNotContain(before);
        assertThat(registeredAgain()).contains("NUMBER_NOT_FREE");
    }

    private static boolean isTimeline(Route route) {
        return route.pattern().equals("/api/v1/children/{child}/timeline");
    }

    @Test
    void whoever_keeps_adoption_records_opens_it_with_a_reason_and_it_closes_again() {
        seal();
        as(KEEPER).get(timeline(), 404);
        assertThat(
                        sent(
                                        KEEPER,
                                        sealed() + "/openings",
                                        "{\"purpose\": \"court\", \"reason\": \"now\"}")
                                .body())
                .contains("REASON_TOO_SHORT");
        for (SeededPerson person : SeededPerson.values()) {
            if (person != SeededPerson.ADOPTION_RECORDS && !person.program()) {
                assertThat(sent(person.id(), sealed() + "/openings", "{}").body())
                        .contains("NOT_FOR_THIS_ROLE");
            }
        }

        assertThat(opened().statusCode()).isEqualTo(201);

        assertThat(as(KEEPER).get(timeline(), 200)).contains(name, "sealed-record-opened");
        assertThat(as(KEEPER).get("/api/v1/children?size=200")).doesNotContain(before);
        as("worker-401").get(timeline(), 404);
        as(MANAGER).get(timeline(), 404);
    }

    @Test
    void its_keeper_finds_it_by_its_old_number_and_nobody_else_does() {
        String search = "/api/v1/sealed-records/search";
        String old = "{\"number\": \"%s\"}".formatted(number);
        assertThat(sent(KEEPER, search, old).body()).doesNotContain(before);
        seal();

        assertThat(sent(KEEPER, search, old, "again").body()).contains(before);
        assertThat(sent(MANAGER, search, old).body()).contains("NOT_FOR_THIS_ROLE");
    }

    @Test
    void only_a_record_that_tells_of_an_adoption_order_is_sealed() {
        HttpResponse<String> refused = sent(KEEPER, "/api/v1/sealed-records/" + sister, SEAL);

        assertThat(refused.statusCode()).isIn(403, 422);
        assertThat(sent(MANAGER, sealed(), SEAL).body()).contains("NOT_FOR_THIS_ROLE");
        assertThat(
                        sent(
                                        MANAGER,
                                        "/api/v1/subjects/child/" + before + "/facts",
                                        "{\"facts\": ["
                                                + fact("restriction.record-sealed", "")
                                                + "]}")
                                .body())
                .contains("RECORDED_BY_A_STEP");
    }

    @Test
    void a_sealed_record_is_merged_with_none() {
        seal();
        String merge =
                "{\"other\": \"%s\", \"reason\": \"Same child\", \"authorisedBy\": \"%s\"}"
                        .formatted(before, MANAGER);

        assertThat(sent(MANAGER, "/api/v1/children/" + now + "/merges", merge).statusCode())
                .isEqualTo(404);
        assertThat(opened().statusCode()).isEqualTo(201);
        assertThat(sent(KEEPER, "/api/v1/children/" + now + "/merges", merge).statusCode())
                .isIn(403, 422);
    }

    @Test
    void unsealed_it_is_a_record_like_any_other() {
        seal();
        HttpResponse<String> unsealed = unsealed("once");
        assertThat(unsealed.statusCode()).as(unsealed.body()).isEqualTo(201);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(as(MANAGER).get("/api/v1/children?size=200")).contains(before));
        as(MANAGER).get(timeline(), 200);
    }
}
