package uk.carejourney.gateway.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.Cookie;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.SignIns;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A test that reads pages in a real Chromium, and says so visibly where there is none. */
abstract class BrowserPages extends OnPages {

    static final int WIDE = 1280;
    static final int NARROW = 320;
    private static final int HEIGHT = 900;

    private static final String SETTING = "JOURNEY_TEST_CHROMIUM";
    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @BeforeAll
    static void findChromium() {
        Path chromium = chromium();
        assumeTrue(
                Files.isExecutable(chromium),
                () ->
                        "No Chromium at %s, so no page is read in a browser: install it, or name one in %s"
                                .formatted(chromium, SETTING));
        playwright =
                Playwright.create(
                        new CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setHeadless(true)
                                        .setArgs(List.of("--no-sandbox")));
    }

    private static Path chromium() {
        String named = System.getenv(SETTING);
        return Path.of(named == null ? "/usr/bin/chromium" : named);
    }

    @AfterAll
    static void closeChromium() {
        if (playwright != null) {
            playwright.close();
        }
        browser = null;
        playwright = null;
    }

    /** A page as read in a browser of this width. */
    final Read read(String path, int width) {
        return read(path, width, true);
    }

    /** A page as read by one person. */
    final Read readAs(String person, String path, int width) {
        return read(person, path, width, true);
    }

    final Read read(String path, int width, boolean script) {
        return read(SeededPerson.PRACTITIONER.id(), path, width, script);
    }

    private Read read(String person, String path, int width, boolean script) {
        if (browser == null) {
            throw new IllegalStateException("no browser was started");
        }
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, HEIGHT)
                                .setJavaScriptEnabled(script));
        String session = SignIns.session(address(""), person).cookie();
        context.addCookies(List.of(new Cookie("journey-session", session).setUrl(address("/"))));
        Page page = context.newPage();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        page.navigate(address(path));
        return new Read(page, complaints);
    }

    /** A page that was read, and what the browser complained of. */
    record Read(Page page, List<String> complaints) implements AutoCloseable {

        private static final List<String> WCAG =
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

        private static final List<String> OF_LAYOUT =
                List.of("target-size", "scrollable-region-focusable", "color-contrast");

        /** The same page read again in a window of this width. */
        void readAgain(int width) {
            page.setViewportSize(width, HEIGHT);
            page.reload();
        }

        /** Nothing wider than the window, but for what scrolls by itself. */
        void doesNotScrollSideways() {
            Object width = page.evaluate("document.documentElement.scrollWidth");
            Object window = page.evaluate("document.documentElement.clientWidth");
            assertThat(((Number) width).intValue())
                    .as("width of %s", page.url())
                    .isLessThanOrEqualTo(((Number) window).intValue());
        }

        /** No rule of WCAG 2.2 AA that a program can check is broken. */
        void isAccessible() {
            isWithoutViolation(axe().withTags(WCAG));
        }

        /** The same for the rules that another width of the window may break. */
        void isAccessibleByItsLayout() {
            isWithoutViolation(axe().withRules(OF_LAYOUT));
        }

        private AxeBuilder axe() {
            return new AxeBuilder(page).options(onlyViolationsInFull()).setLegacyMode(true);
        }

        private void isWithoutViolation(AxeBuilder axe) {
            assertThat(axe.analyze().getViolations())
                    .as("axe on %s", page.url())
                    .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                    .isEmpty();
        }

        /** Describing each element that is as it should be would take most of the time. */
        private static AxeRunOptions onlyViolationsInFull() {
            AxeRunOptions options = new AxeRunOptions();
            options.setResultTypes(List.of("violations"));
            return options;
        }

        void hasNoComplaints() {
            assertThat(complaints).as("complaints about %s", page.url()).isEmpty();
        }

        @Override
        public void close() {
            page.context().close();
        }
    }
}
