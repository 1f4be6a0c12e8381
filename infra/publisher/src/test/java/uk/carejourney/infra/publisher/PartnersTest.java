package uk.carejourney.infra.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.adoption.AdoptionFact;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.keys.PartnerPseudonyms;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Subject;
import uk.carejourney.retention.RetentionFact.SubjectKeyDestroyed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What partners are given, each under names of its own. */
@WithStack(kafka = true)
class PartnersTest {

    private static final List<String> REVIEWS = List.of("review");

    /** Whatever could be the same thing's name in two places: identifiers, digests, positions. */
    private static final Pattern NAMES =
            Pattern.compile(
                    "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9+_=-]{24,}|\\d{20}");

    private final FreshDatabases databases;
    private final String kafka;
    private final Path home;

    PartnersTest(FreshDatabases databases, StackAddresses stack, @TempDir Path home) {
        this.databases = databases;
        this.kafka = stack.kafkaBootstrap();
        this.home = home;
    }

    private PublisherSettings settings(String prefix) {
        return GivenLedger.publishing(kafka, prefix);
    }

    private static void publish(GivenLedger given, PublisherSettings settings) {
        try (Publisher publisher = given.publisher(settings)) {
            ExactlyOnceTest.awaitPublished(publisher, given.size());
        }
        ReadTopics.of(settings).assertEveryPositionOnce(given.size());
    }

    private static Fact example(Class<? extends Fact> kind) {
        return GivenLedger.FEW.all().stream()
                .filter(type -> kind.isAssignableFrom(type.record()))
                .findFirst()
                .orElseThrow()
                .example();
    }

