package uk.carejourney.gateway.look;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.RobinsStory;

final class RestrictionInABrowserTest extends BrowserPages {

    private static final String PAGE = "/children/" + RobinsStory.ROBIN.id() + "/restriction";

    @Test
    void a_record_is_restricted_on_an_accessible_page_that_says_what_is_missing() {
        try (Read read = readAs("worker-201", PAGE, WIDE)) {
            Page page = read.page();
            read.isAccessible();
            page.getByText("Restrict the record").click();
            page.getByText("There is a problem").waitFor();
            read.setWidth(NARROW);
            read.doesNotScrollSideways();
            read.setWidth(WIDE);
            read.isAccessible();
        }
    }
}
