package uk.carejourney.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.embedded.testing.RoomInMemory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class CrashBenchTest {

    @BeforeAll
    static void its_databases_need_no_disk() throws IOException {
        System.setProperty(BenchFolder.SETTING, RoomInMemory.place().toString());
    }

    /**
     * Three seeds in a row meet an import, an append and a projection, and both kinds of victim.
     */
    @Test
    void killed_while_importing_appending_and_projecting_nothing_is_lost_or_doubled(
            @TempDir(factory = RoomInMemory.class) Path folder) throws Exception {
        Path json = folder.resolve("report.json");
        int ended =
                Bench.run(
                        List.of(
                                "crash",
                                "--rounds",
                                "3",
                                "--sizes",
                                "20",
                                "--seed",
                                "20261126",
                                "--json",
                                json.toString()));
        JsonNode rounds = JsonMapper.shared().readTree(json.toFile()).get(0).get("rounds");
        assertThat(rounds)
                .extracting(round -> round.get("during").asString())
                .containsExactly("import", "append", "projection");
        assertThat(rounds)
                .extracting(round -> round.get("killed").asString())
                .contains("application", "PostgreSQL");
        assertThat(rounds).allMatch(round -> round.get("faults").isEmpty());
        assertThat(rounds).allMatch(round -> round.get("jobsConfirmed").asInt() > 0);
        assertThat(ended).isZero();
    }

    @Test
    void a_round_with_a_fault_is_not_sound() {
        NodeCrash bad =
                new NodeCrash(7, During.APPEND, true, 3, 1, 10, List.of("one entry is gone"));
        assertThat(NodeCrash.report(List.of(bad)).isSound()).isFalse();
        assertThat(NodeCrash.report(List.of(bad)).markdown())
                .contains("NOT ALL WAS WELL", "| 7 | append | PostgreSQL | 3 | 1 | 10 |");
    }
}
