package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A sister's record names a child whose record is sealed, and leads nobody to it. */
final class SisterOfSealedTest extends OneAdoptedChild {

    @Test
    void a_sister_is_told_of_a_sealed_record_and_not_of_whose() {
        String hers = "/api/v1/children/" + sister + "/timeline";
        assertThat(as(MANAGER).get(hers)).contains("child/" + before);
        seal();

        assertThat(as(MANAGER).get(hers)).contains("child/sealed").doesNotContain(before);
        assertThat(as(MANAGER).get("/children/" + sister)).contains("A sealed record");
        assertThat(
                        Arrays.asList(
                                as(MANAGER).get("/api/v1/facts/" + sistersLast),
                                as(MANAGER)
                                        .get(
                                                "/children/%s/entries/%d/correct"
                                                        .formatted(sister, sistersLast))))
                .noneMatch(body -> body.contains(before));
    }

    @Test
    void nothing_disclosed_of_a_sister_leads_to_the_sealed_record() {
        long corrected =
                position(
                        "/corrections",
                        "{\"happened\": \"2026-03-02\", \"fact\": {\"other\": \"child/%s\","
                                + " \"relationship\": \"half-sibling\"}, \"reason\": \"They share a"
                                + " mother only\", \"authorisedBy\": \"%s\"}");
        String group = "\"group\": \"%s\", ".formatted(UUID.randomUUID());
        recorded(before, review(group));
        long together = recorded(sister, review(group)).path("lastPosition").asLong();
        seal();

        for (String refused :
                List.of(
                        sistersLast + " /fact/other",
                        corrected + " /fact/fact/fact/other",
                        together + " /group")) {
            String[] at = refused.split(" ");
            assertThat(disclosed(at[0], at[1])).as(refused).contains("names a sealed record");
        }
        assertThat(disclosed(Long.toString(together), "/type")).doesNotContain("sealed record");
    }

    private String disclosed(String position, String field) {
        return sent(
                        MANAGER,
                        "/api/v1/facts/" + position + "/disclosure",
                        "{\"fields\": [\"%s\"]}".formatted(field))
                .body();
    }

    private long position(String act, String body) {
        HttpResponse<String> answer =
                sent(
                        MANAGER,
                        "/api/v1/children/%s/entries/%d%s".formatted(sister, sistersLast, act),
                        body.formatted(before, MANAGER));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("position").asLong();
    }

    private static String review(String group) {
        return fact("review.review-completed", "\"review\": \"review-1\"")
                .replace("{\"type\"", "{" + group + "\"type\"");
    }
}
