package uk.carejourney.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.infra.bench.Defences.Caught;
import uk.carejourney.infra.bench.TamperReport.Trial;
import uk.carejourney.infra.ledger.notary.Audit.Finding;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

class TamperBenchTest {

    @BeforeAll
    static void its_databases_need_no_disk() throws IOException {
        System.setProperty(BenchFolder.SETTING, RoomInMemory.place().toString());
    }

    private static final long SEED = 20_261_126;

    /** Four of the ways, because each takes seconds; the page of trials is of all of them. */
    @Test
    void what_a_superuser_does_to_the_stored_ledger_is_found_out_and_every_entry_named()
            throws Exception {
        List<Tampering> all = Tamperings.of(SEED);
        assertThat(all).hasSize(16);
        List<Tampering> some = List.of(all.getFirst(), all.get(8), all.get(10), all.getLast());
        try (BenchStack stack = new BenchStack()) {
            TamperReport report = TamperBench.run(SEED, some, stack);
            assertThat(report.isSound()).as(report.markdown()).isTrue();
            Trial stolen = report.trials().getLast();
            assertThat(stolen.tampering().what()).contains("stolen key");
            assertThat(stolen.caught())
                    .extracting(Caught::defence)
                    .containsExactly(Defences.WITNESS, Defences.OUTSIDE);
            assertThat(stolen.named()).isEqualTo(stolen.tampering().positions());
            assertThat(report.json().toString()).contains("two partitions swapped");
        }
    }

    @Test
    void a_trial_is_not_sound_where_an_entry_is_not_named_or_only_the_ledger_itself_noticed() {
        assertThat(trial(false)).matches(one -> !one.isSound(), "nothing noticed");
        assertThat(trial(false, caught(Defences.AUDIT, 7, 8))).matches(Trial::isSound);
        assertThat(trial(false, caught(Defences.AUDIT, 7, 7))).matches(one -> !one.isSound());
        assertThat(trial(false, caught(Defences.AUDIT, 7, 9))).matches(one -> !one.isSound());
        assertThat(trial(true, caught(Defences.OUTSIDE, 7, 8))).matches(Trial::isSound);
        assertThat(trial(true, caught(Defences.AUDIT, 7, 8))).matches(one -> !one.isSound());
        assertThat(new TamperReport(1, List.of(trial(false))).markdown())
                .contains("NOT ALL OF IT", "| 7 to 8 | **nothing** |  **not as it must** |");
    }

    private static Caught caught(String defence, long from, long to) {
        return new Caught(defence, "wrong", List.of(new Finding(from, to, "is wrong")));
    }

    private static Trial trial(boolean onlyOutside, Caught... caught) {
        TreeSet<Long> positions = new TreeSet<>(List.of(7L, 8L));
        return new Trial(
                new Tampering("two changed", positions, true, onlyOutside, SignedLedger::copy),
                List.of(caught));
    }
}
