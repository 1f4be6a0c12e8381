package uk.carejourney.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.infra.bench.PublishCrash.Killed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class PublishCrashTest {

    @BeforeAll
    static void its_databases_need_no_disk() throws IOException {
        System.setProperty(BenchFolder.SETTING, RoomInMemory.place().toString());
    }

    /** Three seeds in a row meet every victim. */
    @Test
    void killed_publisher_broker_or_both_a_consumer_sees_every_position_once_and_in_order(
            @TempDir Path folder) throws Exception {
        Path json = folder.resolve("report.json");
        int ended =
                Bench.run(
                        List.of(
                                "publish-crash",
                                "--rounds",
                                "3",
                                "--seed",
                                "20261125",
                                "--json",
                                json.toString()));
        JsonNode rounds = JsonMapper.shared().readTree(json.toFile()).get(0).get("rounds");
        assertThat(rounds)
                .extracting(round -> round.get("killed").asString())
                .containsExactlyInAnyOrder("publisher", "broker", "both");
        assertThat(rounds).allMatch(round -> round.get("faults").isEmpty());
        assertThat(rounds).allMatch(round -> round.get("recordedMeanwhile").asLong() > 0);
        assertThat(ended).isZero();
    }

    @Test
    void a_round_in_which_a_position_is_seen_twice_is_not_sound() {
        PublishCrash bad =
                new PublishCrash(7, Killed.BOTH, 3, 10, List.of("position 4 was seen twice"));
        assertThat(PublishCrash.report(List.of(bad)).isSound()).isFalse();
        assertThat(PublishCrash.report(List.of(bad)).markdown())
                .contains("SHOULD NOT HAVE", "| 7 | both | 3 | 10 | **position 4 was seen twice**");
    }
}
