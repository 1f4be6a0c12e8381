package uk.carejourney.gateway.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.gateway.given.RobinsStory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes the pictures the documentation shows; how-to/change-the-look says how to renew them. */
final class PicturesTest extends BrowserPages {

    private static final int A_PICTURE = 20_000;

    @ParameterizedTest
    @CsvSource({
        "children, /children, 1280, 900",
        "timeline, /children/ROBIN, 1280, 1500",
        "timeline-narrow, /children/ROBIN, 320, 1200",
        "timeline-past, /children/ROBIN?known=2026-03-05, 1280, 900",
        "comparison, /children/ROBIN/comparison?from=2026-03-05, 1280, 1200",
        "correct, /children/ROBIN/entries/93/correct, 1280, 1500",
        "entry, /children/ROBIN/entries/94, 1280, 1500",
    })
    void a_page_can_be_pictured(String name, String path, int width, int height)
            throws IOException {
        Path folder = folder();
        Files.createDirectories(folder);
        try (Read read = read(path.replace("ROBIN", RobinsStory.ROBIN.id().toString()), width)) {
            Path picture = folder.resolve(name + ".png");
            read.page().setViewportSize(width, height);
            read.page().screenshot(new Page.ScreenshotOptions().setPath(picture));

            assertThat(Files.size(picture)).isGreaterThan(A_PICTURE);
        }
    }

    /** In the build's own folder, unless someone wants them in the documentation. */
    private static Path folder() {
        String wanted = System.getenv("JOURNEY_PICTURES");
        return wanted == null ? Path.of("target/pictures") : Path.of("..").resolve(wanted);
    }
}
