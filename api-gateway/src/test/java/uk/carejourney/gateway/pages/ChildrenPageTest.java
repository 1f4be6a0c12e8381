package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

final class ChildrenPageTest extends OnPages {

    @Test
    void the_list_shows_number_name_and_age_to_those_entitled() {
        assertThat(words(get("/children")))
                .contains("121 children")
                .contains(RobinsStory.NUMBER, RobinsStory.NAME);
    }

    @Test
    void a_long_list_is_paged() {
        assertThat(words(get("/children?page=3"))).contains("INVENTED-120");
        assertThat(words(get("/children"))).doesNotContain("INVENTED-120").contains("Next page");
    }

    @Test
    void the_list_can_be_narrowed_to_children_looked_after() {
        assertThat(words(get("/children?care=looked-after"))).contains("41 children");
    }

    @Test
    void a_mistyped_day_is_refused_and_pointed_out() {
        assertThat(words(get("/children?known=14/13/2026", 400)))
                .contains("There is a problem", "Recorded by must be a date");
        assertThat(words(get("/children?about=soon", 400))).contains("About date must be a date");
    }

    @Test
    void someone_who_sees_only_pseudonyms_is_shown_neither_names_nor_numbers() {
        String page = as("worker-501").get("/children");

        assertThat(page)
                .doesNotContain(RobinsStory.NAME)
                .doesNotContain("INVENTED-")
                .contains(RobinsStory.ROBIN.id().toString());
    }

    @Test
    void the_front_page_says_how_much_the_ledger_holds() {
        assertThat(words(get("/"))).contains("121 children", "5,412 facts", "Placement 3,400");
    }
}
