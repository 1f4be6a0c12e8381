package uk.carejourney.infra.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.delivery.Digest.Counted;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.delivery.GivenAlerts;
import uk.carejourney.infra.delivery.mail.Letters.Arrived;
import uk.carejourney.journey.Subject;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Mail over a real ledger and a real mail server. */
@WithStack
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MailingTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Map<String, List<String>> NO_DIGESTS = Map.of();

    private final Letters letters = new Letters();
    private final GivenAlerts given;

    MailingTest(
            StackAddresses stack,
            FreshDatabases databases,
            @TempDir(factory = RoomInMemory.class) Path folder) {
        this.given =
                GivenAlerts.at(
                        databases.ledger(),
                        databases.keys(),
                        folder.resolve("council.keys"),
                        stack.mongoUri(),
                        databases.mongo());
    }

    @BeforeEach
    void live() {
        given.goesLive();
    }

    @AfterEach
    void end() {
        letters.close();
        given.close();
    }

    private Mailing mailing(Map<String, List<String>> digests, List<Counted> open) {
        Mailing mailing =
                new Mailing(Letters.ways(given, open), Letters.settings(letters.port, digests));
        mailing.start();
        return mailing;
    }

    @Test
    void whoever_is_on_duty_is_told_at_once_of_the_gravest_alerts_and_only_of_these() {
        letters.up();
        given.raised(1, "S1");
        try (Mailing mailing = mailing(NO_DIGESTS, List.of())) {
            given.raised(2, "S2");
            given.raised(3, "S1");
            await().atMost(SOON).until(() -> letters.arrived().size() == 2);
            await().atMost(SOON).until(() -> mailing.status().waiting() == 0);
            long last = given.ledger.reading().head().size() - 1;
            await().atMost(SOON)
                    .until(() -> Long.valueOf(last).equals(mailing.status().position()));
        }

        assertThat(letters.arrived())
                .hasSize(2)
                .extracting(Arrived::to)
                .containsOnly(Letters.ON_DUTY);
        Arrived first = letters.arrived().getFirst();
        assertThat(first.subject())
                .isEqualTo("Journey Ledger: 1 alert of severity S1 calls for someone now");
        assertThat(first.text())
                .contains("https://ledger.example.gov.uk/alerts/" + GivenAlerts.alert(1))
                .doesNotContain("worker-101", "working days", "lac-review");
        assertThat(first.id()).endsWith("@example.gov.uk>");
    }

    @Test
    void a_second_node_and_a_restart_tell_nothing_twice() {
        letters.up();
        given.raised(1, "S1");
        try (Mailing one = mailing(NO_DIGESTS, List.of());
                Mailing other = mailing(NO_DIGESTS, List.of())) {
            given.raised(2, "S1");
            await().atMost(SOON).until(() -> letters.arrived().size() == 2);
            await().atMost(SOON)
                    .until(() -> one.status().waiting() + other.status().waiting() == 0);
        }
        try (Mailing again = mailing(NO_DIGESTS, List.of())) {
            given.raised(3, "S1");
            await().atMost(SOON).until(() -> letters.arrived().size() == 3);
            await().atMost(SOON).until(() -> again.status().waiting() == 0);
        }
        assertThat(letters.arrived()).extracting(Arrived::id).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    @Tag("asvs-16.5.2")
    void while_the_server_is_down_letters_wait_and_it_is_said_and_none_is_lost() {
        given.raised(1, "S1");
        Subject child = given.raised(2, "S1");
        try (Mailing mailing = mailing(NO_DIGESTS, List.of())) {
            await().atMost(SOON)
                    .until(() ->
                            "SERVER_UNREACHABLE".equals(mailing.status().trouble())
                                    && mailing.status().waiting() == 2);
            given.resolved(child, 2);
            letters.up();
            given.passes(Duration.ofMinutes(1));
            await().atMost(SOON).until(() -> mailing.status().waiting() == 0);
            assertThat(mailing.status().trouble()).isNull();
        }
        assertThat(letters.arrived())
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.text()).contains(GivenAlerts.alert(1).toString()));
    }

    @Test
    void a_team_is_counted_to_once_a_week_at_eight_by_the_clock_on_the_wall() {
        letters.up();
        Map<String, List<String>> digests =
                Map.of("North", List.of("north@example.gov.uk", "deputy@example.gov.uk"));
        List<Counted> open = List.of(new Counted("North", "S2", true, false));
        given.now.set(Instant.parse("2099-03-30T06:59:59Z"));
        try (Mailing mailing = mailing(digests, open)) {
            await().atMost(SOON).until(() -> letters.arrived().size() == 2);
            given.passes(Duration.ofSeconds(1));
            await().atMost(SOON).until(() -> letters.arrived().size() == 4);
            given.passes(Duration.ofDays(6));
            given.raised(1, "S1");
            await().atMost(SOON).until(() -> letters.arrived().size() == 5);
            await().atMost(SOON).until(() -> mailing.status().waiting() == 0);
        }

        String north = "north@example.gov.uk";
        String deputy = "deputy@example.gov.uk";
        assertThat(letters.arrived())
                .extracting(Arrived::to)
                .containsExactlyInAnyOrder(north, deputy, north, deputy, Letters.ON_DUTY);
        assertThat(letters.arrived().stream().filter(letter -> letter.to().equals(north)))
                .extracting(Arrived::text)
                .satisfiesExactly(
                        text -> assertThat(text).contains("week of Monday 23 March 2099"),
                        text ->
                                assertThat(text)
                                        .contains("week of Monday 30 March 2099")
                                        .contains("Open alerts: 1 (overdue 1"));
    }
}
