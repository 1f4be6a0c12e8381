package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactType;
import uk.carejourney.gateway.whole.Listening.Event;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Programs read everything published without Kafka: in pages, and as it is recorded. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class FeedThroughTheApiTest extends WholeApplication {

    private static final String NUMBER = "FEED-4711";
    private static final String FEED = "/api/v1/feed/events";
    private static final String INTEGRATOR = "system-901";
    private static final String AUDITOR = "worker-401";
    private static final String STARTED =
            """
            {"facts": [{"type": "placement.placement-started.v1", "happened": "2026-03-0%d",
                        "fact": {"placement": "p%d", "type": "U1"}}]}
            """;

    private String child = "";

    @Override
    List<String> more(Path folder) {
        return List.of("--journey.events.heartbeat-seconds=1");
    }

    @BeforeAll
    void aChild() {
        child = child(NUMBER);
    }

    private long record(String key, String facts) {
        return appended(child, facts, key).path("firstPosition").asLong();
    }

    private JsonNode page(String person, long after, int size) {
        return JsonMapper.shared()
                .readTree(as(person).get("/api/v1/feed?after=%d&size=%d".formatted(after, size)));
    }

    @Test
    void pages_of_any_size_tell_every_position_once_and_in_order() {
        for (int i = 1; i <= 5; i++) {
            record("pages-" + i, STARTED.formatted(i, i));
        }
        long head = page(AUDITOR, -1, 1000).path("head").asLong();
        List<String> whole = sequences(page(AUDITOR, -1, 1000));
        assertThat(whole).hasSize(Math.toIntExact(head) + 1).isSorted().doesNotHaveDuplicates();

        List<String> inPages = new ArrayList<>();
        for (long at = -1; at < head; ) {
            JsonNode page = page(AUDITOR, at, 3);
            inPages.addAll(sequences(page));
            at = page.path("through").asLong();
        }

        assertThat(inPages.subList(0, whole.size())).isEqualTo(whole);
        assertThat(as(AUDITOR).get("/api/v1/feed"))
                .contains("\"specversion\":\"1.0\"", "\"data\":{\"entry\":{")
                .doesNotContain(NUMBER, "worker-101");
        assertThat(as(AUDITOR).get("/api/v1/feed?after=999999999", 422))
                .contains("KNOWN_AFTER_HEAD");
        for (String notEveryone : List.of("worker-101", "worker-201", "worker-621", "worker-801")) {
            assertThat(as(notEveryone).get("/api/v1/feed", 403)).contains("NOT_FOR_THIS_ROLE");
        }
    }

    private static List<String> sequences(JsonNode page) {
        return page.path("events")
                .valueStream()
                .map(event -> event.path("sequence").asString())
                .toList();
    }

    @Test
    void restricted_areas_are_passed_over_for_those_who_may_not_read_them() {
        String type = restricted().path("type").asString();
        long before = page(AUDITOR, -1, 1).path("head").asLong();
        long position =
                record(
                        "restricted",
                        "{\"facts\": [{\"type\": \"%s\", \"happened\": \"2026-03-02\", \"fact\": %s}]}"
                                .formatted(type, restricted().path("fact")));

        JsonNode auditors = page(AUDITOR, before, 100);
        JsonNode integrators = page(INTEGRATOR, before, 100);

        assertThat(auditors.toString()).contains(type);
        assertThat(integrators.path("through").asLong()).isGreaterThanOrEqualTo(position);
        assertThat(integrators.toString()).doesNotContain(type);
    }

    private static JsonNode restricted() {
        FactType type =
                Facts.CATALOGUE.all().stream()
                        .filter(one -> one.area().equals("adoption"))
                        .filter(one -> one.fields().stream().allMatch(f -> f.codes().isEmpty()))
                        .findFirst()
                        .orElseThrow();
        return JsonMapper.shared()
                .createObjectNode()
                .put("type", type.name())
                .set("fact", JsonMapper.shared().valueToTree(type.toTree(type.example())));
    }

    @Test
    void a_listener_cut_off_goes_on_exactly_after_what_it_heard() throws Exception {
        List<Long> recorded = new ArrayList<>();
        List<Event> heard = new ArrayList<>();
        String last;
        try (Listening listening = Listening.at(as(INTEGRATOR).address(), FEED, null)) {
            for (int i = 1; i <= 4; i++) {
                recorded.add(record("cut-" + i, STARTED.formatted(i, i)));
            }
            heard.addAll(listening.next(2));
            last = listening.lastId();
        }
        recorded.add(record("cut-5", STARTED.formatted(5, 5)));
        try (Listening listening = Listening.at(as(INTEGRATOR).address(), FEED, last)) {
            recorded.add(record("cut-6", STARTED.formatted(6, 6)));
            heard.addAll(listening.next(4));
        }

        assertThat(heard).extracting(Event::id).containsAll(recorded).doesNotHaveDuplicates();
        assertThat(heard).extracting(Event::id).isSorted();
        for (Event one : heard) {
            JsonNode page = page(INTEGRATOR, one.id() - 1, 1);
            assertThat(Objects.requireNonNull(page.path("events").get(0)).toString())
                    .isEqualTo(one.data());
        }
    }
}
