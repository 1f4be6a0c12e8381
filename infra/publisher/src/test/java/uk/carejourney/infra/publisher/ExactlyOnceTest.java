package uk.carejourney.infra.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.publisher.Progress.State;
import uk.carejourney.journey.Subject;
import uk.carejourney.proof.note.SignedNote;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

@WithStack(kafka = true)
class ExactlyOnceTest {

    private final FreshDatabases databases;
    private final String kafka;
    private final Path home;

    ExactlyOnceTest(FreshDatabases databases, StackAddresses stack, @TempDir Path home) {
        this.databases = databases;
        this.kafka = stack.kafkaBootstrap();
        this.home = home;
    }

    private PublisherSettings settings(String prefix) {
        return GivenLedger.publishing(kafka, prefix);
    }

    @Test
    void whatever_arrives_is_published_once_in_order_by_one_node_after_the_other() {
        PublisherSettings settings = settings("one-after-the-other").withLimits(7, 100_000);
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            Subject child = given.child();
            given.reviews(child, 20);
            try (Publisher first = given.publisher(settings)) {
                given.reviewsOf(20);
                awaitPublished(first, given.size());
            }
            given.reviews(child, 5);
            try (Publisher second = given.publisher(settings)) {
                given.reviewsOf(10);
                awaitPublished(second, given.size());
            }
            ReadTopics read = ReadTopics.of(settings);
            read.assertEveryPositionOnce(given.size());
            assertThat(read.at(1).partition()).isEqualTo(read.at(41).partition());
        }
    }

    @Test
    void whatever_is_thrown_ends_one_try_and_not_publication() {
        PublisherSettings settings = settings("thrown");
        AtomicBoolean thrown = new AtomicBoolean();
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            given.reviewsOf(3);
            Supplier<Optional<SignedNote>> checkpoints =
                    () -> {
                        if (thrown.compareAndSet(false, true)) {
                            throw new StackOverflowError("once");
                        }
                        return Optional.empty();
                    };
            try (Publisher publisher = given.publisher(settings, checkpoints)) {
                awaitPublished(publisher, given.size());
            }
            assertThat(thrown).isTrue();
            ReadTopics.of(settings).assertEveryPositionOnce(given.size());
        }
    }

    @Test
    void a_second_node_waits_while_the_first_publishes_and_takes_over_when_it_ends() {
        PublisherSettings settings = settings("takes-over");
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            Publisher first = given.publisher(settings);
            awaitPublished(first, given.size());
            try (Publisher second = given.publisher(settings)) {
                given.reviewsOf(5);
                awaitPublished(first, given.size());
                assertThat(second.progress().state()).isEqualTo(State.WAITING);
                first.close();
                given.reviewsOf(5);
                awaitPublished(second, given.size());
            }
            ReadTopics.of(settings).assertEveryPositionOnce(given.size());
        }
    }

    @Test
    void a_node_paused_inside_a_transaction_is_fenced_when_it_comes_back() throws Exception {
        PublisherSettings settings =
                settings("paused").withPatience(Duration.ofSeconds(30), Duration.ofSeconds(1));
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch resume = new CountDownLatch(1);
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            given.reviewsOf(30);
            try (Publisher paused =
                    given.publisher(PausesWhileSending.after(10, reached, resume, settings))) {
                assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
                try (Publisher other = given.publisher(settings)) {
                    awaitPublished(other, given.size());
                    resume.countDown();
                    await().atMost(Duration.ofSeconds(20))
                            .until(() -> paused.progress().fenced() == 1);
                }
                given.reviewsOf(3);
                awaitPublished(paused, given.size());
            }
            ReadTopics.of(settings).assertEveryPositionOnce(given.size());
        }
    }

    @Test
    void a_topic_that_lost_its_end_is_given_back_what_it_lost_and_nothing_twice() {
        PublisherSettings settings = settings("lost-its-end");
        try (GivenLedger given = GivenLedger.in(databases, home)) {
            given.reviewsOf(30);
            try (Publisher first = given.publisher(settings)) {
                awaitPublished(first, given.size());
            }
            LostTopic.lose(settings, "lost-its-end.facts.review.v1");
            try (Publisher second = given.publisher(settings)) {
                given.reviewsOf(3);
                awaitPublished(second, given.size());
            }
            ReadTopics.of(settings).assertEveryPositionOnce(given.size());
        }
    }

    static void awaitPublished(Publisher publisher, long size) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> {
                    assertThat(publisher.progress().state()).isNotEqualTo(State.HALTED);
                    return publisher.progress().published() == size - 1;
                });
    }
}
