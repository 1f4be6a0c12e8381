package uk.carejourney.gateway.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.given.InventedAlerts;
import uk.carejourney.gateway.given.InventedFeeds;
import uk.carejourney.gateway.given.InventedFigures;
import uk.carejourney.gateway.given.InventedKeeping;
import uk.carejourney.gateway.given.InventedMeasures;
import uk.carejourney.gateway.given.InventedReach;
import uk.carejourney.gateway.given.InventedRecords;
import uk.carejourney.gateway.given.RobinsStory;
import uk.carejourney.gateway.given.SignIns;

import java.util.List;
import java.util.stream.Stream;

final class PagesInABrowserTest extends BrowserPages {

    private static final String TIMELINE = "/children/" + RobinsStory.ROBIN.id();

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/children",
                "/children?care=looked-after&page=2",
                "/alerts",
                "/alerts?severity=S1",
                "/alerts/" + InventedAlerts.NEW,
                "/alerts/" + InventedAlerts.ACKNOWLEDGED,
                "/alerts/" + InventedAlerts.RESOLVED,
                "/catalogue",
                "/refusals",
                "/sign-in",
                "/sign-in?out",
                TIMELINE,
                TIMELINE + "?known=2026-03-05",
                TIMELINE + "?known=2025-01-01",
                TIMELINE + "?area=identity",
                TIMELINE + "?known=2026-03-05&about=2026-02-01",
                TIMELINE + "/timescales",
                TIMELINE + "/timescales?known=2026-03-05&about=2026-02-01",
                "/timescales",
                "/timescales?state=overdue&page=2",
                "/measures?from=1/4/2025&to=31/3/2026",
                "/measures/" + InventedMeasures.READY + "/" + InventedMeasures.RULE,
                "/measures/"
                        + InventedMeasures.READY
                        + "/"
                        + InventedMeasures.RULE
                        + "?published=nowhere",
                "/figures",
                "/grants",
                "/calendars",
                "/sessions",
                "/calendars?revoked",
                "/figures/" + InventedFigures.BEFORE_ERASURE,
                TIMELINE + "/comparison",
                TIMELINE + "/comparison?from=2026-03-05",
                TIMELINE + "/entries/93/correct",
                TIMELINE + "/entries/93/move",
                TIMELINE + "/entries/95/answer",
                TIMELINE + "/merge",
                "/children/" + InventedReach.RESTRICTED + "/glass",
                TIMELINE + "/findings",
                TIMELINE + "/findings?known=2026-03-05&about=2026-02-01",
                "/findings",
                "/findings?code=RECORDED_LATE&page=2",
                TIMELINE + "/separate?other=" + InventedRecords.other(1),
                "/children?known=2026-03-05&about=2026-02-01",
                TIMELINE + "/entries/94",
                TIMELINE + "/entries/96",
                TIMELINE + "/entries/97");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_accessible_and_keeps_to_the_window_however_narrow(String path) {
        try (Read read = readAs(SeededPerson.PRACTITIONER.id(), path, WIDE)) {
            isReadableWideAndNarrow(read);
        }
    }

    private static void isReadableWideAndNarrow(Read read) {
        isReadable(read);
        read.setWidth(NARROW);
        isReadable(read);
        read.isAccessibleByItsLayout();
        read.setWidth(WIDE);
        read.isAccessible();
    }

    private static void isReadable(Read read) {
        read.hasNoComplaints();
        read.doesNotScrollSideways();
    }

    @Test
    void who_read_which_record_is_accessible_too() {
        for (String path :
                List.of(
                        "/readings",
                        "/readings?child=" + RobinsStory.ROBIN.id(),
                        "/readings?worker=worker-101&from=2026-03-14&to=2026-03-20")) {
            try (Read read = readAs("worker-401", path, WIDE)) {
                isReadableWideAndNarrow(read);
            }
        }
    }

    @Test
    void the_keeping_of_records_is_accessible_too() {
        String held = "/records/" + RobinsStory.ROBIN;
        String proposed = "/records/" + InventedKeeping.PROPOSED;
        String destroyed = "/records/" + InventedKeeping.DESTROYED;
        for (String path : List.of("/records", held, proposed, destroyed)) {
            try (Read read = readAs("worker-702", path, WIDE)) {
                isReadableWideAndNarrow(read);
            }
        }
    }

    @Test
    void figures_as_a_panel_sees_them_are_accessible_too() {
        String panel = SeededPerson.PANEL.id();
        String rule = "/measures/" + InventedMeasures.quarter() + "/" + InventedMeasures.RULE;
        String quarter = "/measures?from=2025-10-01&to=2025-12-31";
        String figure = "/figures/" + InventedFigures.QUARTER;
        for (String path : List.of("/", "/measures", quarter, rule, "/figures", figure)) {
            try (Read read = readAs(panel, path, WIDE)) {
                isReadableWideAndNarrow(read);
            }
        }
    }

    @Test
    void a_calendar_feed_is_made_and_revoked_without_script() {
        try (Read read = read("/alerts", WIDE, false)) {
            Page page = read.page();
            page.getByText("Due dates in your calendar").click();
            page.getByLabel("Team whose due dates it holds").fill("South");
            page.getByText("Make a feed").click();
            assertThat(page.title()).startsWith("Error: ");
            page.getByLabel("Team whose due dates it holds").fill("");
            page.getByText("Make a feed").click();
            assertThat(page.getByLabel("Address of the new feed").inputValue())
                    .endsWith("/calendar/" + InventedFeeds.TOKEN + ".ics");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Your own due dates"))
                    .first()
                    .click();
            assertThat(page.getByText("The feed is revoked.").isVisible()).isTrue();
        }
        try (Read read = read("/calendars", WIDE)) {
            read.page().getByText("Make a feed").click();
            assertThat(read.page().getByLabel("Address of the new feed").isVisible()).isTrue();
            read.isAccessible();
        }
    }

    @Test
    void a_mistyped_date_is_accessible_too() {
        try (Read read = read(TIMELINE + "?known=yesterday", WIDE)) {
            assertThat(read.page().title()).startsWith("Error: ");
            read.isAccessible();
        }
    }

    @Test
    void an_entry_is_put_right_without_script_and_every_step_is_accessible() {
        try (Read read = read(TIMELINE + "/entries/93", WIDE, false)) {
            Page page = read.page();
            page.getByText("Correct this entry").click();
            page.getByLabel("When it happened").fill("7/1/2026");
            page.getByText("Continue").click();
            assertThat(page.title()).startsWith("Error: ");
            page.getByLabel("Why it was wrong").fill("Wrong day keyed.");
            page.getByLabel("Who authorises it").selectOption("worker-201");
            page.getByText("Continue").click();
            assertThat(page.getByText("Check your answers").isVisible()).isTrue();
            page.getByText("Change answers").click();
            assertThat(page.getByLabel("Why it was wrong").inputValue())
                    .isEqualTo("Wrong day keyed.");
            page.getByText("Continue").click();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Record").setExact(true))
                    .click();
            assertThat(page.url()).endsWith("/entries/93?done=correct");
        }
    }

    @Test
    void everything_works_without_script() {
        try (Read read = read("/children", WIDE, false)) {
            Page page = read.page();
            page.getByText(RobinsStory.NUMBER).click();
            assertThat(page.url()).endsWith(TIMELINE);
            page.getByLabel("Recorded by").fill("5/3/2026");
            page.getByText("Update timeline").click();
            assertThat(page.getByText("You are looking at the past").isVisible()).isTrue();
            assertThat(page.getByText(RobinsStory.NAME).count()).isPositive();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page.getByText("You are signed out").isVisible()).isTrue();
            page.navigate(address(TIMELINE));
            assertThat(page.url()).endsWith("/sign-in");
            page.getByText("Data analyst (worker-501)").click();
            assertThat(page.url()).contains(TIMELINE);
            assertThat(page.getByText(RobinsStory.NAME).count()).isZero();
            read.hasNoComplaints();
        } finally {
            SignIns.forget(address(""), SeededPerson.PRACTITIONER.id());
        }
    }

    @Test
    void the_keyboard_reaches_the_record_at_once() {
        try (Read read = read(TIMELINE, WIDE)) {
            Page page = read.page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent"))
                    .isEqualTo("Skip to main content");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#main-content");
        }
    }

    @Test
    void pages_keep_nothing_in_the_browser() {
        try (Read read = read(TIMELINE, WIDE)) {
            assertThat(read.page().evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }
}
