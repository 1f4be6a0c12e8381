package uk.carejourney.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.embedded.testing.RoomInMemory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class BenchTest {

    @BeforeAll
    static void its_databases_need_no_disk() throws IOException {
        System.setProperty(BenchFolder.SETTING, RoomInMemory.place().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    append --seconds 0 --callers 2 --warm-up 9 | ledger axon-jpa axon-jdbc
                    bulk --seconds 0 --warm-up 9   | ledger axon-jpa axon-jdbc
                    import --sizes 20              | ledger axon-jpa
                    replay --sizes 400             | ledger axon-jdbc
                    verify-log --sizes 400,800     | ledger
                    asof --sizes 400 --seconds 0   | ledger
                    proof --sizes 400,800          | ledger
                    rulebook --sizes 10            | ledger
                    clocks --sizes 10 --seconds 1  | ledger
                    """)
    void a_short_run_measures_every_contender_and_writes_its_figures(
            String words, String contenders, @TempDir Path folder) throws Exception {
        Path json = folder.resolve("report.json");
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        all.addAll(List.of("--rounds", "1", "--json", json.toString()));
        assertThat(Bench.run(all)).isZero();
        List<?> reports = JsonMapper.shared().readValue(json, List.class);
        List<?> results = (List<?>) ((Map<?, ?>) reports.getFirst()).get("results");
        assertThat(results)
                .extracting(result -> (String) ((Map<?, ?>) result).get("contender"))
                .contains(contenders.split(" "));
        assertThat(results)
                .allSatisfy(result ->
                        assertThat((Double) ((Map<?, ?>) result).get("median")).isPositive());
    }

    @Test
    void bad_usage_ends_with_two() throws Exception {
        assertThat(Bench.run(List.of())).isEqualTo(2);
        assertThat(Bench.run(List.of("swim"))).isEqualTo(2);
        assertThat(Bench.run(List.of("append", "bulk"))).isEqualTo(2);
        assertThat(Bench.run(List.of("append", "--rounds", "0"))).isEqualTo(2);
        assertThat(Bench.run(List.of("append", "--laps", "3"))).isEqualTo(2);
        assertThat(Bench.run(List.of("clocks", "--seconds", "0"))).isEqualTo(2);
        assertThat(Bench.run(List.of("append", "--json"))).isEqualTo(2);
        assertThat(Bench.run(List.of("--help"))).isZero();
    }

    @Test
    void a_report_replaces_its_own_section_of_the_page_and_no_other(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("performance.md");
        Files.writeString(
                file,
                """
                # Speed
                <!-- bench append -->
                old
                <!-- end append -->
                <!-- bench bulk -->
                kept
                <!-- end bulk -->
                """);
        Report report =
                new Report(
                        "append",
                        "Appends.",
                        "facts/s",
                        new Conditions(2, 1.5, 7_000),
                        List.of(
                                new Result("1 caller", "ledger", samples(300, 100, 200)),
                                new Result("1 caller", "axon-jpa", samples(50, 100, 400))));
        new ReferencePage(file).write(report);
        new ReferencePage(file).write(report);
        assertThat(Files.readString(file))
                .contains("2 processors, load average 1.5, 7000 fsyncs")
                .contains("| 1 caller | ledger | 200 | 100 to 300 |  |  |")
                .contains("| 1 caller | axon-jpa | 100 | 50.00 to 400 |  | 2.00 times |")
                .contains("kept")
                .doesNotContain("old")
                .containsOnlyOnce("Appends.");
        assertThatThrownBy(() ->
                        new ReferencePage(file)
                                .write(
                                        new Report(
                                                "asof", "", "ms", report.conditions(), List.of())))
                .hasMessageContaining("no section");
    }

    private static List<Sample> samples(double... values) {
        return java.util.Arrays.stream(values).mapToObj(Sample::of).toList();
    }
}
