package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.WithStack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a partner and the topic of clocks have of a child, and have no more once it is erased. */
@WithStack(kafka = true)
final class PassedOnTest extends WholeApplication {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String PREFIX = "passed-on";

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
        Destroying records = new Destroying(this);
        send(
                Destroying.OFFICER,
                "/api/v1/grants",
                """
                {"partner": "school", "topics": ["admission"], "purpose": "Education plans",
                 "agreement": "DSA-12", "from": "2020-01-01"}
                """,
                201);
        String robin = records.childInCare("PASSED-1", 3);
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

        records.destroy(robin);

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
}
