package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

final class TimelinePageTest extends OnPages {

    private static final String TIMELINE = "/children/" + RobinsStory.ROBIN.id();

    @Test
    void every_entry_is_told_under_its_year_with_the_newest_first() {
        String page = words(get(TIMELINE));

        assertThat(page)
                .containsSubsequence(
                        "2026",
                        "9 March 2026",
                        "6 January 2026",
                        "4 January 2026",
                        "Date not known",
                        "written as “31/02/2026”");
    }

    @Test
    void a_day_never_becomes_midnight() {
        String page = words(get(TIMELINE));

        assertThat(page).contains("6 January 2026 at 6:45pm", "in March 2026 (day not known)");
        assertThat(page).contains("4 January 2026 (time not known)");
        assertThat(page).doesNotContain("12:00am");
    }

    @Test
    void a_correction_shows_what_was_struck_out_and_who_did_it_when_and_why() {
        String page = get(TIMELINE);

        assertThat(page).contains("<del>2 March 2026</del>");
        assertThat(words(page))
                .contains("Before it was corrected, the date was: 2 March 2026")
                .contains("Corrected by practitioner, worker-101 on 10 March 2026 at 2:05pm")
                .contains("“Wrong date keyed.”");
    }

    @Test
    void every_standing_has_a_word_and_not_only_a_colour() {
        assertThat(words(get(TIMELINE)))
                .contains("Corrected", "Withdrawn", "Disputed", "24 days late", "Flagged");
    }

    @Test
    void a_return_is_cited_by_its_row() {
        assertThat(words(get(TIMELINE))).contains("Taken from ssda903, row episodes:17");
    }

    @Test
    void looking_at_the_past_says_so_and_says_how_much_is_hidden() {
        String page = words(get(TIMELINE + "?known=2026-03-05"));

        assertThat(page)
                .contains("You are looking at the past")
                .contains("Shows what had been recorded by the end of 5 March 2026.")
                .contains("0 later entries and 3 later corrections are hidden.");
        assertThat(page).doesNotContain("Wrong date keyed");
    }

    @Test
    void a_moment_before_the_ledger_began_is_not_an_empty_record() {
        String page = words(get(TIMELINE + "?known=2025-12-31"));

        assertThat(page).contains("Not held here before 5 January 2026 at 9:00am");
        assertThat(page).doesNotContain("0 entries");
    }

    @Test
    void what_happened_after_the_date_asked_about_is_left_out() {
        String page = words(get(TIMELINE + "?about=5/1/2026"));

        assertThat(page).contains("Child registered").doesNotContain("Child became looked after");
    }

    @Test
    void a_date_that_cannot_be_read_is_told_beside_its_field() {
        assertThat(words(get(TIMELINE + "?known=yesterday", 400)))
                .contains("There is a problem", "Recorded by must be a date");
    }

    @Test
    void one_area_can_be_shown_alone() {
        String page = words(get(TIMELINE + "?area=identity"));

        assertThat(page).contains("Name recorded").doesNotContain("Placement ended");
    }

    @Test
    void someone_who_sees_only_pseudonyms_is_shown_no_name_number_or_words() {
        String page = as("worker-501").get(TIMELINE);

        assertThat(page)
                .doesNotContain(RobinsStory.NAME)
                .doesNotContain(RobinsStory.NUMBER)
                .doesNotContain(RobinsStory.CIRCUMSTANCES)
                .doesNotContain(RobinsStory.STATEMENT)
                .doesNotContain("4 May 2017")
                .contains("Not shown to your role");
    }

    @Test
    void a_panel_member_is_shown_no_record_at_all() {
        assertThat(words(as("worker-801").get(TIMELINE, 403)))
                .contains("This is not for your role");
    }

    @Test
    void a_child_nobody_knows_is_not_here() {
        assertThat(words(get("/children/00000000-0000-0000-0000-000000000001", 404)))
                .contains("No child is known here by this reference.");
    }

    @Test
    void one_entry_shows_every_field_its_source_and_its_place_in_the_ledger() {
        String page = words(get(TIMELINE + "/entries/94"));

        assertThat(page)
                .contains("placement.placement-started.v1")
                .contains("31/02/2026")
                .contains("Impossible date in DECOM")
                .contains("ab".repeat(32));
    }

    @Test
    void an_entry_says_since_when_it_is_signed_and_leads_to_its_proof() {
        String page = get(TIMELINE + "/entries/94");

        assertThat(words(page)).contains("Evidence", "Signed since the checkpoint of 96 entries.");
        assertThat(page).contains("href=\"/api/v1/facts/94/proof\"");
    }

    @Test
    void an_entry_not_signed_yet_says_so_and_offers_no_proof() {
        String page = get(TIMELINE + "/entries/96");

        assertThat(words(page)).contains("Evidence", "Not signed yet.");
        assertThat(page).doesNotContain("/proof");
    }

    @Test
    void an_erased_entry_says_that_something_was_recorded_there() {
        assertThat(words(get(TIMELINE + "/entries/97"))).contains("This entry has been erased");
        assertThat(words(get(TIMELINE))).contains("1 entry has been erased");
    }
}
