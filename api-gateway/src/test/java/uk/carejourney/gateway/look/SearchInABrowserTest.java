package uk.carejourney.gateway.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.RobinsStory;

import java.util.List;

final class SearchInABrowserTest extends BrowserPages {

    /** The heading of the page a search is answered with. */
    private static final String ANSWERED =
            "h1:text-is('Children found'), h1:text-is('Find a child')";

    @Test
    void a_child_is_found_by_keyboard_without_script_and_every_state_is_accessible() {
        try (Read read = read("/children", WIDE, false)) {
            Page page = read.page();
            page.locator("summary").first().focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type("Robin Finch");
            page.keyboard().press("Enter");
            page.locator(ANSWERED).waitFor();
            assertThat(page.getByText("withheld (restricted)").isVisible()).isTrue();
            assertThat(page.url()).endsWith("/children");
            page.getByText(RobinsStory.NUMBER).click();
            assertThat(page.url()).endsWith("/children/" + RobinsStory.ROBIN.id());
        }
        for (String name : List.of("Robin Finch", "Quill", "Q")) {
            try (Read read = read("/children", WIDE)) {
                read.page().locator("summary").first().click();
                read.isAccessible();
                read.page()
                        .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                        .fill(name);
                read.page().keyboard().press("Enter");
                read.page().locator(ANSWERED).waitFor();
                read.isAccessible();
            }
        }
    }
}
