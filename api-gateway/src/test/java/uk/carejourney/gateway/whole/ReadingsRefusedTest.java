package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** No ledger of readings answers, and the disk of the queue is full: nothing is shown unseen. */
@EnabledOnOs(OS.LINUX)
final class ReadingsRefusedTest extends WholeApplication {

    @Override
    List<String> more(Path folder) {
        return List.of(
                "--journey.readings.database.url=jdbc:postgresql://127.0.0.1:1/nowhere",
                "--journey.readings.queue=/dev/full");
    }

    @Test
    void a_page_and_an_answer_are_refused_with_a_code_of_their_own_and_show_nothing() {
        String number = "REFUSED-1";
        String child = child(number);

        for (String path :
                List.of(
                        "/api/v1/subjects/child/" + child + "/timeline",
                        "/api/v1/children",
                        "/children",
                        "/children/" + child,
                        "/records/child/" + child)) {
            HttpResponse<String> answer =
                    as("worker-701").answer("GET", path, BodyPublishers.noBody());
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).contains("15");
            assertThat(answer.body())
                    .as(path)
                    .contains("be recorded now, so it is not shown")
                    .doesNotContain(number);
        }
        assertThat(as("worker-701").get("/api/v1/children", 503)).contains("READING_NOT_RECORDED");
    }

    @Test
    void what_shows_nobodys_record_is_answered_all_the_same() {
        get("/api/v1/catalogue", 200);
        as("worker-101").get("/", 200);
    }
}
