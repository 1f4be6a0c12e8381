package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import uk.carejourney.gateway.events.EventStreams;
import uk.carejourney.gateway.whole.Listening.Event;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Recorder;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Programs listen to alerts, are cut off, and come back. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class AlertEventsTest extends WholeApplication {

    private static final String NUMBER = "EVENT-4711";

    private Subject child = Subject.child(new UUID(0, 0));

    @Override
    List<String> more(Path folder) {
        return List.of("--journey.events.connections=2", "--journey.events.heartbeat-seconds=1");
    }

    @BeforeAll
    void aChild() {
        child =
                Subject.child(
                        UUID.fromString(
                                post("/api/v1/subjects/child", "{\"number\": \"" + NUMBER + "\"}")
                                        .said()
                                        .path("id")
                                        .asString()));
    }

    /** Who closed a connection in an earlier test is noticed at the next sign of life. */
    @BeforeEach
    void nobodyListens() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> part(EventStreams.class).listening() == 0);
    }

    private List<Long> alerts(int number) {
        List<Long> positions = new ArrayList<>();
        for (int one = 0; one < number; one++) {
            positions.add(
                    AlertSteps.record(
                            part(Recorder.class),
                            child,
                            AlertSteps.raised(UUID.randomUUID(), "S1")));
        }
        return positions;
    }

    private String address() {
        return as("system-901").address();
    }

    @Test
    void a_listener_cut_off_in_the_middle_misses_nothing_and_hears_nothing_twice()
            throws Exception {
        alerts(2);
        List<Event> heard = new ArrayList<>();
        List<Long> recorded = new ArrayList<>();
        String last;
        try (Listening listening = Listening.at(address(), null)) {
            recorded.addAll(alerts(5));
            heard.addAll(listening.next(2));
            last = listening.lastId();
        }
        recorded.addAll(alerts(5));
        try (Listening listening = Listening.at(address(), last)) {
            recorded.addAll(alerts(3));
            heard.addAll(listening.next(11));
        }

        assertThat(heard).extracting(Event::id).containsExactlyElementsOf(recorded);
        assertThat(heard)
                .allSatisfy(event -> {
                    assertThat(event.type()).isEqualTo("alert.alert-raised.v1");
                    assertThat(event.data())
                            .contains("\"severity\":\"S1\"", child.toString())
                            .doesNotContain(NUMBER, "worker-101", "20 working days");
                });
    }

    @Test
    void a_sign_of_life_moves_the_place_to_resume_from_past_what_is_no_alert() throws Exception {
        try (Listening listening = Listening.at(address(), null)) {
            long before = Long.parseLong(listening.lastId());
            post(
                    "/api/v1/subjects/child/" + child.id() + "/facts",
                    """
                    {"facts": [{"type": "admission.child-became-looked-after.v1",
                     "happened": "2026-03-16", "fact": {"legalStatus": "V2"}}]}
                    """,
                    "Idempotency-Key",
                    "looked-after");
            while (listening.lastId().equals(String.valueOf(before))) {
                listening.awaitSignOfLife();
            }
            assertThat(Long.parseLong(listening.lastId())).isGreaterThan(before);
        }
    }

    @Test
    void no_more_listen_than_may_and_a_place_is_free_again_when_one_is_gone() throws Exception {
        Listening first = Listening.at(address(), null);
        try (Listening second = Listening.at(address(), null)) {
            HttpResponse<InputStream> third = Listening.ask(address(), "system-901", null);
            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(text(third)).contains("TOO_MANY_LISTENERS");
            first.close();
            await().atMost(Duration.ofSeconds(30)).until(() -> refusedOrHeard(null) == 200);
            second.awaitSignOfLife();
        }
    }

    @Test
    void a_place_that_is_none_and_a_role_that_sees_figures_only_are_refused() throws Exception {
        assertThat(refusedOrHeard("none")).isEqualTo(400);
        assertThat(refusedOrHeard("-1")).isEqualTo(400);
        HttpResponse<InputStream> later = Listening.ask(address(), "system-901", "999999999");
        assertThat(later.statusCode()).isEqualTo(422);
        assertThat(text(later)).contains("KNOWN_AFTER_HEAD");
        HttpResponse<InputStream> panel = Listening.ask(address(), "worker-801", null);
        assertThat(panel.statusCode()).isEqualTo(403);
        assertThat(text(panel)).contains("NOT_FOR_THIS_ROLE");
    }

    private int refusedOrHeard(@org.jspecify.annotations.Nullable String last)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = Listening.ask(address(), "system-901", last);
        answer.body().close();
        return answer.statusCode();
    }

    private static String text(HttpResponse<InputStream> answer) throws IOException {
        return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }
}
