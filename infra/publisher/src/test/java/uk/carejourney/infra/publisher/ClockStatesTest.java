package uk.carejourney.infra.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.publisher.ClockSource.Looked;
import uk.carejourney.infra.publisher.ClockSource.Stands;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What stands in the topic of clocks. */
@WithStack(kafka = true)
class ClockStatesTest {

    private static final UUID ROBIN = new UUID(1, 1);
    private static final UUID WREN = new UUID(1, 2);
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration SOON = Duration.ofMillis(100);

    private final FreshDatabases databases;
    private final String kafka;
    private final Path home;
    private final Given given = new Given();

    ClockStatesTest(FreshDatabases databases, StackAddresses stack, @TempDir Path home) {
        this.databases = databases;
        this.kafka = stack.kafkaBootstrap();
        this.home = home;
    }

    /** Clocks as a test sets them. */
    private static final class Given implements ClockSource {

        private final Map<UUID, Stands> stand = new ConcurrentHashMap<>();

        @Override
        public List<Looked> since(Instant moment) {
            return stand.entrySet().stream()
                    .filter(one ->
                            one.getValue() instanceof Stands.Kept kept
                                    && !kept.evaluatedAt().isBefore(moment))
                    .map(one -> looked(one.getKey(), (Stands.Kept) one.getValue()))
                    .toList();
        }

        private static Looked looked(UUID subject, Stands.Kept kept) {
            return new Looked(subject, kept.position(), kept.law(), kept.evaluatedAt());
        }

        @Override
        public Stands of(UUID subject) {
            return stand.getOrDefault(subject, new Stands.Unknown());
        }

        void set(UUID subject, long position, Instant at, String state) {
            stand.put(
                    subject,
                    new Stands.Kept(
                            position,
                            at,
                            3,
                            "ab",
                            "cd",
                            List.of(Map.of("key", "first-review", "state", state))));
        }
    }

    private ClockStates start(GivenLedger ledger, PublisherSettings settings) {
        return ClockStates.start(ledger.settings, settings, GivenLedger.FEW, given, SOON);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(PublisherSettings settings) {
        return ReadTopics.of(settings, new Topics(settings, GivenLedger.FEW).clocks());
    }

    private static void awaitStands(PublisherSettings settings, UUID subject, String words) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        assertThat(records(settings))
                                .filteredOn(record -> key(record).equals(subject.toString()))
                                .last()
                                .satisfies(record -> assertThat(value(record)).contains(words)));
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static String value(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null
                ? "nothing"
                : new String(record.value(), StandardCharsets.UTF_8);
    }

    @Test
    void the_last_state_of_each_stands_there_and_a_repetition_is_not_sent() {
        PublisherSettings settings = GivenLedger.publishing(kafka, "clock-changes");
        try (GivenLedger ledger = GivenLedger.in(databases, home)) {
            given.set(ROBIN, 4, NINE, "PENDING");
            given.set(WREN, 5, NINE, "PENDING");
            try (ClockStates states = start(ledger, settings)) {
                awaitStands(settings, WREN, "PENDING");
                given.set(ROBIN, 4, NINE.plusSeconds(60), "OVERDUE");
                awaitStands(settings, ROBIN, "OVERDUE");
                assertThat(records(settings)).hasSize(3);
                assertThat(states).isNotNull();
            }
            given.set(WREN, 9, NINE.plusSeconds(70), "MET");
            try (ClockStates states = start(ledger, settings)) {
                awaitStands(settings, WREN, "MET");
                assertThat(states).isNotNull();
            }
            assertThat(records(settings)).as("what was there is not sent again").hasSize(4);
            assertThat(value(records(settings).getLast()))
                    .contains("\"rules\":\"ab\"", "\"declared\":\"cd\"", "\"evaluatedAt\":");
        }
    }

    @Test
    void an_earlier_state_never_follows_a_later_one() {
        PublisherSettings settings = GivenLedger.publishing(kafka, "clock-backwards");
        try (GivenLedger ledger = GivenLedger.in(databases, home)) {
            given.set(ROBIN, 4, NINE, "OVERDUE");
            try (ClockStates states = start(ledger, settings)) {
                awaitStands(settings, ROBIN, "OVERDUE");
                assertThat(states).isNotNull();
            }
            given.set(ROBIN, 3, NINE.plusSeconds(1), "PENDING");
            given.set(WREN, 5, NINE, "PENDING");
            try (ClockStates states = start(ledger, settings)) {
                awaitStands(settings, WREN, "PENDING");
                given.set(ROBIN, 9, NINE.minusSeconds(1), "PENDING");
                given.set(WREN, 6, NINE.plusSeconds(1), "MET");
                awaitStands(settings, WREN, "MET");
                assertThat(states).isNotNull();
            }
            awaitStands(settings, ROBIN, "OVERDUE");
            assertThat(records(settings)).hasSize(3);
        }
    }

    @Test
    void nothing_stands_there_of_whom_nothing_is_left() {
        PublisherSettings settings = GivenLedger.publishing(kafka, "clock-gone");
        try (GivenLedger ledger = GivenLedger.in(databases, home)) {
            given.set(ROBIN, 4, NINE, "OVERDUE");
            given.set(WREN, 5, NINE, "PENDING");
            try (ClockStates states = start(ledger, settings)) {
                awaitStands(settings, WREN, "PENDING");
                given.stand.put(ROBIN, new Stands.Gone());
                given.stand.remove(WREN);
                awaitStands(settings, ROBIN, "nothing");
                assertThat(states).isNotNull();
            }
            awaitStands(settings, WREN, "PENDING");
            assertThat(records(settings)).hasSize(3);
        }
    }
}
