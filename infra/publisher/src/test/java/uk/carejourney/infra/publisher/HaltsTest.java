package uk.carejourney.infra.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.LedgerRefusal;
import uk.carejourney.infra.ledger.RecordingStopped;
import uk.carejourney.infra.publisher.Progress.State;

import java.nio.file.Path;
import java.time.Duration;

@WithStack(kafka = true)
class HaltsTest {

    private final FreshDatabases databases;
    private final String kafka;
    private final Path home;

    HaltsTest(FreshDatabases databases, StackAddresses stack, @TempDir Path home) {
        this.databases = databases;
        this.kafka = stack.kafkaBootstrap();
        this.home = home;
    }

    private PublisherSettings publish(String prefix, DatabaseAddress keys, int reviews) {
        PublisherSettings settings = GivenLedger.publishing(kafka, prefix);
        try (GivenLedger given = GivenLedger.open(databases.ledger(), keys, home)) {
            given.reviewsOf(reviews);
            try (Publisher publisher = given.publisher(settings)) {
                ExactlyOnceTest.awaitPublished(publisher, given.size());
            }
        }
        return settings;
    }

    @Test
    void a_ledger_restored_to_an_earlier_day_is_not_published_over_and_recording_goes_on() {
        DatabaseAddress keys = databases.keys();
        PublisherSettings settings = publish("restored", keys, 10);
        try (GivenLedger restored = GivenLedger.open(databases.ledger(), keys, home)) {
            restored.reviewsOf(4);
            try (Publisher publisher = restored.publisher(settings)) {
                assertThat(awaitHalted(publisher))
                        .contains("holds 5 entries", "position 10", "position 5 and all after")
                        .contains("Restore the database");
            }
            restored.reviewsOf(1);
            assertThat(restored.size()).isEqualTo(6);
        }
        ReadTopics.of(settings).assertEveryPositionOnce(11);
    }

    @Test
    void a_ledger_with_another_history_stops_recording_too() {
        DatabaseAddress keys = databases.keys();
        PublisherSettings settings = publish("forked", keys, 3);
        try (GivenLedger other = GivenLedger.open(databases.ledger(), keys, home)) {
            other.reviewsOf(9);
            try (Publisher publisher = other.publisher(settings)) {
                assertThat(awaitHalted(publisher)).contains("position 3", "run-a-witness");
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() ->
                                assertThatThrownBy(() -> other.reviewsOf(1))
                                        .isInstanceOf(RecordingStopped.class)
                                        .hasMessageContaining("position 3"));
            }
        }
    }

    @Test
    void a_shorter_ledger_is_not_even_opened_where_kafka_can_be_asked() {
        DatabaseAddress keys = databases.keys();
        PublisherSettings settings = publish("asked", keys, 3);
        RememberedByTopic memory =
                new RememberedByTopic(settings, GivenLedger.FEW, "ledger.example/children/1");
        assertThatThrownBy(() -> GivenLedger.open(databases.ledger(), keys, home, memory).close())
                .isInstanceOf(LedgerRefusal.class)
                .hasMessageContaining("asked.publisher.position")
                .hasMessageContaining("position 0 and all after it are missing");
    }

    @Test
    void a_topic_with_another_number_of_partitions_is_not_written_to() {
        PublisherSettings settings = publish("laid-out", databases.keys(), 1);
        try (GivenLedger given = GivenLedger.in(databases, home);
                Publisher publisher =
                        given.publisher(settings.withLayout(5, (short) 1, Duration.ofDays(400)))) {
            assertThat(awaitHalted(publisher))
                    .contains("has 3 partitions, not 5")
                    .contains("journey.publish.partitions=3");
        }
    }

    @Test
    void a_broker_under_which_a_transaction_can_be_torn_is_refused() {
        assertThatThrownBy(() -> Broker.refuseOldTransactions((short) 1))
                .isInstanceOf(Halted.class)
                .hasMessageContaining("transaction.version 1")
                .hasMessageContaining("--feature transaction.version=2");
    }

    private static String awaitHalted(Publisher publisher) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> publisher.progress().state() == State.HALTED);
        return publisher.progress().why().orElseThrow();
    }
}
