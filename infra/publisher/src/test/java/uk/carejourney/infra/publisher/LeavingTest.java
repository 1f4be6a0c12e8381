package uk.carejourney.infra.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.fact.FactType;
import uk.carejourney.infra.publisher.Topic.Kind;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Source;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Disclosure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every kind of fact there is, with a canary in every place that could hold somebody's name. */
@WithStack(kafka = true)
class LeavingTest {

    private static final Source SOURCE =
            new Source(
                    "canary-system",
                    "canary-batch",
                    "canary-key",
                    null,
                    Map.of("CANARY_COLUMN", "canary raw"),
                    List.of());

    private final FreshDatabases databases;
    private final PublisherSettings settings;
    private final Path home;
    private final Topics topics;

    LeavingTest(FreshDatabases databases, StackAddresses stack, @TempDir Path home) {
        this.databases = databases;
        this.settings =
                GivenLedger.publishing(stack.kafkaBootstrap(), "leaving")
                        .withLayout(1, (short) 1, Duration.ofDays(1));
        this.home = home;
        this.topics = new Topics(settings, Facts.CATALOGUE);
    }

    @Test
    void no_name_word_number_or_unknown_code_leaves_and_what_leaves_proves_itself() {
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            Subject child = given.child();
            List<Entry> all = new ArrayList<>();
            for (FactType type : Facts.CATALOGUE.all()) {
                all.add(withSource(GivenLedger.entry(child, type.example())));
                all.add(withSource(GivenLedger.entry(child, Canaries.in(type))));
            }
            given.record(all);
            try (Publisher publisher =
                    Publisher.start(
                            given.settings,
                            given.ledger,
                            settings,
                            Facts.CATALOGUE,
                            CodeSets.england(),
                            Optional::empty)) {
                ExactlyOnceTest.awaitPublished(publisher, given.size());
            }
            ReadTopics read = ReadTopics.of(settings, Facts.CATALOGUE);
            read.assertEveryPositionOnce(given.size());
            assertThat(read.all())
                    .allSatisfy(record ->
                            assertThat(ReadTopics.text(record).toLowerCase(Locale.ROOT))
                                    .doesNotContain("canary"));
            assertRestrictedStandNowhereElse(read);
            assertThat(read.byPosition().values().stream().filter(this::provesItself).count())
                    .isGreaterThan(600);
        }
    }

    private static Entry withSource(Entry entry) {
        Envelope plain = entry.envelope();
        return new Entry(
                new Envelope(
                        plain.eventId(),
                        plain.subject(),
                        plain.happened(),
                        plain.recordedBy(),
                        SOURCE,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        null),
                entry.fact());
    }

    private void assertRestrictedStandNowhereElse(ReadTopics read) {
        for (Topic topic : topics.all()) {
            Set<String> types =
                    read.in(topic).stream()
                            .map(record -> ReadTopics.header(record, "ce_type"))
                            .collect(Collectors.toSet());
            if (topic.kind() == Kind.FACTS) {
                assertThat(types)
                        .as(topic.name())
                        .isNotEmpty()
                        .noneMatch(type ->
                                type.matches(
                                        "(adoption|court|offending)\\..*"
                                                + "|.*(adopter|adoption|self-harm|sexual-health"
                                                + "|substance|exploit|became-parent"
                                                + "|mother-status).*"));
            }
            if (topic.kind() == Kind.RESTRICTED) {
                assertThat(types).as(topic.name()).isNotEmpty();
            }
        }
    }

    private boolean provesItself(ConsumerRecord<byte[], byte[]> record) {
        String fields = ReadTopics.header(record, "ce_ledgerfields");
        if (fields.isEmpty()) {
            return false;
        }
        Disclosure disclosure = FieldProof.read(fields, entryOf(record));
        String leaf = ReadTopics.header(record, "ce_ledgerleaf");
        String root = leaf.replaceFirst(".*\"fields\":\"([0-9a-f]{64})\".*", "$1");
        assertThat(disclosure.provesAgainst(HexFormat.of().parseHex(root)))
                .as(ReadTopics.header(record, "ce_type"))
                .isTrue();
        assertThat(leaf).contains(ReadTopics.header(record, "ce_id"));
        return true;
    }

    @SuppressWarnings("unchecked") // an object's members have text names
    private static Map<String, Object> entryOf(ConsumerRecord<byte[], byte[]> record) {
        Map<?, ?> data = JsonMapper.shared().readValue(record.value(), Map.class);
        return (Map<String, Object>) Objects.requireNonNull(data.get("entry"));
    }
}
