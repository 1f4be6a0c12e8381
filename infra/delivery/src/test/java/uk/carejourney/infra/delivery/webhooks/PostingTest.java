package uk.carejourney.infra.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.alert.AlertFact.AlertingWentLive;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.delivery.GivenAlerts;
import uk.carejourney.infra.delivery.webhooks.Receiver.Arrived;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Webhooks over a real ledger and a real receiver, which here is on the same machine. */
@WithStack
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PostingTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Receivers HERE =
            new Receivers(SystemDefaultDnsResolver.INSTANCE, _ -> true, false);

    private final GivenAlerts given;
    private final Receiver receiver;
    private final Webhooks webhooks;

    PostingTest(
            StackAddresses stack,
            FreshDatabases databases,
            @TempDir(factory = RoomInMemory.class) Path folder)
            throws IOException {
        this.given =
                GivenAlerts.at(
                        databases.ledger(),
                        databases.keys(),
                        folder.resolve("council.keys"),
                        stack.mongoUri(),
                        databases.mongo());
        SecureRandom random = new SecureRandom();
        SecretFile secrets = SecretFile.open(folder.resolve("webhooks.keys"), true, random);
        this.webhooks = new Webhooks(given.database, secrets, random);
        this.receiver = new Receiver();
    }

    @BeforeEach
    void live() {
        given.goesLive();
    }

    @AfterEach
    void end() {
        receiver.close();
        given.close();
    }

    private Posting posting(Receivers receivers) {
        Posting posting =
                new Posting(
                        new Posting.Ways(
                                given.feed(),
                                given.ledger.reading(),
                                given.ledger.council(),
                                given.database,
                                given.now::get,
                                () -> 0.5),
                        webhooks,
                        receivers);
        posting.start();
        return posting;
    }

    private Webhooks.Made subscribed() {
        long head = given.ledger.reading().head().size() - 1;
        return webhooks.subscribe(receiver.address(), head, "system-901", Instant.now());
    }

    @Test
    void every_step_after_the_subscription_is_posted_once_signed_and_in_order() {
        given.raised(1, "S1");
        Webhooks.Made made = subscribed();
        try (Posting posting = posting(HERE)) {
            for (int number = 2; number < 6; number++) {
                given.raised(number, "S2");
            }
            await().atMost(SOON).until(() -> receiver.arrived.size() == 4);
            await().atMost(SOON).until(() -> posting.status().waiting() == 0);
        }
        try (Posting again = posting(HERE)) {
            given.raised(6, "S2");
            await().atMost(SOON).until(() -> receiver.arrived.size() == 5);
            await().atMost(SOON).until(() -> again.status().waiting() == 0);
        }

        assertThat(receiver.arrived)
                .extracting(Arrived::body)
                .satisfiesExactly(
                        body -> assertThat(body).contains(GivenAlerts.alert(2).toString()),
                        body -> assertThat(body).contains(GivenAlerts.alert(3).toString()),
                        body -> assertThat(body).contains(GivenAlerts.alert(4).toString()),
                        body -> assertThat(body).contains(GivenAlerts.alert(5).toString()),
                        body -> assertThat(body).contains(GivenAlerts.alert(6).toString()));
        assertThat(receiver.arrived)
                .allSatisfy(message -> {
                    Instant sentAt = Instant.ofEpochSecond(Long.parseLong(message.timestamp()));
                    byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
                    assertThat(made.secret().signature(message.id(), sentAt, body))
                            .isEqualTo(message.signature());
                    assertThat(message.body()).doesNotContain("worker-101", "working days");
                });
        assertThat(receiver.ids()).doesNotHaveDuplicates();
        assertThat(given.database.getCollection(Webhooks.COLLECTION).find().map(Document::toJson))
                .allSatisfy(stored -> assertThat(stored).doesNotContain(made.secret().written()));
    }

    @Test
    void what_failed_is_posted_again_under_the_same_id_and_given_up_in_the_end() {
        Webhooks.Made made = subscribed();
        receiver.answers.set(500);
        given.raised(1, "S1");
        try (Posting posting = posting(HERE)) {
            for (int tried = 1; tried <= 10; tried++) {
                int times = tried;
                await().atMost(SOON).until(() -> receiver.arrived.size() == times);
                await().atMost(SOON).until(() -> isNoted(posting, made, times));
                given.passes(Duration.ofDays(1).plusMinutes(1));
            }
            List<Message> dead = posting.dead(made.webhook().id());
            assertThat(dead)
                    .singleElement()
                    .satisfies(message -> assertThat(message.trouble()).isEqualTo("STATUS_500"));
            receiver.answers.set(200);
            assertThat(posting.revive(made.webhook().id(), dead.getFirst().event())).isTrue();
            await().atMost(SOON).until(() -> receiver.arrived.size() == 11);
            await().atMost(SOON).until(() -> posting.status().waiting() == 0);
            assertThat(posting.revive(made.webhook().id(), dead.getFirst().event())).isFalse();
            assertThat(posting.status().dead()).isZero();
        }
        assertThat(receiver.ids().stream().distinct()).hasSize(1);
        assertThat(receiver.arrived)
                .extracting(Arrived::body)
                .containsOnly(receiver.arrived.getFirst().body());
    }

    private boolean isNoted(Posting posting, Webhooks.Made made, int times) {
        Document message = given.database.getCollection(Queue.COLLECTION).find().first();
        boolean ended = !posting.dead(made.webhook().id()).isEmpty();
        boolean again =
                message != null
                        && message.getInteger("tried") == times
                        && "STATUS_500".equals(message.getString("trouble"))
                        && message.getLong("next") > given.now.get().plusSeconds(1).toEpochMilli()
                        && message.getLong("next")
                                != given.now.get().plus(Queue.LEASE).toEpochMilli();
        return times == 10 ? ended : again;
    }

    @Test
    @Tag("asvs-15.3.2")
    void a_redirect_is_not_followed_and_a_receiver_that_is_gone_is_left_alone() {
        Webhooks.Made made = subscribed();
        receiver.answers.set(302);
        try (Posting posting = posting(HERE)) {
            given.raised(1, "S1");
            await().atMost(SOON).until(() -> receiver.arrived.size() == 1);
            receiver.answers.set(410);
            given.passes(Duration.ofMinutes(3));
            await().atMost(SOON).until(() -> receiver.arrived.size() == 2);
            await().atMost(SOON)
                    .until(() -> !webhooks.webhook(made.webhook().id()).orElseThrow().active());
            long last = given.record(given.ledger.council(), new AlertingWentLive(Instant.EPOCH));
            await().atMost(SOON)
                    .until(() -> Long.valueOf(last).equals(posting.status().position()));
        }
        assertThat(receiver.arrived).extracting(Arrived::path).containsOnly("/hook");
    }

    @Test
    @Tag("asvs-1.3.6")
    void a_receiver_that_moves_to_a_neighbours_address_gets_nothing() {
        Webhooks.Made made = subscribed();
        try (Posting posting = posting(Receivers.onTheInternet())) {
            given.raised(1, "S1");
            await().atMost(SOON)
                    .until(() ->
                            "HOST_UNFIT"
                                    .equals(
                                            given.database
                                                    .getCollection(Queue.COLLECTION)
                                                    .find()
                                                    .map(one -> one.get("trouble", ""))
                                                    .first()));
            assertThat(posting.status().waiting()).isEqualTo(1);
        }
        assertThat(receiver.arrived).isEmpty();
        assertThat(webhooks.webhook(made.webhook().id()).orElseThrow().active()).isTrue();
    }

    @Test
    void what_a_node_took_and_did_not_live_to_post_is_posted_by_the_next() {
        Webhooks.Made made = subscribed();
        Queue queue = new Queue(given.database);
        given.raised(1, "S1");
        try (Posting posting = posting(Receivers.onTheInternet())) {
            await().atMost(SOON).until(() -> posting.status().waiting() == 1);
        }
        given.passes(Duration.ofMinutes(5));
        assertThat(queue.claim(made.webhook().id(), given.now.get())).isPresent();
        try (Posting next = posting(HERE)) {
            given.passes(Queue.LEASE.plusSeconds(1));
            await().atMost(SOON).until(() -> next.status().waiting() == 0);
        }
        assertThat(receiver.arrived).hasSize(1);
    }
}
