package uk.carejourney.infra.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

class ChildrenPageTest {

    private static final Path PAGE = Path.of("../../docs/explanation/demonstration-children.md");

    /** What the page should be, written out for whoever changed a story to copy. */
    private static final Path EXPECTED = Path.of("target/demonstration-children.md");

    @Test
    void the_page_of_the_children_says_what_each_story_teaches() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf("| number |"));
        String expected = before + table();
        Files.writeString(EXPECTED, expected);
        assertThat(page)
                .as("docs differ; the page should read as in %s", EXPECTED)
                .isEqualTo(expected);
    }

    private static String table() {
        return StoryReader.all().stream()
                .filter(story -> story.about() == null)
                .map(story ->
                        "| %s | %s | %s |\n"
                                .formatted(story.number(), story.name(), story.teaches()))
                .collect(
                        Collectors.joining(
                                "",
                                "| number | name | what it shows |\n| --- | --- | --- |\n",
                                ""));
    }
}
