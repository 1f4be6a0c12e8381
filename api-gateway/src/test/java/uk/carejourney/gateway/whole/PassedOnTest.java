package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.journey.Happened;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a partner and the topic of clocks have of a child, and have no more once it is erased. */
@WithStack(kafka = true)
final class PassedOnTest extends WholeApplication {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String PREFIX = "passed-on";
    private static final String OFFICER = "worker-701";
    private static final String OTHER_OFFICER = "worker-702";

    private String kafka = "";

    @BeforeAll
    void know(StackAddresses addresses) {
        kafka = addresses.kafkaBootstrap();
    }

    @Override
    List<String> more(StackAddresses addresses, Path folder) {
        return List.of(
                "--journey.publish.publish=true",
                "--journey.publish.servers=" + addresses.kafkaBootstrap(),
                "--journey.publish.prefix=" + PREFIX,
                "--journey.publish.partitions=1",
                "--journey.publish.replicas=1");
    }

    @Test
    void a_childs_facts_and_clocks_are_passed_on_and_the_clocks_go_when_the_record_is_destroyed() {
        send(
                OFFICER,
                "/api/v1/grants",
                """
                {"partner": "school", "topics": ["admission"], "purpose": "Education plans",
                 "agreement": "DSA-12", "from": "2020-01-01"}
                """);
        String robin = child("PASSED-1");
        await().atMost(LONG)
                .untilAsserted(() -> {
                    assertThat(texts("partner.school.v1"))
                            .hasSize(1)
                            .first()
                            .satisfies(one ->
                                    assertThat(one)
                                            .contains("admission.child-became-looked-after.v1")
                                            .doesNotContain(robin));
                    assertThat(clocksOf(robin))
                            .last()
                            .satisfies(one ->
                                    assertThat(one)
                                            .contains("\"rule\":", "\"rules\":", "\"due\":"));
                });

        destroy(robin);

        await().atMost(LONG)
                .untilAsserted(() -> {
                    assertThat(clocksOf(robin)).last().isEqualTo("nothing");
                    assertThat(texts("partner.school.v1"))
                            .last()
                            .satisfies(one ->
                                    assertThat(one)
                                            .contains("retention.subject-key-destroyed.v1")
                                            .doesNotContain(robin));
                });
    }

    private List<String> clocksOf(String child) {
        return records("clocks.v1").stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(child))
                .map(PassedOnTest::text)
                .toList();
    }

    private List<String> texts(String topic) {
        return records(topic).stream()
                .map(record ->
                        new String(
                                        record.headers().lastHeader("ce_type").value(),
                                        StandardCharsets.UTF_8)
                                + " "
                                + text(record))
                .toList();
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null
                ? "nothing"
                : new String(record.value(), StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        TopicPartition place = new TopicPartition(PREFIX + "." + topic, 0);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            if (consumer.listTopics().containsKey(place.topic())) {
                consumer.assign(List.of(place));
                consumer.seekToBeginning(List.of(place));
                long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
                while (consumer.position(place) < end) {
                    consumer.poll(Duration.ofMillis(100)).forEach(all::add);
                }
            }
        }
        return all;
    }

    private String child(String number) {
        String child =
                send(
                                "worker-201",
                                "/api/v1/subjects/child",
                                "{\"number\": \"%s\"}".formatted(number))
                        .path("id")
                        .asString();
        Answer recorded =
                post(
                        "/api/v1/subjects/child/" + child + "/facts",
                        """
                        {"facts": [{"type": "admission.child-became-looked-after.v1",
                         "happened": "%s", "fact": {"legalStatus": "V2"}}]}
                        """
                                .formatted(LocalDate.now(Happened.LONDON).minusDays(3)),
                        "Idempotency-Key",
                        number);
        assertThat(recorded.status()).as("%s", recorded.said()).isEqualTo(201);
        return child;
    }

    private void destroy(String child) {
        String steps = "/api/v1/records/child/" + child + "/steps";
        JsonNode proposed =
                send(
                        OFFICER,
                        steps,
                        step(
                                "destruction-proposed",
                                "\"basis\": \"court-order\", \"courtOrder\": \"order-9\""));
        String proposal = proposed.path("proposal").path("event").asString();
        send(
                OTHER_OFFICER,
                steps,
                step("destruction-approved", "\"proposal\": \"" + proposal + "\""));
    }

    private static String step(String name, String fields) {
        return "{\"type\": \"retention.%s.v1\", \"fact\": {%s}}".formatted(name, fields);
    }

    private JsonNode send(String person, String path, String json) {
        HttpResponse<String> answer =
                as(person)
                        .answer(
                                "POST",
                                path,
                                BodyPublishers.ofString(json),
                                "Content-Type",
                                "application/json");
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isLessThan(300);
        return JSON.readTree(answer.body());
    }
}
