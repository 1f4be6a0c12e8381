package uk.carejourney.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.infra.bench.Defences.Caught;
import uk.carejourney.infra.bench.TamperReport.Trial;
import uk.carejourney.infra.ledger.notary.Audit.Finding;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

class TamperBenchTest {

    @Test
    void whatever_a_superuser_does_to_the_stored_ledger_is_found_out_and_every_entry_named(
            @TempDir Path folder) throws Exception {
        Path json = folder.resolve("report.json");
        assertThat(Bench.run(List.of("tamper", "--json", json.toString()))).isZero();
        JsonNode report = JsonMapper.shared().readTree(json.toFile()).get(0);
        assertThat(report.get("sound").asBoolean()).isTrue();
        assertThat(report.get("trials")).hasSize(16);
        JsonNode stolen = report.get("trials").get(15);
        assertThat(stolen.get("tampering").asString()).contains("stolen key");
        assertThat(stolen.get("caught").propertyNames())
                .containsExactlyInAnyOrder(Defences.WITNESS, Defences.OUTSIDE);
        assertThat(stolen.get("named")).isEqualTo(stolen.get("positions"));
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
