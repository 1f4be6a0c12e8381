package uk.carejourney.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class TidyTest {

    private static final Repository OURS = Repository.around(Path.of(""));

    @TempDir Path folder;

    static List<Rule> rules() {
        return HouseRules.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_repository_keeps_every_rule(Rule rule) {
        assertThat(rule.faults(OURS)).as(rule.name()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uk.carejourney.tidy.Planted#all")
    void a_planted_violation_is_found_and_named(Planted planted) throws IOException {
        assertThat(faultsOf(planted.rule(), planted.bad()))
                .as(planted.toString())
                .anySatisfy(fault -> assertThat(fault.toString()).contains(planted.says()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uk.carejourney.tidy.Planted#all")
    void what_resembles_a_violation_is_left_alone(Planted planted) throws IOException {
        assertThat(faultsOf(planted.rule(), planted.good())).as(planted.toString()).isEmpty();
    }

    @Test
    void every_rule_has_a_planted_violation() {
        assertThat(Planted.all()).extracting(Planted::rule).containsAll(HouseRules.ALL);
    }

    @Test
    void outside_a_checkout_build_folders_are_left_out() throws IOException {
        write("src/A.java", "class A {}");
        write("target/B.java", "class B {}");
        assertThat(Repository.at(folder).files()).containsExactly(Path.of("src/A.java"));
    }

    @Test
    void in_a_checkout_the_files_are_those_git_tracks_or_would() {
        assertThat(OURS.files())
                .contains(Path.of("pom.xml"), Path.of("journey"))
                .noneMatch(file -> file.toString().contains("target/"));
    }

    private List<Fault> faultsOf(Rule rule, List<Planted.Sown> files) throws IOException {
        write("journey", "demo|application||starts\n");
        for (Planted.Sown file : files) {
            write(file.path(), file.text());
        }
        try (Stream<Fault> faults = rule.faults(Repository.at(folder))) {
            return faults.toList();
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
