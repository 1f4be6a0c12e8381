package uk.carejourney.gateway.whole;

import static com.mongodb.client.model.Filters.eq;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.projections.children.ChildRow;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Four children of two teams and of none; everybody asks for each of them. */
final class WhoSeesWhomTest extends WholeApplication {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String MANAGER = "worker-201";
    private static final String PRACTITIONER = "worker-101";
    private static final String REVIEWING_OFFICER = "worker-301";
    private static final String PROGRAM = "system-901";

    private static final String LOOKED_AFTER =
            fact("admission.child-became-looked-after", "\"legalStatus\": \"V2\"");

    @SuppressWarnings("NullAway.Init") // recorded before the first test
    private Child own;

    @SuppressWarnings("NullAway.Init") // recorded before the first test
    private Child elsewhere;

    @SuppressWarnings("NullAway.Init") // recorded before the first test
    private Child covered;

    @SuppressWarnings("NullAway.Init") // recorded before the first test
    private Child nobodys;

    /** A child and the position of the first entry about them. */
    private record Child(String id, String number, long position) {

        String timeline() {
            return "/api/v1/children/" + id + "/timeline";
        }
    }

    @BeforeAll
    void record() {
        own = child("SEEN-1", allocated("w-9", SeededPerson.TEAM), LOOKED_AFTER);
        elsewhere = child("SEEN-2", allocated("w-8", "North"), officer(REVIEWING_OFFICER));
        covered = child("SEEN-3", allocated(PRACTITIONER, "North"), LOOKED_AFTER);
        nobodys = child("SEEN-4", fact("frontdoor.contact-received", "\"contact\": \"c1\""));
    }

    @Test
    void a_manager_sees_their_team_and_is_told_why_not_elsewhere() {
        assertThat(seenBy(MANAGER)).containsExactlyInAnyOrder(own, nobodys);

        JsonNode refused = asked(MANAGER, elsewhere.timeline(), 403);
        assertThat(refused.path("code").asString()).isEqualTo("NOT_YOURS");
        assertThat(refused.path("detail").asString()).contains("the children of their teams");
        assertThat(as(MANAGER).get("/children/" + elsewhere.id(), 403))
                .contains("not among those you may see", "the children of their teams");
    }

    @Test
    void a_practitioner_sees_their_team_and_whoever_they_are_allocated_to() {
        assertThat(seenBy(PRACTITIONER)).containsExactlyInAnyOrder(own, covered, nobodys);
    }

    @Test
    void a_reviewing_officer_sees_the_children_they_are_allocated_to_and_no_other() {
        assertThat(seenBy(REVIEWING_OFFICER)).containsExactly(elsewhere);
    }

    @Test
    void the_virtual_school_and_health_see_children_looked_after() {
        assertThat(seenBy("worker-611")).containsExactlyInAnyOrder(own, covered);
        assertThat(seenBy("worker-621")).containsExactlyInAnyOrder(own, covered);
    }

    @Test
    void advisers_and_the_adoption_team_see_nobody_they_have_nothing_to_do_with() {
        assertThat(seenBy("worker-601")).isEmpty();
        assertThat(seenBy("worker-631")).isEmpty();
    }

    @Test
    void auditors_analysts_records_officers_and_programs_see_everyone() {
        for (String person : List.of("worker-401", "worker-501", "worker-701", PROGRAM)) {
            assertThat(seenBy(person)).as(person).hasSize(4);
        }
    }