    @Test
    void a_partner_is_given_what_it_was_granted_and_nothing_else() {
        PublisherSettings settings = settings("granted");
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            GivenPartners partners = new GivenPartners(given);
            Subject child = given.child();
            given.reviews(child, 1);
            partners.grant("school", REVIEWS, GivenPartners.CHAIR);
            partners.grant("plain", REVIEWS);
            given.record(child, example(AdoptionFact.class));
            given.reviews(child, 2);
            publish(given, settings);
            List<ConsumerRecord<byte[], byte[]>> school = ReadTopics.ofPartner(settings, "school");
            assertThat(school)
                    .extracting(GivenPartners::type)
                    .containsExactly("review.review-held.v1", "review.review-held.v1");
            assertThat(school)
                    .allSatisfy(record ->
                            assertThat(ReadTopics.text(record))
                                    .contains("\"chair\":")
                                    .doesNotContain("canary", child.id().toString()));
            assertThat(ReadTopics.ofPartner(settings, "plain"))
                    .hasSize(2)
                    .allSatisfy(record ->
                            assertThat(ReadTopics.text(record)).doesNotContain("\"chair\":"));
        }
    }

    @Test
    void one_child_has_one_pseudonym_at_a_partner_and_nothing_joins_it_with_anothers() {
        PublisherSettings settings = settings("pseudonyms");
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            GivenPartners partners = new GivenPartners(given);
            partners.grant("school", REVIEWS);
            partners.grant("health", REVIEWS);
            Subject child = given.child();
            given.reviews(child, 2);
            given.reviews(given.child(), 1);
            publish(given, settings);
            String pseudonym =
                    new PartnerPseudonyms(given.ledger.keys())
                            .of(partners.partner("school"), child.id())
                            .toString();
            assertThat(ReadTopics.ofPartner(settings, "school"))
                    .extracting(GivenPartners::key)
                    .hasSize(3)
                    .filteredOn(pseudonym::equals)
                    .hasSize(2);
            Set<String> all = names(ReadTopics.of(settings).all());
            Set<String> school = names(ReadTopics.ofPartner(settings, "school"));
            Set<String> health = names(ReadTopics.ofPartner(settings, "health"));
            assertThat(school).hasSizeGreaterThan(5).doesNotContainAnyElementsOf(health);
            assertThat(school).doesNotContainAnyElementsOf(all);
            assertThat(health).doesNotContainAnyElementsOf(all);
        }
    }

    private static Set<String> names(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .flatMap(record -> NAMES.matcher(ReadTopics.text(record)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void a_partner_is_given_each_entry_once_whoever_publishes_and_whatever_was_lost() {
        PublisherSettings settings = settings("partner-lost").withLimits(5, 100_000);
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            GivenPartners partners = new GivenPartners(given);
            given.reviewsOf(3);
            partners.grant("school", REVIEWS);
            given.reviewsOf(12);
            publish(given, settings);
            given.reviewsOf(8);
            publish(given, settings);
            assertEachOnce(settings, 20);
            LostTopic.lose(settings, "partner-lost.partner.school.v1");
            given.reviewsOf(3);
            publish(given, settings);
            assertEachOnce(settings, 23);
        }
    }

    private static void assertEachOnce(PublisherSettings settings, int count) {
        List<String> ids =
                ReadTopics.ofPartner(settings, "school").stream()
                        .map(record -> ReadTopics.header(record, "ce_id"))
                        .toList();
        assertThat(ids).hasSize(count).doesNotHaveDuplicates();
    }

    @Test
    void nothing_recorded_after_a_grant_was_withdrawn_is_passed_on() {
        PublisherSettings settings = settings("withdrawn");
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            GivenPartners partners = new GivenPartners(given);
            try (Publisher publisher = given.publisher(settings)) {
                UUID grant = partners.grant("school", REVIEWS);
                given.reviewsOf(2);
                partners.withdraw(grant);
                given.reviewsOf(3);
                ExactlyOnceTest.awaitPublished(publisher, given.size());
            }
            assertThat(ReadTopics.ofPartner(settings, "school")).hasSize(2);
        }
    }

    @Test
    void a_partner_whose_key_is_gone_is_given_no_more_and_the_others_are() {
        PublisherSettings settings = settings("key-gone");
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            GivenPartners partners = new GivenPartners(given);
            partners.grant("school", REVIEWS);
            partners.grant("health", REVIEWS);
            given.reviewsOf(2);
            publish(given, settings);
            given.ledger.keys().destroy(partners.partner("school").id());
            given.reviewsOf(3);
            publish(given, settings);
            assertThat(ReadTopics.ofPartner(settings, "school")).hasSize(2);
            assertThat(ReadTopics.ofPartner(settings, "health")).hasSize(5);
        }
    }

    @Test
    void a_partner_hears_that_a_record_has_ended_and_none_of_an_erased_one() {
        PublisherSettings settings = settings("ended");
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            GivenPartners partners = new GivenPartners(given);
            partners.grant("school", REVIEWS);
            Subject child = given.child();
            given.reviews(child, 1);
            given.ledger.keys().destroy(child.id());
            SubjectKeyDestroyed like = (SubjectKeyDestroyed) example(SubjectKeyDestroyed.class);
            given.record(
                    given.ledger.council(),
                    new SubjectKeyDestroyed(
                            child, like.basis(), like.approval(), 1, List.of(3L), List.of()));
            publish(given, settings);
            List<ConsumerRecord<byte[], byte[]>> school = ReadTopics.ofPartner(settings, "school");
            assertThat(school)
                    .extracting(GivenPartners::type)
                    .containsExactly("retention.subject-key-destroyed.v1");
            String pseudonym =
                    new PartnerPseudonyms(given.ledger.keys())
                            .of(partners.partner("school"), child.id())
                            .toString();
            assertThat(ReadTopics.text(school.getFirst()))
                    .contains("\"record\":\"child/" + pseudonym)
                    .doesNotContain("positions", child.id().toString());
            List<ConsumerRecord<byte[], byte[]>> all =
                    new ArrayList<>(ReadTopics.of(settings).all());
            all.removeIf(record -> record.topic().endsWith(".facts.retention.v1"));
            assertThat(new HashSet<>(all))
                    .noneMatch(record -> ReadTopics.text(record).contains(child.id().toString()));
        }
    }
}
