package uk.carejourney.infra.alerting;

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
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A node is killed, kill -9, between recording a step and noting that it did. */
@WithStack
@Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledAlertingTest {

    private static final int CHILDREN = 12;

    private final DatabaseAddress ledger;
    private final DatabaseAddress keys;
    private final String uri;
    private final String name;

    KilledAlertingTest(StackAddresses stack, FreshDatabases databases) {
        this.ledger = databases.ledger();
        this.keys = databases.keys();
        this.uri = stack.mongoUri();
        this.name = databases.mongo();
    }

    @Test
    void the_next_node_takes_every_step_that_is_left_and_none_twice(
            @TempDir(factory = RoomInMemory.class) Path folder) throws Exception {
        Path keyFile = folder.resolve("council.keys");
        try (GivenCouncil council = GivenCouncil.at(ledger, keys, keyFile, uri, name)) {
            for (int number = 0; number < CHILDREN; number++) {
                council.child(number, "2026-03-16");
            }
            council.goesLive("2026-04-01T00:00:00Z");
            kill(keyFile, 3);
            kill(keyFile, 4);
            assertThat(council.raised()).isEqualTo(7);
            council.at("2026-05-01T12:00:00Z");
            try (AlertingProcess process = council.alerting(UnaryOperator.identity())) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> process.isSettledAt(council.last()));
            }
            assertThat(council.raised()).isEqualTo(CHILDREN);
            assertThat(council.last()).isEqualTo(2L * CHILDREN + 2);
        }
    }

    private void kill(Path keyFile, int after) throws Exception {
        Process node =
                AnotherProcess.running(
                                KilledAlertingTest.class,
                                ledger.jdbcUrl(),
                                keys.jdbcUrl(),
                                keys.user(),
                                keyFile.toString(),
                                uri,
                                name,
                                String.valueOf(after))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            assertThat(node.inputReader().lines().filter("recorded"::equals).findFirst())
                    .isPresent();
        } finally {
            node.destroyForcibly().onExit().join();
        }
    }

    /** The node that is killed: stands still once it has recorded so many steps. */
    public static void main(String[] arguments) throws Exception {
        GivenCouncil council =
                GivenCouncil.at(
                        new DatabaseAddress(arguments[0], arguments[2]),
                        new DatabaseAddress(arguments[1], arguments[2]),
                        Path.of(arguments[3]),
                        arguments[4],
                        arguments[5]);
        council.at("2026-05-01T12:00:00Z");
        int most = Integer.parseInt(arguments[6]);
        council.alerting(recorder -> new Standing(recorder, most));
        new CountDownLatch(1).await();
    }

    /** Records so many times, says so, and never returns from the last. */
    private record Standing(Recorder recorder, int most, AtomicInteger times, CountDownLatch never)
            implements Recorder {

        Standing(Recorder recorder, int most) {
            this(recorder, most, new AtomicInteger(), new CountDownLatch(1));
        }

        @Override
        public Outcome record(RecordFacts command) {
            Outcome outcome = recorder.record(command);
            if (times.incrementAndGet() == most) {
                System.out.println("recorded");
                try {
                    never.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            return outcome;
        }

        @Override
        public List<Outcome> recordAll(List<RecordFacts> commands) {
            return commands.stream().map(this::record).toList();
        }
    }
}
