package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.DatabasesToKill;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.infra.ledger.keys.KeyStoreUnreachable;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.Outcome.Duplicate;
import uk.carejourney.recording.Recorder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledDatabaseTest {

    private static final int WRITERS = 8;

    @Test
    void every_acknowledged_job_is_there_once_after_the_database_was_killed(
            @TempDir(factory = RoomInMemory.class) Path folder) throws Exception {
        try (DatabasesToKill databases = new DatabasesToKill(folder.resolve("stack"))) {
            TestLedger test = TestLedger.at(databases.ledger(), databases.keys());
            List<Subject> children = IntStream.range(0, WRITERS).mapToObj(i -> aChild()).toList();
            Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
            List<String> sent;
            try (Ledger ledger = test.open()) {
                Recorder recorder = TestLedger.recorder(ledger);
                sent = writeUntilKilled(databases, recorder, children, acknowledged);
                databases.start();
                await().atMost(Duration.ofMinutes(1))
                        .ignoreExceptions()
                        .until(() -> ledger.reading().head().size() > 0);
                for (String key : sent) {
                    repeat(recorder, key, children, acknowledged.get(key));
                }
            }
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(100);
            assertThat(LedgerAudit.audit(test)).isEqualTo(1 + 2L * sent.size());
        }
    }

    private static List<String> writeUntilKilled(
            DatabasesToKill databases,
            Recorder recorder,
            List<Subject> children,
            Map<String, Appended> acknowledged)
            throws Exception {
        AtomicInteger failures = new AtomicInteger();
        List<String> sent = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<List<String>>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writing.add(
                        writers.submit(
                                () -> write(recorder, number, children, acknowledged, failures)));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= 100);
            databases.kill();
            for (Future<List<String>> each : writing) {
                sent.addAll(each.get());
            }
        }
        assertThat(failures).hasValue(WRITERS);
        return sent;
    }

    private static List<String> write(
            Recorder recorder,
            int writer,
            List<Subject> children,
            Map<String, Appended> acknowledged,
            AtomicInteger failures) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; ; i++) {
            String key = writer + "/" + i;
            sent.add(key);
            try {
                acknowledged.put(
                        key, (Appended) recorder.record(record(key, children.get(writer), 2)));
            } catch (LedgerUnavailable | KeyStoreUnreachable killed) {
                failures.incrementAndGet();
                return sent;
            }
        }
    }

    private static void repeat(
            Recorder recorder, String key, List<Subject> children, @Nullable Appended before) {
        Subject child = children.get(Integer.parseInt(key.substring(0, key.indexOf('/'))));
        var again = recorder.record(record(key, child, 2));
        if (before != null) {
            assertThat(again).isEqualTo(new Duplicate(before.firstPosition(), 2));
        } else {
            assertThat(again).isInstanceOfAny(Appended.class, Duplicate.class);
        }
    }
}
