package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.RoomInMemory;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** A court is handed what it may see, and can check it with the log's keys alone. */
final class DisclosureTest extends SignedApplication {

    @TempDir(factory = RoomInMemory.class)
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path received;

    @Test
    void chosen_fields_of_an_entry_and_of_a_case_are_proven_offline() throws Exception {
        String child = child("DISCLOSED-1");
        long first = recorded(child, 1);
        long second = recorded(child, 2);
        awaitSigned(second);

        assertThat(verified(asked("/api/v1/facts/" + first, fields("/type", "/happened"))))
                .contains(
                        "entry     " + first,
                        "/type  \"placement.placement-started.v1\"",
                        "/happened  \"2026-03-02\"")
                .doesNotContain("p1");

        String both =
                "{\"entries\": [%s, %s]}"
                        .formatted(
                                chosen(second, "/fact/placement"),
                                chosen(first, "/fact/placement"));
        assertThat(verified(asked("/api/v1/subjects/child/" + child, both)))
                .contains(
                        "/fact/placement  \"p1\"",
                        "/fact/placement  \"p2\"",
                        "All entries are of one record.");

        String other = child("DISCLOSED-2");
        assertThat(asked("/api/v1/subjects/child/" + other, both).statusCode()).isEqualTo(400);
    }

    @Test
    void what_cannot_be_shown_is_refused_with_a_reason() {
        String child = child("DISCLOSED-3");
        long position = recorded(child, 3);
        awaitSigned(position);
        String entry = "/api/v1/facts/" + position;
        assertThat(asked(entry, fields("/fact/nothing")).body()).contains("lacks one");
        assertThat(asked(entry, "{}").statusCode()).isEqualTo(400);
        assertThat(asked(entry, "{\"fields\": [null]}").statusCode()).isEqualTo(400);
        assertThat(asked("/api/v1/facts/-1", fields("/type")).statusCode()).isEqualTo(404);
        assertThat(asked("/api/v1/facts/999999", fields("/type")).statusCode()).isEqualTo(404);
        assertThat(
                        as("worker-501")
                                .answer(
                                        "POST",
                                        entry + "/disclosure",
                                        BodyPublishers.ofString(fields("/type")),
                                        "Content-Type",
                                        "application/json")
                                .statusCode())
                .as("a role that sees no names")
                .isEqualTo(403);
    }

    private String verified(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Path bundle = received.resolve("bundle");
        Files.writeString(bundle, answer.body());
        String[] words = {
            bundle.toString(), "--key", asked("/tlog/keys").body().lines().findFirst().orElseThrow()
        };
        assertThat(verify(words)).as(said).isZero();
        return said;
    }

    private HttpResponse<String> asked(String path, String json) {
        return as(PRACTITIONER)
                .answer(
                        "POST",
                        path + "/disclosure",
                        BodyPublishers.ofString(json),
                        "Content-Type",
                        "application/json");
    }

    private static String chosen(long position, String field) {
        return "{\"position\": %d, \"fields\": [\"%s\"]}".formatted(position, field);
    }

    private static String fields(String... names) {
        return "{\"fields\": [\"%s\"]}".formatted(String.join("\", \"", names));
    }
}
