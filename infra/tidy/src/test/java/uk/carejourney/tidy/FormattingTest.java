package uk.carejourney.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

class FormattingTest {

    private static final Path FILE = Path.of("src/Planted.java");
    private static final String WELL_LAID_OUT =
            """
            class Planted {
                int first(Object pair) {
                    return pair instanceof Pair(int one, _) ? one : 0;
                }

                record Pair(int one, int other) {}
            }
            """;

    @TempDir Path folder;

    @Test
    void every_java_file_is_formatted() {
        FormattedBefore before = FormattedBefore.in(Path.of("target", "formatted-before.txt"));

        List<Path> unformatted = HouseFormat.unformatted(Repository.around(Path.of("")), before);
        before.save();

        assertThat(unformatted).as("run ./journey format").isEmpty();
    }

    @Test
    void an_unnamed_variable_in_a_pattern_is_understood() {
        assertThat(HouseFormat.of(FILE, WELL_LAID_OUT)).isEqualTo(WELL_LAID_OUT);
    }

    @Test
    void an_unformatted_file_is_found_each_time_and_a_formatted_one_is_remembered()
            throws IOException {
        plant("src/Good.java", WELL_LAID_OUT);
        plant("src/Bad.java", "class  Bad{}");
        Path store = folder.resolve("target/before.txt");

        for (int run = 0; run < 2; run++) {
            FormattedBefore before = FormattedBefore.in(store);
            assertThat(HouseFormat.unformatted(Repository.at(folder), before))
                    .containsExactly(Path.of("src/Bad.java"));
            before.save();
        }

        assertThat(FormattedBefore.in(store).holds(WELL_LAID_OUT)).isTrue();
        assertThat(FormattedBefore.in(store).holds("class  Bad{}")).isFalse();
    }

    @Test
    void formatting_rewrites_what_needs_it_and_names_what_is_not_java() throws IOException {
        plant("src/Bad.java", "class  Bad{}");
        plant("src/NotJava.java", "class {{{");
        plant("src/Good.java", WELL_LAID_OUT);
        ArrayDeque<String> unreadable = new ArrayDeque<>();

        List<Path> rewritten = FormatSources.rewrite(Repository.at(folder), unreadable);

        assertThat(rewritten).containsExactly(Path.of("src/Bad.java"));
        assertThat(folder.resolve("src/Bad.java")).hasContent("class Bad {}\n");
        assertThat(folder.resolve("src/NotJava.java")).hasContent("class {{{");
        assertThat(unreadable).singleElement().asString().contains("NotJava.java");
    }

    @Test
    void a_file_that_is_not_java_fails_the_check_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HouseFormat.of(FILE, "class {{{"))
                .withMessageContaining("Planted.java");
    }

    private void plant(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
