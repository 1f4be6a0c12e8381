package uk.carejourney.infra.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

@WithStack(kafka = true)
class UnpublishableTest {

    private final FreshDatabases databases;
    private final String kafka;
    private final Path home;

    UnpublishableTest(FreshDatabases databases, StackAddresses stack, @TempDir Path home) {
        this.databases = databases;
        this.kafka = stack.kafkaBootstrap();
        this.home = home;
    }

    private ReadTopics published(GivenLedger given, PublisherSettings settings) {
        try (Publisher publisher = given.publisher(settings)) {
            ExactlyOnceTest.awaitPublished(publisher, given.size());
        }
        ReadTopics read = ReadTopics.of(settings);
        read.assertEveryPositionOnce(given.size());
        return read;
    }

    @Test
    void a_fact_too_large_to_publish_is_told_of_with_its_digest_in_its_place() {
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            Subject child = given.child();
            given.reviews(child, 2);
            ReadTopics read =
                    published(given, GivenLedger.publishing(kafka, "large").withLimits(1_000, 500));
            ConsumerRecord<byte[], byte[]> told = read.at(2);
            assertThat(told.topic()).isEqualTo("large.facts.review.v1");
            assertThat(ReadTopics.header(told, "ce_type")).isEqualTo("ledger.unpublishable.v1");
            assertThat(new String(told.key(), StandardCharsets.UTF_8))
                    .isEqualTo(child.id().toString());
            assertThat(ReadTopics.text(told))
                    .containsPattern("\"leaf\":\"[0-9a-f]{64}\"")
                    .contains("\"why\":\"too-large\"", "\"type\":\"review.review-held.v1\"");
        }
    }

    @Test
    void a_destroyed_record_is_published_without_even_its_pseudonym() {
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            Subject child = given.child();
            given.reviews(child, 2);
            given.ledger.keys().destroy(child.id());
            ReadTopics read = published(given, GivenLedger.publishing(kafka, "destroyed"));
            assertThat(read.at(1).topic()).isEqualTo("destroyed.ledger.v1");
            assertThat(ReadTopics.header(read.at(1), "ce_type"))
                    .isEqualTo("ledger.entry-erased.v1");
            assertThat(read.all())
                    .noneMatch(record -> ReadTopics.text(record).contains(child.id().toString()));
        }
    }

    @Test
    void a_damaged_entry_stops_nobody_elses_from_being_published() throws Exception {
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            given.reviewsOf(3);
            given.asSuperuser(
                    "alter table ledger.event_0 disable trigger append_only",
                    "update ledger.event_0 set body = (select body from ledger.event_0"
                            + " where position = 1) where position = 2");
            ReadTopics read = published(given, GivenLedger.publishing(kafka, "damaged"));
            assertThat(ReadTopics.text(read.at(2))).contains("\"why\":\"damaged\"");
            assertThat(read.at(3).topic()).isEqualTo("damaged.facts.review.v1");
        }
    }

    @Test
    void what_corrects_an_adoption_fact_stands_with_it_and_nowhere_else() {
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            Subject child = given.child();
            Entry adoption =
                    GivenLedger.entry(
                            child,
                            GivenLedger.FEW
                                    .named("adoption.placed-for-adoption.v1")
                                    .orElseThrow()
                                    .example());
            long position = given.record(List.of(adoption));
            assertThat(given.ledger.reading().at(position).orElseThrow())
                    .isInstanceOf(Recorded.class);
            given.record(
                    child, new EntryVoided(adoption.envelope().eventId(), "canary reason", "w-1"));
            ReadTopics read = published(given, GivenLedger.publishing(kafka, "corrected"));
            assertThat(read.at(position + 1).topic()).isEqualTo("corrected.restricted.adoption.v1");
            assertThat(ReadTopics.text(read.at(position + 1))).doesNotContain("canary");
        }
    }

    @Test
    void what_is_recorded_about_adopters_stands_in_the_adoption_topic_whatever_it_says() {
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            Subject adopter = new Subject(SubjectKind.ADOPTER, UUID.randomUUID());
            given.ledger.keys().create(adopter);
            given.reviews(adopter, 1);
            ReadTopics read = published(given, GivenLedger.publishing(kafka, "adopters"));
            assertThat(read.at(1).topic()).isEqualTo("adopters.restricted.adoption.v1");
        }
    }
}