    @Test
    @Tag("asvs-8.2.2")
    void whoever_is_in_no_list_is_found_by_no_other_way_either() {
        String id = elsewhere.id();
        for (String path :
                List.of(
                        "/api/v1/children/" + id + "/findings",
                        "/api/v1/children/" + id + "/timescales",
                        "/api/v1/children/" + id + "/alerts",
                        "/api/v1/children/" + id + "/comparison?from=0&to=0",
                        "/api/v1/children/" + id + "/entries/" + elsewhere.position(),
                        "/api/v1/subjects/child/" + id + "/timeline",
                        "/api/v1/facts/" + elsewhere.position())) {
            assertThat(asked(MANAGER, path, 403).path("code").asString())
                    .as(path)
                    .isEqualTo("NOT_YOURS");
        }
        assertThat(sent(MANAGER, "/api/v1/children/search", number(elsewhere.number())).body())
                .contains("\"total\":0");
        assertThat(sent(MANAGER, "/api/v1/children/search", number(own.number())).body())
                .contains("\"total\":1");
        String other = "{\"other\": \"%s\", \"reason\": \"same\"}".formatted(id);
        assertThat(sent(MANAGER, "/api/v1/children/" + own.id() + "/merges", other).body())
                .contains("NOT_YOURS");
        asked(MANAGER, "/api/v1/facts/" + own.position(), 200);
    }

    @Test
    @Tag("asvs-16.5.3")
    void a_child_no_read_model_holds_yet_is_no_more_seen_than_any_other() {
        Child late = child("SEEN-5", allocated("w-8", "North"));
        MongoDatabase models = part(MongoDatabase.class);
        for (String name : models.listCollectionNames()) {
            if (name.startsWith(ChildRow.COLLECTION + "-g")) {
                models.getCollection(name).deleteOne(eq("_id", late.id()));
            }
        }
        for (String path : List.of(late.timeline(), "/api/v1/facts/" + late.position())) {
            assertThat(asked(MANAGER, path, 403).path("code").asString())
                    .as(path)
                    .isEqualTo("NOT_YOURS");
        }
        asked("worker-401", "/api/v1/facts/" + late.position(), 200);
    }

    @Test
    void a_list_read_page_by_page_has_nobody_but_those_seen() {
        List<String> met = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = asked(MANAGER, "/api/v1/children?size=1" + cursor, 200);
            assertThat(page.path("total").asInt()).isEqualTo(2);
            page.path("children").forEach(one -> met.add(one.path("child").asString()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());

        assertThat(met).containsExactlyInAnyOrder(own.id(), nobodys.id());
    }

    private List<Child> seenBy(String person) {
        String list = as(person).get("/api/v1/children");
        List<Child> listed =
                all().stream().filter(child -> list.contains("\"" + child.id() + "\"")).toList();
        List<Child> opened =
                all().stream()
                        .filter(child ->
                                as(person)
                                                .answer(
                                                        "GET",
                                                        child.timeline(),
                                                        BodyPublishers.noBody())
                                                .statusCode()
                                        == 200)
                        .toList();
        assertThat(listed).as("those listed are those that open").isEqualTo(opened);
        return listed;
    }

    private List<Child> all() {
        return List.of(own, elsewhere, covered, nobodys);
    }

    private JsonNode asked(String person, String path, int status) {
        return JSON.readTree(as(person).get(path, status));
    }

    private Child child(String number, String... facts) {
        String id =
                JSON.readTree(sent(PROGRAM, "/api/v1/subjects/child", number(number)).body())
                        .path("id")
                        .asString();
        HttpResponse<String> recorded =
                sent(
                        PROGRAM,
                        "/api/v1/subjects/child/" + id + "/facts",
                        "{\"facts\": [" + String.join(",", facts) + "]}");
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        JsonNode stands = JSON.readTree(recorded.body());
        long last = stands.path("lastPosition").asLong();
        assertThat(part(ChildReading.class).shows(UUID.fromString(id), last)).isTrue();
        return new Child(id, number, stands.path("firstPosition").asLong());
    }

    private static String number(String number) {
        return "{\"number\": \"%s\"}".formatted(number);
    }

    private static String allocated(String worker, String team) {
        return fact(
                "workforce.social-worker-allocated",
                "\"worker\": \"%s\", \"team\": \"%s\"".formatted(worker, team));
    }

    private static String officer(String officer) {
        return fact(
                "review.independent-reviewing-officer-allocated",
                "\"officer\": \"%s\"".formatted(officer));
    }

    private static String fact(String type, String fields) {
        return "{\"type\": \"%s.v1\", \"happened\": \"2026-03-02\", \"fact\": {%s}}"
                .formatted(type, fields);
    }
}
