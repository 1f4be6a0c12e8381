package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackSettings;
import uk.carejourney.embedded.testing.FreePorts;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.infra.ledger.keys.KeyStoreUnreachable;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.Outcome.Duplicate;
import uk.carejourney.recording.Recorder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** All data on a disk of its own, which is then full. Skipped where no disk can be mounted. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FullDiskTest {

    private static final int FACTS = 20;

    @TempDir(factory = RoomInMemory.class)
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path folder;

    private boolean mounted;

    @BeforeEach
    void a_disk_of_its_own() throws Exception {
        Files.createDirectory(disk());
        String refused = run("mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", disk().toString());
        mounted = refused.isEmpty();
        Assumptions.assumeTrue(mounted, "no disk can be mounted here: " + refused);
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", disk().toString())).isEmpty();
        }
    }

    @Test
    void a_full_disk_refuses_whole_jobs_and_recording_goes_on_once_there_is_space()
            throws Exception {
        Path council = folder.resolve("council.keys");
        Subject child = aChild();
        Map<String, Long> confirmed = new LinkedHashMap<>();
        try (EmbeddedStack stack =
                EmbeddedStack.start(
                        FreePorts.move(StackSettings.in(disk().resolve("stack"))).withoutKafka())) {
            TestLedger test =
                    TestLedger.with(stack.addresses().ledger(), stack.addresses().keys(), council);
            try (Ledger ledger = test.open()) {
                Recorder recorder = TestLedger.recorder(ledger);
                assertThat(recorder.record(record("first", child, FACTS)))
                        .isInstanceOf(Appended.class);
                fill();
                String refused = recordUntilRefused(recorder, child, confirmed);
                assertThat(LedgerAudit.audit(test))
                        .as("nothing of the job that was refused")
                        .isEqualTo(1 + FACTS * (1L + confirmed.size()));
                Files.delete(ballast());

                assertThat(recorder.record(record(refused, child, FACTS)))
                        .isInstanceOf(Appended.class);
                confirmed.forEach((key, first) ->
                        assertThat(recorder.record(record(key, child, FACTS)))
                                .isEqualTo(new Duplicate(first, FACTS)));
                assertThat(ledger.reading().stream(child.id()))
                        .hasSize(FACTS * (2 + confirmed.size()));
            }
            assertThat(LedgerAudit.audit(test)).isEqualTo(1 + FACTS * (2L + confirmed.size()));
        }
    }

    private static String recordUntilRefused(
            Recorder recorder, Subject child, Map<String, Long> confirmed) {
        for (int i = 0; ; i++) {
            String key = "k" + i;
            try {
                Appended appended = (Appended) recorder.record(record(key, child, FACTS));
                confirmed.put(key, appended.firstPosition());
            } catch (LedgerUnavailable | KeyStoreUnreachable full) {
                return key;
            }
        }
    }

    private void fill() throws IOException {
        byte[] block = new byte[8192];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private Path disk() {
        return folder.resolve("disk");
    }

    private Path ballast() {
        return disk().resolve("ballast");
    }

    /** What it said; empty if all went well. */
    private static String run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : "refused: " + said.strip();
        } catch (IOException noSuchProgram) {
            return "refused: " + noSuchProgram.getMessage();
        }
    }
}
