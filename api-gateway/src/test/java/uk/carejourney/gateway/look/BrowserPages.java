package uk.carejourney.gateway.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
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
import java.util.HashMap;
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
    private static final Map<String, Read> TABS = new HashMap<>();

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
        TABS.clear();
        browser = null;
        playwright = null;
    }

    /** A page as read in a browser of this width. */
    final Read read(String path, int width) {
        return read(path, width, true);
    }

    /**
     * A page as seen by one person, who goes on to the next in the same tab, for opening another
     * browser for each is most of the work. Whoever changes something takes {@link #read} instead.
     */
    final Read readAs(String person, String path, int width) {
        Read tab = TABS.get(person);
        if (tab == null) {
            tab = opened(width, true).keptOpen();
            TABS.put(person, tab);
        }
        signIn(tab.page(), person);
        tab.page().setViewportSize(width, HEIGHT);
        tab.complaints().clear();
        tab.page().navigate(address(path));
        return tab;
    }

    final Read read(String path, int width, boolean script) {
        return read(SeededPerson.PRACTITIONER.id(), path, width, script);
    }

    private Read read(String person, String path, int width, boolean script) {
        Read read = opened(width, script);
        signIn(read.page(), person);
        read.page().navigate(address(path));
        return read;
    }

    private static Read opened(int width, boolean script) {
        if (browser == null) {
            throw new IllegalStateException("no browser was started");
        }
        Page page =
                browser.newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, HEIGHT)
                                        .setJavaScriptEnabled(script))
                        .newPage();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        return new Read(page, complaints, false);
    }

    private void signIn(Page page, String person) {
        String session = SignIns.session(address(""), person).cookie();
        page.context()
                .addCookies(List.of(new Cookie("journey-session", session).setUrl(address("/"))));
    }

    /** A page that was read, what the browser complained of, and whether its tab stays open. */
    record Read(Page page, List<String> complaints, boolean kept) implements AutoCloseable {

        private static final List<String> WCAG =
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

        /** Leaves a dozen of what one line of a template repeats. */
        private static final String SHORTEN =
                """
                document.querySelectorAll('main *').forEach(list => {
                  const met = {};
                  [...list.children].forEach(one => {
                    const kind = one.tagName + ' ' + one.className;
                    met[kind] = (met[kind] || 0) + 1;
                    if (met[kind] > 12) one.remove();
                  });
                })\
                """;

        private static final List<String> OF_LAYOUT =
                List.of("target-size", "scrollable-region-focusable", "color-contrast");

        private Read keptOpen() {
            return new Read(page, complaints, true);
        }

        /** The same page in a window of this width; no script of ours looks at the width. */
        void setWidth(int width) {
            page.setViewportSize(width, HEIGHT);
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
            page.evaluate(SHORTEN);
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
            if (!kept) {
                page.context().close();
            }
        }
    }
}
