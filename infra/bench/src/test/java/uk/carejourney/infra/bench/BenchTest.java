package uk.carejourney.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class BenchTest {

    @Test
    void a_short_run_measures_all_three_stores_and_writes_their_figures(@TempDir Path folder)
            throws Exception {
        Path json = folder.resolve("append.json");
        assertThat(
                        Bench.run(
                                List.of(
                                        "append",
                                        "--rounds",
                                        "1",
                                        "--seconds",
                                        "1",
                                        "--callers",
                                        "2",
                                        "--json",
                                        json.toString())))
                .isZero();
        Map<?, ?> report = JsonMapper.shared().readValue(json, Map.class);
        List<?> results = (List<?>) report.get("results");
        assertThat(results)
                .extracting(result -> ((Map<?, ?>) result).get("contender"))
                .isEqualTo(List.of("ledger", "axon-jpa", "axon-jdbc"));
        assertThat(results)
                .allSatisfy(result ->
                        assertThat((Integer) ((Map<?, ?>) result).get("eventsPerSecond"))
                                .isPositive());
    }

    @Test
    void bad_usage_ends_with_two_and_what_is_not_built_with_three() throws Exception {
        assertThat(Bench.run(List.of())).isEqualTo(2);
        assertThat(Bench.run(List.of("swim"))).isEqualTo(2);
        assertThat(Bench.run(List.of("append", "--rounds", "0"))).isEqualTo(2);
        assertThat(Bench.run(List.of("append", "--laps", "3"))).isEqualTo(2);
        assertThat(Bench.run(List.of("import"))).isEqualTo(3);
        assertThat(Bench.run(List.of("--help"))).isZero();
    }
}
