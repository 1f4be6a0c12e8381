package uk.carejourney.projections.timescales;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.projections.timescales.GivenTimescales.contents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.embedded.testing.AnotherProcess;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.SubjectDocuments;
import uk.carejourney.projections.given.Children;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Whole;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** However the clocks came to be, they are those of one fresh pass over the ledger. */
class TimescalesBuiltTest {

    private static final Generation BY_HAND = new Generation(Timescales.NAME, 99);

    @TempDir(factory = RoomInMemory.class)
    private Path folder = Path.of("");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 41, 20_261_126})
    void built_bit_by_bit_while_time_passes_they_are_as_built_at_once(long seed) {
        GivenTimescales given = new GivenTimescales("2026-01-05");
        Children.live(given.ledger, seed, 0, 6, 200);
        Random random = new Random(seed);
        try (ReadStore store = ReadStore.embedded(folder.resolve("read-models"));
                Transitions transitions = given.transitions(store)) {
            TimescalesToKill.pointTo(store);
            SubjectDocuments live = given.documents(store, GivenTimescales.FIRST);
            long from = 0;
            for (int month = 1; from <= given.ledger.last(); month++) {
                int some = 1 + random.nextInt(60);
                List<AtPosition> batch =
                        given.ledger.page(from, some).stream()
                                .filter(given.timescales::takes)
                                .toList();
                from += some;
                live.add(batch);
                if (random.nextInt(3) == 0) {
                    live.add(batch);
                }
                given.clock.moveTo("2026-%02d-15".formatted(1 + month % 12));
                transitions.look();
            }
            given.clock.moveTo("2027-02-01");
            transitions.look();
            assertAsFresh(given, store);
        }
    }

    @Test
    void killed_while_time_turns_them_they_are_whole_after_the_next_look() throws Exception {
        String file = folder.resolve("killed").toString();
        Process first = start(file);
        boolean turning = said(first, TimescalesToKill.TURNING);
        first.destroyForcibly().waitFor();
        assertThat(turning).isTrue();
        Process second = start(file);
        assertThat(said(second, TimescalesToKill.DONE)).isTrue();
        assertThat(second.waitFor()).isZero();
        GivenTimescales given = TimescalesToKill.given();
        given.clock.moveTo(TimescalesToKill.LATER);
        try (ReadStore store = ReadStore.embedded(Path.of(file))) {
            assertAsFresh(given, store);
        }
    }

    private static void assertAsFresh(GivenTimescales given, ReadStore store) {
        given.documents(store, BY_HAND)
                .add(
                        given.ledger.page(0, Integer.MAX_VALUE).stream()
                                .filter(given.timescales::takes)
                                .toList());
        assertThat(contents(Whole.of(store, GivenTimescales.FIRST, given.timescales)))
                .isEqualTo(contents(Whole.of(store, BY_HAND, given.timescales)))
                .isNotEmpty();
    }

    private static Process start(String file) throws IOException {
        return AnotherProcess.running(TimescalesToKill.class, file)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static boolean said(Process process, String line) throws IOException {
        BufferedReader said = process.inputReader();
        for (String one = said.readLine(); one != null; one = said.readLine()) {
            if (one.equals(line)) {
                return true;
            }
        }
        return false;
    }
}
