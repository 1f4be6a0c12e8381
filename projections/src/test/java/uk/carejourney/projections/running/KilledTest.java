package uk.carejourney.projections.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.testing.AnotherProcess;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.projections.chronology.Chronology;
import uk.carejourney.projections.chronology.StoredChronology;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.SubjectDocuments;
import uk.carejourney.projections.given.LedgerInMemory;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Whole;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process is killed with SIGKILL; nothing is lost and nothing doubled. */
class KilledTest {

    private static final Generation FIRST = new Generation("chronology", 1);
    private static final Generation BY_HAND = new Generation("chronology", 99);

    private final Chronology chronology =
            new Chronology(Facts.CATALOGUE, Facts.FORM, _ -> List.of());
    private final LedgerInMemory ledger = ReadModelToKill.ledger();

    @TempDir(factory = RoomInMemory.class)
    private Path folder = Path.of("");

    @Test
    void killed_after_a_batch_is_written_and_before_its_position_is_stored() throws Exception {
        try (ReadStore store = ReadStore.embedded(folder.resolve("a"), ReadModelToKill.DATABASE)) {
            killAfter(ReadModelToKill.WRITTEN, start("hold", store.uri()));
            long entries = entriesHeld(store);
            long position = new Tokens(store.database()).builtTo(FIRST).orElseThrow();
            assertThat(entries).as("written beyond the position").isEqualTo(position + 1 + 100);
            try (ReadModel model =
                    new ReadModel(
                            chronology, ledger.feed(), store.database(), ReadModelToKill.pace(1))) {
                model.start();
                awaitAll(store);
            }
            assertHoldsAll(store);
        }
    }

    @Test
    void killed_with_its_store_again_and_again_while_it_builds() throws Exception {
        String file = folder.resolve("b").toString();
        killAfter("position", start("run", file));
        killAfter("position", start("run", file));
        Process last = start("run", file);
        assertThat(firstLine(last, ReadModelToKill.DONE)).isTrue();
        assertThat(last.waitFor()).isZero();
        try (ReadStore store = ReadStore.embedded(Path.of(file), ReadModelToKill.DATABASE)) {
            assertHoldsAll(store);
        }
    }

    private static Process start(String... args) throws IOException {
        ProcessBuilder builder = AnotherProcess.running(ReadModelToKill.class, args[0], args[1]);
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static void killAfter(String line, Process process) throws Exception {
        boolean seen = firstLine(process, line);
        process.destroyForcibly().waitFor();
        assertThat(seen).as("the process said: " + line).isTrue();
    }

    private static boolean firstLine(Process process, String start) throws IOException {
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private long entriesHeld(ReadStore store) {
        return Whole.of(store, FIRST, chronology).values().stream()
                .map(documents -> documents.getOrDefault("chronology", new Document()))
                .mapToLong(document -> document.getList("entries", Document.class).size())
                .sum();
    }

    private void awaitAll(ReadStore store) throws InterruptedException {
        StoredChronology reader = new StoredChronology(store.database(), chronology);
        for (long at = reader.position(); at < ledger.last(); at = reader.position()) {
            assertThat(reader.awaitAtLeast(at + 1, Duration.ofMinutes(1)))
                    .as("it goes on after position " + at)
                    .isTrue();
        }
    }

    private void assertHoldsAll(ReadStore store) {
        new SubjectDocuments(store.database(), BY_HAND, chronology, ledger::stream)
                .add(ledger.page(0, Integer.MAX_VALUE));
        assertThat(Whole.of(store, FIRST, chronology))
                .isEqualTo(Whole.of(store, BY_HAND, chronology))
                .hasSize(50);
    }
}
