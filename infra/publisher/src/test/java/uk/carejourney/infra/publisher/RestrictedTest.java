package uk.carejourney.infra.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;
import uk.carejourney.restriction.RestrictionFact.RecordRestricted;
import uk.carejourney.restriction.RestrictionFact.RestrictionLifted;
import uk.carejourney.restriction.SealFact.RecordSealed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What leaves of a child whose record is restricted: that its positions are there. */
@WithStack(kafka = true)
class RestrictedTest {

    private static final RecordRestricted RESTRICTED =
            new RecordRestricted(new Code("high-profile"), "w-7", List.of(), "In the newspapers");

    private static final RestrictionLifted LIFTED = new RestrictionLifted("Over");

    private final FreshDatabases databases;
    private final String kafka;
    private final Path home;

    RestrictedTest(FreshDatabases databases, StackAddresses stack, @TempDir Path home) {
        this.databases = databases;
        this.kafka = stack.kafkaBootstrap();
        this.home = home;
    }

    private static ReadTopics published(GivenLedger given, PublisherSettings settings) {
        try (Publisher publisher = given.publisher(settings)) {
            ExactlyOnceTest.awaitPublished(publisher, given.size());
        }
        ReadTopics read = ReadTopics.of(settings);
        read.assertEveryPositionOnce(given.size());
        return read;
    }

    private static String type(ConsumerRecord<byte[], byte[]> record) {
        return ReadTopics.header(record, "ce_type");
    }

    @Test
    void from_the_restriction_to_its_lifting_only_position_and_digest_leave() {
        PublisherSettings settings = GivenLedger.publishing(kafka, "restricted");
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            Subject child = given.child();
            given.reviews(child, 1);
            long first = given.record(child, RESTRICTED, GivenLedger.aReview(), LIFTED);
            given.reviews(child, 1);
            given.reviewsOf(1);

            ReadTopics read = published(given, settings);

            assertThat(type(read.at(first - 1))).isEqualTo("review.review-held.v1");
            for (long at = first; at < first + 3; at++) {
                ConsumerRecord<byte[], byte[]> told = read.at(at);
                assertThat(told.topic()).isEqualTo("restricted.ledger.v1");
                assertThat(type(told)).isEqualTo("ledger.entry-withheld.v1");
                assertThat(told.key()).isNull();
                assertThat(ReadTopics.text(told))
                        .containsPattern("\"leaf\":\"[0-9a-f]{64}\"")
                        .contains("\"why\":\"restricted\"")
                        .doesNotContain(child.id().toString(), "review", "high-profile");
            }
            assertThat(read.at(first + 3).topic()).isEqualTo("restricted.facts.review.v1");
            assertThat(read.at(first + 4).topic()).isEqualTo("restricted.facts.review.v1");
        }
    }

    @Test
    void whoever_takes_over_withholds_the_same_and_tells_every_position_once() {
        PublisherSettings settings = GivenLedger.publishing(kafka, "restricted-turns");
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            Subject child = given.child();
            given.record(child, GivenLedger.aReview(), RESTRICTED);
            published(given, settings);
            long later = given.record(child, GivenLedger.aReview());
            published(given, settings);
            given.record(child, LIFTED, GivenLedger.aReview());

            ReadTopics read = published(given, settings);

            assertThat(type(read.at(later))).isEqualTo("ledger.entry-withheld.v1");
            assertThat(type(read.at(later + 1))).isEqualTo("ledger.entry-withheld.v1");
            assertThat(type(read.at(later + 2))).isEqualTo("review.review-held.v1");
        }
    }

    @Test
    void a_partner_is_given_nothing_of_it_until_it_is_lifted() {
        PublisherSettings settings = GivenLedger.publishing(kafka, "restricted-partner");
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            new GivenPartners(given).grant("school", List.of("review"));
            Subject child = given.child();
            given.record(child, RESTRICTED, GivenLedger.aReview());
            given.reviewsOf(1);
            published(given, settings);
            assertThat(ReadTopics.ofPartner(settings, "school")).hasSize(1);

            given.record(child, LIFTED, GivenLedger.aReview());
            published(given, settings);

            assertThat(ReadTopics.ofPartner(settings, "school")).hasSize(2);
        }
    }

    @Test
    void once_sealed_nothing_leaves_but_position_and_digest() {
        PublisherSettings settings = GivenLedger.publishing(kafka, "sealed");
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            Subject child = given.child();
            given.reviews(child, 1);
            long first =
                    given.record(
                            child,
                            new RecordSealed(LocalDate.of(2026, 3, 2), "The order was made today"),
                            LIFTED,
                            GivenLedger.aReview());

            ReadTopics read = published(given, settings);

            for (long at = first; at < first + 3; at++) {
                assertThat(type(read.at(at))).isEqualTo("ledger.entry-withheld.v1");
                assertThat(ReadTopics.text(read.at(at)))
                        .doesNotContain(child.id().toString(), "seal");
            }
        }
    }

    @Test
    void what_speaks_of_a_restriction_after_it_was_lifted_is_told_to_nobody_either() {
        PublisherSettings settings = GivenLedger.publishing(kafka, "restricted-spoken-of");
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            Subject child = given.child();
            Entry restricted = GivenLedger.entry(child, RESTRICTED);
            given.record(List.of(restricted, GivenLedger.entry(child, LIFTED)));
            long dispute =
                    given.record(
                            child,
                            new EntryDisputed(restricted.envelope().eventId(), "child", "Why?"));

            ReadTopics read = published(given, settings);

            assertThat(type(read.at(dispute))).isEqualTo("ledger.entry-withheld.v1");
            assertThat(ReadTopics.text(read.at(dispute))).doesNotContain(child.id().toString());
        }
    }
}
