package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import uk.carejourney.gateway.access.Route;
import uk.carejourney.gateway.access.Routes;
import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.running.ReadModel;
import uk.carejourney.recording.Recorder;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** A sealed record beside one nobody ever heard of: nobody may tell them apart. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SealedIsUnknownTest extends OneAdoptedChild {

    private static final Pattern NAMES_A_RECORD =
            Pattern.compile("\\{(child|alert)}|\\{kind}/\\{id}|\\{position}");

    /** Its keeper opens it there; and hashes of every position are anyone's. */
    private static final Set<String> APART = Set.of("/sealed-records/", "/proof");

    /** What differs from one answer to the next whatever is asked. */
    private static final Set<String> EACH_ITS_OWN = Set.of("date", "set-cookie", "connection");

    private static final String REASONED =
            "\"reason\": \"Of this child after all\", \"authorisedBy\": \"%s\"".formatted(MANAGER);

    /** What names one record or the other, and nothing else that differs. */
    private record Named(String child, long position, String alert) {}

    private final List<String> differing = new ArrayList<>();
    private int compared;

    @Test
    void whoever_asks_for_it_is_answered_as_if_nobody_had_ever_heard_of_it() {
        UUID alert = UUID.randomUUID();
        AlertSteps.record(part(Recorder.class), subject(before), AlertSteps.raised(alert, "S1"));
        seal();
        Named sealed = new Named(before, last, alert.toString());
        Named nobody = new Named(Walk.NOWHERE, last + 1_000_000, UUID.randomUUID().toString());

        for (SeededPerson person : SeededPerson.values()) {
            for (Route route : Routes.ALL) {
                if (Walk.answers(route, person.id()) && isAboutARecord(route)) {
                    compare(person, route, sealed, nobody);
                }
            }
            for (String path : List.of("/api/v1/readings", "/readings")) {
                if (path.startsWith("/api") || !person.program()) {
                    compare(person, "GET", path + "?child=CHILD", "", sealed, nobody);
                }
            }
        }
        for (String body :
                List.of(
                        "{\"other\": \"CHILD\", " + REASONED + "}",
                        "{\"toChild\": \"CHILD\", " + REASONED + "}")) {
            String hers = "/api/v1/children/" + sister;
            String entry = hers + "/entries/" + sistersLast;
            compare(SeededPerson.MANAGER, "POST", hers + "/merges", body, sealed, nobody);
            compare(SeededPerson.MANAGER, "POST", hers + "/separations", body, sealed, nobody);
            compare(SeededPerson.MANAGER, "POST", entry + "/moves", body, sealed, nobody);
        }
        for (String act : List.of("merge", "separate")) {
            String form = "/children/%s/%s?other=CHILD".formatted(sister, act);
            compare(SeededPerson.MANAGER, "GET", form, "", sealed, nobody);
        }
        for (String path : List.of("/records/person/CHILD", "/api/v1/records/person/CHILD")) {
            compare(SeededPerson.RECORDS_OFFICER, "GET", path, "", sealed, nobody);
        }
        String person = "/api/v1/subjects/person/CHILD/timeline";
        compare(SeededPerson.MANAGER, "GET", person, "", sealed, nobody);
        for (String path :
                List.of("/children/%s/entries/POSITION", "/api/v1/children/%s/entries/POSITION")) {
            compare(SeededPerson.MANAGER, "GET", path.formatted(sister), "", sealed, nobody);
        }

        assertThat(differing).isEmpty();
        assertThat(compared).isGreaterThan(200);
    }

    private static boolean isAboutARecord(Route route) {
        return NAMES_A_RECORD.matcher(route.pattern()).find()
                && APART.stream().noneMatch(route.pattern()::contains);
    }

    private void compare(SeededPerson person, Route route, Named sealed, Named nobody) {
        String path =
                Walk.path(
                        new Route(
                                route.method(),
                                route.pattern()
                                        .replace("{position}", "POSITION")
                                        .replace("{alert}", "ALERT"),
                                route.whom()),
                        "CHILD",
                        0);
        String body = Walk.isPage(route) ? "" : "{}";
        compare(person, route.method(), path, body, sealed, nobody);
    }

    private void compare(
            SeededPerson person,
            String method,
            String path,
            String body,
            Named sealed,
            Named nobody) {
        String one = told(person, method, path, body, sealed);
        String other = told(person, method, path, body, nobody);
        compared++;
        if (!one.equals(other)) {
            differing.add("%s %s %s%n%s%n%s".formatted(person, method, path, one, other));
        }
    }

    /** Status, headers and body of an answer, without what was asked for. */
    private String told(SeededPerson person, String method, String path, String body, Named named) {
        HttpResponse<String> answer =
                as(person.id())
                        .answer(
                                method,
                                put(path, named),
                                method.equals("POST")
                                        ? BodyPublishers.ofString(put(body, named))
                                        : BodyPublishers.noBody(),
                                "Content-Type",
                                body.isEmpty()
                                        ? "application/x-www-form-urlencoded"
                                        : "application/json",
                                "Idempotency-Key",
                                "asked");
        TreeMap<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(EACH_ITS_OWN);
        return (answer.statusCode() + " " + headers + "\n" + answer.body())
                .replace(named.child(), "CHILD")
                .replace(named.alert(), "ALERT")
                .replaceAll("\\b" + named.position() + "\\b", "POSITION")
                .replaceAll("\"reference\":\"[^\"]*\"", "")
                .replaceAll("content-length=\\[\\d+]", "")
                .replaceAll("page-[0-9a-f-]{36}", "KEY")
                .replaceAll("name=\"_csrf\"[^>]*", "");
    }

    private static String put(String text, Named named) {
        return text.replace("CHILD", named.child())
                .replace("POSITION", Long.toString(named.position()))
                .replace("ALERT", named.alert());
    }

    private static Subject subject(String child) {
        return Subject.child(UUID.fromString(child));
    }

    @Test
    void nobody_moves_an_entry_into_it_nor_out_of_it() {
        seal();
        int held = entries(before).size();
        String move = "{\"toChild\": \"%s\", %s}";
        String hers = "/api/v1/children/%s/entries/%d/moves".formatted(sister, sistersLast);

        assertThat(sent(MANAGER, hers, move.formatted(before, REASONED)).statusCode())
                .isEqualTo(404);
        assertThat(opened().statusCode()).isEqualTo(201);
        HttpResponse<String> out =
                sent(
                        KEEPER,
                        "/api/v1/children/%s/entries/%d/moves".formatted(before, last),
                        move.formatted(now, REASONED));

        assertThat(out.body()).contains("\"SEALED\"");
        assertThat(entries(before)).hasSize(held + 1);
        assertThat(as(MANAGER).get(hers.replace("/moves", ""), 200)).contains("as-recorded");
    }

    @Test
    void what_was_sent_before_the_seal_and_is_sent_again_after_it_tells_no_position() {
        String facts = "/api/v1/subjects/child/" + before + "/facts";
        String more = "{\"facts\": [" + fact("placement.placement-ended", PLACEMENT_ENDED) + "]}";
        String move = "{\"toChild\": \"%s\", %s}".formatted(before, REASONED);
        String moves = "/api/v1/children/%s/entries/%d/moves".formatted(sister, sistersLast);
        HttpResponse<String> recorded = sent(PROGRAM, facts, more, "again");
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        HttpResponse<String> moved = sent(MANAGER, moves, move, "again");
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(sent(PROGRAM, facts, more, "again").body()).contains("duplicate");
        seal();

        assertThat(sent(PROGRAM, facts, more, "again").body()).doesNotContain("osition\":");
        assertThat(sent(MANAGER, moves, move, "again").body()).doesNotContain("osition\":");
    }

    /** The last one, for nothing follows the ledger any more after it. */
    @Test
    @Order(Integer.MAX_VALUE)
    void what_no_read_model_has_heard_of_yet_is_sealed_all_the_same() {
        String hers = "/api/v1/children/" + sister + "/timeline";
        part("chronologyReadModel", ReadModel.class).close();

        HttpResponse<String> sealed = sent(KEEPER, sealed(), SEAL);

        assertThat(sealed.body()).contains("NOT_SHOWN_YET");
        as(MANAGER).get(timeline(), 404);
        as("worker-401").get("/api/v1/facts/" + last, 404);
        assertThat(as(MANAGER).get(hers, 200)).contains("child/sealed").doesNotContain(before);
        assertThat(registeredAgain()).contains("NUMBER_NOT_FREE");
        assertThat(opened().body()).contains("NOT_SHOWN_YET");
    }

    private static final String PLACEMENT_ENDED = "\"placement\": \"placement-x\"";

    private List<AtPosition> entries(String child) {
        return part(Ledger.class).reading().stream(UUID.fromString(child));
    }
}
