package uk.carejourney.infra.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.AnotherProcess;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.delivery.GivenAlerts;
import uk.carejourney.infra.delivery.mail.Letters.Arrived;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A node is killed, kill -9, between the server taking a letter and noting that it did. */
@WithStack
@Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledMailingTest {

    private static final int ALERTS = 8;

    private final DatabaseAddress ledger;
    private final DatabaseAddress keys;
    private final String uri;
    private final String name;

    KilledMailingTest(StackAddresses stack, FreshDatabases databases) {
        this.ledger = databases.ledger();
        this.keys = databases.keys();
        this.uri = stack.mongoUri();
        this.name = databases.mongo();
    }

    @Test
    void every_letter_arrives_and_one_that_comes_twice_is_known_by_its_message_id(
            @TempDir(factory = RoomInMemory.class) Path folder) throws Exception {
        Path keyFile = folder.resolve("council.keys");
        try (GivenAlerts given = GivenAlerts.at(ledger, keys, keyFile, uri, name);
                Letters letters = new Letters().up()) {
            given.goesLive();
            for (int number = 0; number < ALERTS; number++) {
                given.raised(number, "S1");
            }
            kill(keyFile, letters.port, 3);
            assertThat(letters.arrived()).hasSize(3);
            given.passes(Outbox.LEASE.plus(Duration.ofMinutes(1)));
            try (Mailing mailing =
                    new Mailing(
                            Letters.ways(given, List.of()),
                            Letters.settings(letters.port, Map.of()))) {
                mailing.start();
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> letters.arrived().size() > ALERTS);
                await().atMost(Duration.ofMinutes(1)).until(() -> mailing.status().waiting() == 0);
            }
            List<String> ids = letters.arrived().stream().map(Arrived::id).toList();
            assertThat(ids).hasSize(ALERTS + 1);
            assertThat(ids.stream().distinct()).hasSize(ALERTS);
        }
    }

    private void kill(Path keyFile, int port, int after) throws Exception {
        Process node =
                AnotherProcess.running(
                                KilledMailingTest.class,
                                ledger.jdbcUrl(),
                                keys.jdbcUrl(),
                                keys.user(),
                                keyFile.toString(),
                                uri,
                                name,
                                String.valueOf(port),
                                String.valueOf(after))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            assertThat(node.inputReader().lines().filter("taken"::equals).findFirst()).isPresent();
        } finally {
            node.destroyForcibly().onExit().join();
        }
    }

    /** The node that is killed: stands still once the server has taken so many letters. */
    public static void main(String[] arguments) throws Exception {
        GivenAlerts given =
                GivenAlerts.at(
                        new DatabaseAddress(arguments[0], arguments[2]),
                        new DatabaseAddress(arguments[1], arguments[2]),
                        Path.of(arguments[3]),
                        arguments[4],
                        arguments[5]);
        MailSettings settings = Letters.settings(Integer.parseInt(arguments[6]), Map.of());
        Post smtp = new Smtp(settings.server(), settings.from());
        int most = Integer.parseInt(arguments[7]);
        AtomicInteger taken = new AtomicInteger();
        CountDownLatch never = new CountDownLatch(1);
        new Mailing(
                        Letters.ways(given, List.of()),
                        settings,
                        letter -> {
                            smtp.hand(letter);
                            if (taken.incrementAndGet() == most) {
                                System.out.println("taken");
                                hold(never);
                            }
                        })
                .start();
        never.await();
    }

    private static void hold(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
