package uk.carejourney.infra.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.adoption.AdoptionFact;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.fact.FactType;
import uk.carejourney.infra.publisher.EventFeed.Stretch;
import uk.carejourney.infra.publisher.EventFeed.Told;
import uk.carejourney.journey.Subject;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/** What is read without Kafka is what Kafka's consumers read. */
@WithStack(kafka = true)
class EventFeedTest {

    private final FreshDatabases databases;
    private final PublisherSettings settings;
    private final Path home;
    private final Set<UUID> restricted = new HashSet<>();

    EventFeedTest(FreshDatabases databases, StackAddresses stack, @TempDir Path home) {
        this.databases = databases;
        this.settings = GivenLedger.publishing(stack.kafkaBootstrap(), "feed");
        this.home = home;
    }

    @Test
    void every_position_is_told_as_its_topic_tells_it_byte_for_byte() {
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            Subject child = given.child();
            given.reviews(child, 5);
            for (FactType type : GivenLedger.FEW.all()) {
                if (AdoptionFact.class.isAssignableFrom(type.record())) {
                    given.record(child, type.example());
                }
            }
            given.reviewsOf(3);
            try (Publisher publisher = given.publisher(settings)) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> publisher.progress().published() == given.size() - 1);
            }
            SortedMap<Long, ConsumerRecord<byte[], byte[]>> topics =
                    ReadTopics.of(settings).byPosition();

            List<Told> told = all(feed(given), 4);

            assertThat(told).extracting(Told::position).containsExactlyElementsOf(topics.keySet());
            assertThat(told).extracting(Told::kind).contains(Topic.Kind.RESTRICTED);
            for (Told one : told) {
                assertSame(one, Objects.requireNonNull(topics.get(one.position())));
            }
        }
    }

    private EventFeed feed(GivenLedger given) {
        return new EventFeed(
                given.settings.log().origin(),
                settings,
                given.ledger,
                GivenLedger.FEW,
                CodeSets.england(),
                () -> restricted);
    }

    private static List<Told> all(EventFeed feed, int most) {
        List<Told> told = new ArrayList<>();
        long at = -1;
        for (Stretch next = feed.after(at, most); next.through() > at; ) {
            told.addAll(next.told());
            at = next.through();
            next = feed.after(at, most);
        }
        assertThat(at).isEqualTo(feed.head());
        return told;
    }

    private static void assertSame(Told told, ConsumerRecord<byte[], byte[]> record) {
        String data = new String(record.value(), StandardCharsets.UTF_8);
        assertThat(told.json()).endsWith(",\"data\":" + data + "}").doesNotContain("\n");
        JsonNode event = JsonMapper.shared().readTree(told.json());
        for (Header header : record.headers()) {
            String name =
                    Map.of("content-type", "datacontenttype")
                            .getOrDefault(header.key(), header.key().replaceFirst("^ce_", ""));
            assertThat(event.path(name).asString())
                    .as(name)
                    .isEqualTo(new String(header.value(), StandardCharsets.UTF_8));
        }
        assertThat(event.path("type").asString()).isEqualTo(told.type());
        assertThat(event.size()).isEqualTo(record.headers().toArray().length + 1);
    }

    @Test
    void of_a_restricted_child_nothing_is_told_any_more_that_was_told_before() {
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            Subject child = given.child();
            given.reviews(child, 2);
            given.reviewsOf(1);
            EventFeed feed = feed(given);
            assertThat(feed.after(0, 10).told())
                    .extracting(Told::type)
                    .containsOnly("review.review-held.v1");
            assertThat(feed.shared(0, 10).told()).isEqualTo(feed.after(0, 10).told());

            restricted.add(child.id());

            List<Told> told = feed.after(0, 10).told();
            assertThat(told)
                    .extracting(Told::type)
                    .containsExactly(
                            "ledger.entry-withheld.v1",
                            "ledger.entry-withheld.v1",
                            "review.review-held.v1");
            assertThat(told).noneMatch(one -> one.json().contains(child.id().toString()));
            assertThat(feed.shared(0, 10).told()).isEqualTo(told);
        }
    }

    @Test
    void who_follows_hears_of_what_is_recorded_and_reads_it_once() throws Exception {
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            EventFeed feed = feed(given);
            long head = feed.head();
            assertThat(feed.shared(head, 10).told()).isEmpty();
            assertThat(feed.awaitBeyond(head, Duration.ofMillis(1))).isFalse();

            long recorded = given.record(given.child(), GivenLedger.aReview());

            assertThat(feed.awaitBeyond(head, Duration.ofSeconds(30))).isTrue();
            Stretch heard = feed.shared(head, 10);
            assertThat(heard.told()).extracting(Told::position).containsExactly(recorded);
            assertThat(feed.shared(head, 10)).isSameAs(heard);
            assertThat(Facts.CATALOGUE.named(heard.told().getFirst().type())).isPresent();
        }
    }
}
