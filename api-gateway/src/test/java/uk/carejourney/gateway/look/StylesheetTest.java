package uk.carejourney.gateway.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class StylesheetTest {

    private static final Path ASSETS = Path.of("src/main/resources/static/assets");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern CLASSES = Pattern.compile("class=\"([^\"]*)\"");

    @Test
    void the_pages_do_not_pose_as_govuk() throws IOException {
        assertThat(stylesheet()).doesNotContain("GDS Transport", "crown", "crest");
        assertThat(files(ASSETS))
                .noneMatch(file -> file.toString().matches("(?i).*(crown|crest|transport).*"));
    }

    @Test
    void the_stylesheet_loads_nothing_but_our_own_pictures() throws IOException {
        List<String> loaded =
                Pattern.compile("url\\(([^)]*)\\)")
                        .matcher(stylesheet())
                        .results()
                        .map(found -> found.group(1).replace("\"", ""))
                        .toList();

        assertThat(loaded)
                .isNotEmpty()
                .allSatisfy(
                        url -> assertThat(ASSETS.resolve(url.replace("/assets/", ""))).exists());
    }

    @Test
    void every_class_a_page_names_is_styled() throws IOException {
        String stylesheet = stylesheet();
        List<String> unstyled =
                files(TEMPLATES).stream()
                        .flatMap(StylesheetTest::classes)
                        .distinct()
                        .filter(name -> !stylesheet.contains("." + name.replace("!", "\\!")))
                        .toList();

        assertThat(unstyled).isEmpty();
    }

    @Test
    void no_page_carries_script_or_style_of_its_own() throws IOException {
        for (Path template : files(TEMPLATES)) {
            assertThat(Files.readString(template))
                    .as("%s", template)
                    .doesNotContain("<script", " style=", "<style", " onclick", "javascript:");
        }
    }

    private static Stream<String> classes(Path template) {
        try {
            return CLASSES.matcher(Files.readString(template))
                    .results()
                    .map(MatchResult.class::cast)
                    .flatMap(found -> Stream.of(found.group(1).split("\\s+")));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String stylesheet() throws IOException {
        return Files.readString(ASSETS.resolve("journey.css"), StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
