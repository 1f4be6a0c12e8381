package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

final class ComparisonPageTest extends OnPages {

    private static final String ROBIN = "/children/" + RobinsStory.ROBIN.id();

    @Test
    void what_was_known_then_is_said_in_words() {
        assertThat(words(get(ROBIN + "/comparison?from=2026-03-05")))
                .contains("By the end of 5 March 2026, 7 entries about this child")
                .contains("looked after since 6 January 2026")
                .contains("1 changed, 1 withdrawn");
    }

    @Test
    void what_changed_shows_old_and_new_and_who_put_it_right_and_why() {
        String page = get(ROBIN + "/comparison?from=2026-03-05");

        assertThat(page).contains("<del>2 March 2026</del>");
        assertThat(words(page))
                .contains("Changed", "Withdrawn", "Disputed")
                .contains("Corrected by practitioner, worker-101 on 10 March 2026 at 2:05pm")
                .contains("“Wrong date keyed.”");
    }

    @Test
    void facts_recorded_late_are_marked() {
        assertThat(words(get(ROBIN + "/comparison?from=2026-01-31"))).contains("24 days late");
    }

    @Test
    void moments_the_wrong_way_round_and_moments_to_come_are_told() {
        assertThat(words(get(ROBIN + "/comparison?from=2026-03-05&to=2026-03-02", 400)))
                .contains("There is a problem", "is after the moment to compare with");
        assertThat(words(get(ROBIN + "/comparison?from=2999-01-01", 400))).contains("has not come");
        assertThat(words(get(ROBIN + "/comparison?from=2001-01-01", 400)))
                .contains("Not held here before");
    }

    @Test
    void about_a_day_leaves_out_what_happened_later() {
        String all = words(get(ROBIN + "/comparison?from=2026-01-31"));
        String about = words(get(ROBIN + "/comparison?from=2026-01-31&about=2026-01-20"));
        assertThat(about)
                .contains("and what happened by 20 January 2026")
                .contains("looked after since 6 January 2026")
                .doesNotContain("2 March 2026");
        assertThat(all).contains("2 March 2026");
        assertThat(words(get(ROBIN + "/comparison?from=2026-01-31&about=soon", 400)))
                .contains("About date must be a date");
    }

    @Test
    void links_keep_the_moment_and_the_day() {
        String page = get(ROBIN + "?known=2026-03-05&about=2026-03-01");

        assertThat(page).contains("/entries/95?known=2026-03-05&amp;about=2026-03-01");
        assertThat(words(page)).contains("Situation on 1 March 2026");
        assertThat(get(ROBIN + "/entries/95?known=2026-03-05"))
                .contains(ROBIN + "?known=2026-03-05#entry-95")
                .contains("You are looking at the past");
        assertThat(get("/children?known=2026-03-05&about=2026-03-01"))
                .contains(ROBIN + "?known=2026-03-05&amp;about=2026-03-01")
                .contains("page=2&amp;known=2026-03-05");
    }

    @Test
    void an_entry_recorded_later_was_not_there_then() {
        get(ROBIN + "/entries/98?known=2026-03-05", 404);
        get(ROBIN + "/entries/95?known=tomorrow", 400);
        get(ROBIN + "?known=2999-01-01", 400);
        get(ROBIN + "?known=999999", 400);
        assertThat(words(get("/children?known=999999", 400))).contains("a moment that has come");
    }
}
