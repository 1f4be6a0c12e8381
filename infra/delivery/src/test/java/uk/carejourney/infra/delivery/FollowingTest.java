package uk.carejourney.infra.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.embedded.testing.WithStack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

@WithStack
class FollowingTest {

    @Test
    void whatever_is_thrown_over_an_alert_it_is_handed_on_again_until_it_is_dealt_with(
            StackAddresses stack,
            FreshDatabases databases,
            @TempDir(factory = RoomInMemory.class) Path folder) {
        AtomicInteger handed = new AtomicInteger();
        try (GivenAlerts given =
                        GivenAlerts.at(
                                databases.ledger(),
                                databases.keys(),
                                folder.resolve("council.keys"),
                                stack.mongoUri(),
                                databases.mongo());
                Following following =
                        new Following(
                                "trial",
                                given.feed(),
                                given.ledger.reading(),
                                given.ledger.council(),
                                given.database,
                                notice -> {
                                    if (handed.incrementAndGet() == 1) {
                                        throw new StackOverflowError("once");
                                    }
                                })) {
            given.goesLive();
            given.raised(1, "S1");
            long last = given.ledger.reading().head().size() - 1;
            following.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> following.position().orElse(-1) == last && !following.isFailing());
            assertThat(handed).hasValue(2);
        }
    }
}
