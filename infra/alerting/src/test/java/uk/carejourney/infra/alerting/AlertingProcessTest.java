package uk.carejourney.infra.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.alert.AlertFact.AlertChanged;
import uk.carejourney.alert.AlertFact.AlertEscalated;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.journey.Subject;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** The first review of a child looked after from 16 March 2026 is due by 15 April. */
@WithStack
@Timeout(value = 4, unit = java.util.concurrent.TimeUnit.MINUTES)
class AlertingProcessTest {

    private final GivenCouncil council;

    AlertingProcessTest(
            StackAddresses stack,
            FreshDatabases databases,
            @TempDir(factory = RoomInMemory.class) Path folder) {
        this.council =
                GivenCouncil.at(
                        databases.ledger(),
                        databases.keys(),
                        folder.resolve("council.keys"),
                        stack.mongoUri(),
                        databases.mongo());
    }

    @AfterEach
    void close() {
        council.close();
    }

    private void settles(AlertingProcess process) {
        await().atMost(Duration.ofMinutes(1)).until(() -> process.isSettledAt(council.last()));
    }

    @Test
    void a_clock_that_turns_while_nothing_is_recorded_raises_an_alert_and_the_review_ends_it() {
        Subject child = council.at("2026-04-01T12:00:00Z").child(1, "2026-03-16");
        try (AlertingProcess process = council.alerting(UnaryOperator.identity())) {
            council.goesLive("2026-04-01T00:00:00Z");
            settles(process);
            assertThat(council.steps(child)).isEmpty();
            council.at("2026-04-09T12:00:00Z");
            settles(process);
            council.at("2026-04-16T12:00:00Z");
            settles(process);
            council.at("2026-04-16T17:00:00Z");
            settles(process);
            council.reviewed(child, "2026-04-16");
            settles(process);
        }
        assertThat(council.steps(child).stream().map(Object::getClass))
                .isEqualTo(
                        List.of(
                                AlertRaised.class,
                                AlertChanged.class,
                                AlertEscalated.class,
                                AlertResolved.class));
    }

    @Test
    void history_raises_nothing_whenever_it_is_recorded() {
        council.at("2026-06-01T12:00:00Z").child(1, "2026-03-16");
        try (AlertingProcess process = council.alerting(UnaryOperator.identity())) {
            council.goesLive("2026-06-01T00:00:00Z");
            council.child(2, "2026-02-02");
            settles(process);
        }
        assertThat(council.raised()).isZero();
    }

    @Test
    void two_nodes_whose_clocks_differ_take_each_step_once() {
        for (int number = 0; number < 20; number++) {
            council.child(number, "2026-03-16");
        }
        council.at("2026-05-01T12:00:00Z").goesLive("2026-04-01T00:00:00Z");
        try (AlertingProcess one = council.alerting(UnaryOperator.identity());
                AlertingProcess other = council.alerting(UnaryOperator.identity())) {
            await().atMost(Duration.ofMinutes(1)).until(() -> council.raised() == 20);
            council.at("2026-04-10T12:00:00Z");
            council.child(20, "2026-03-16");
            await().atMost(Duration.ofMinutes(1)).until(() -> council.raised() == 21);
            assertThat(one.isFailing() || other.isFailing()).isFalse();
        }
        assertThat(council.raised()).isEqualTo(21);
        assertThat(council.last()).as("nothing but what was recorded and raised").isEqualTo(44);
    }

    @Test
    void
            merging_two_records_carries_the_alert_to_the_one_read_under_and_separating_brings_it_back() {
        Subject first = council.child(1, "2026-04-13");
        Subject second = council.child(2, "2026-03-16");
        council.at("2026-05-01T12:00:00Z").goesLive("2026-04-01T00:00:00Z");
        try (AlertingProcess process = council.alerting(UnaryOperator.identity())) {
            settles(process);
            assertThat(council.open(second)).isEqualTo(1);
            int before = council.open(first);
            council.merged(first, second);
            settles(process);
            assertThat(council.open(second)).isZero();
            assertThat(council.open(first)).isEqualTo(before + 1);
            assertThat(council.steps(second).getLast())
                    .isInstanceOfSatisfying(
                            AlertResolved.class,
                            ended -> assertThat(ended.how().value()).isEqualTo("merged"));

            council.separated(second, first);
            settles(process);
            assertThat(council.open(second)).isEqualTo(1);
            assertThat(council.open(first)).isEqualTo(before);
        }
    }

    @Test
    void nothing_is_raised_again_when_all_that_was_noted_is_lost() {
        council.child(1, "2026-03-16");
        council.at("2026-05-01T12:00:00Z").goesLive("2026-04-01T00:00:00Z");
        try (AlertingProcess process = council.alerting(UnaryOperator.identity())) {
            settles(process);
        }
        council.losesItsNotes();
        long before = council.last();
        try (AlertingProcess process = council.alerting(UnaryOperator.identity())) {
            settles(process);
        }
        assertThat(council.raised()).isEqualTo(1);
        assertThat(council.last()).isEqualTo(before);
    }
}
