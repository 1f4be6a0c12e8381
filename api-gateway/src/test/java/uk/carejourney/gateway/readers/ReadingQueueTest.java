package uk.carejourney.gateway.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.gateway.readers.QueueToKill.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.AnotherProcess;
import uk.carejourney.journey.Entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class ReadingQueueTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path folder;

    @Test
    void what_waits_is_given_in_its_order_and_nothing_twice() throws IOException {
        try (ReadingQueue queue = open()) {
            queue.add(reading(0));
            queue.add(reading(1));
            ReadingLine first = queue.first().orElseThrow();
            assertThat(first.reading()).isEqualTo(reading(0));
            queue.delivered(first);
            queue.add(reading(2));

            assertThat(queue.waiting()).isEqualTo(2);
            assertThat(drained(queue)).containsExactly(reading(1), reading(2));
            assertThat(queue.first()).isEmpty();
            assertThat(Files.size(file())).isZero();
        }
    }

    @Test
    void whatever_was_confirmed_outlives_a_kill() throws Exception {
        Process process =
                AnotherProcess.running(
                                QueueToKill.class,
                                List.of(AnotherProcess.QUIET),
                                List.of(file().toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int confirmed = -1;
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                confirmed = Integer.parseInt(line);
                if (confirmed == 40) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();

        try (ReadingQueue queue = open()) {
            List<Entry> kept = drained(queue);
            assertThat(kept).hasSizeGreaterThan(confirmed);
            for (int number = 0; number < kept.size(); number++) {
                assertThat(kept.get(number)).isEqualTo(reading(number));
            }
        }
    }

    @Test
    void what_was_delivered_and_not_all_is_delivered_again_after_a_kill() throws IOException {
        Path killed = folder.resolve("killed.queue");
        try (ReadingQueue queue = open()) {
            queue.add(reading(0));
            queue.add(reading(1));
            queue.delivered(queue.first().orElseThrow());
            Files.copy(file(), killed);
        }
        try (ReadingQueue again = ReadingQueue.open(killed)) {
            assertThat(drained(again)).containsExactly(reading(0), reading(1));
        }
    }

    @Test
    void what_is_half_written_is_put_aside_and_the_rest_goes_on() throws IOException {
        try (ReadingQueue queue = open()) {
            queue.add(reading(0));
        }
        byte[] whole = Files.readAllBytes(file());
        Files.write(
                file(),
                java.util.Arrays.copyOf(whole, whole.length / 2),
                StandardOpenOption.APPEND);
        try (ReadingQueue queue = open()) {
            queue.add(reading(1));
            assertThat(drained(queue)).containsExactly(reading(0), reading(1));
        }
        assertThat(folder.resolve("readings.queue.unreadable")).exists();
    }

    @Test
    void two_nodes_never_share_one() throws IOException {
        try (ReadingQueue _ = open()) {
            assertThatThrownBy(this::open).isInstanceOf(IOException.class);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void what_a_full_disk_can_not_take_is_not_said_to_wait() throws IOException {
        try (ReadingQueue full = ReadingQueue.open(Path.of("/dev/full"))) {
            assertThatThrownBy(() -> full.add(reading(0))).isInstanceOf(IOException.class);
            assertThat(full.waiting()).isZero();
            assertThat(full.first()).isEmpty();
        }
    }

    private ReadingQueue open() throws IOException {
        return ReadingQueue.open(file());
    }

    private Path file() {
        return folder.resolve("readings.queue");
    }

    private static List<Entry> drained(ReadingQueue queue) throws IOException {
        List<Entry> all = new ArrayList<>();
        for (Optional<ReadingLine> first = queue.first();
                first.isPresent();
                first = queue.first()) {
            all.add(first.get().reading());
            queue.delivered(first.get());
        }
        return all;
    }
}
