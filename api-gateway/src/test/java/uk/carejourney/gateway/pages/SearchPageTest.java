package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.gateway.given.InventedReach;
import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

final class SearchPageTest extends OnPages {

    private HttpResponse<String> searched(String person, String form) {
        return as(person)
                .answer(
                        "POST",
                        "/children",
                        BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    @Test
    void a_number_is_looked_up_without_standing_in_the_address() {
        HttpResponse<String> found = searched("worker-101", "number=" + RobinsStory.NUMBER);

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(words(found.body())).contains("1 child found", RobinsStory.NAME);
        assertThat(found.uri().toString()).doesNotContain(RobinsStory.NUMBER);
    }

    @Test
    void a_child_found_by_an_earlier_name_is_told_as_such_and_a_restricted_one_as_there() {
        HttpResponse<String> found = searched("worker-101", "name=Robin+Finch");

        assertThat(words(found.body()))
                .contains("1 child found, 1 withheld (restricted)", "formerly recorded");
        assertThat(found.body())
                .contains(
                        "/children/" + InventedReach.RESTRICTED + "/glass",
                        "value=\"Robin Finch\"");
    }

    @Test
    void where_nobody_is_found_the_page_says_what_to_try() {
        assertThat(words(searched("worker-101", "name=Quill").body()))
                .contains("No one found", "Search again");
    }

    @Test
    void what_is_mistyped_is_told_beside_its_field_and_never_taken_down() {
        HttpResponse<String> refused =
                searched("worker-101", "name=Q&born=31/2/2016&nhsNumber=9434765918&upn=1");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(words(refused.body()))
                .contains(
                        "There is a problem",
                        "Name: give at least the first two letters of a name",
                        "Date of birth: give a date that exists",
                        "NHS number: an NHS number has ten digits",
                        "Unique pupil number: a unique pupil number has a letter");
        assertThat(words(searched("worker-101", "name=+").body()))
                .contains("give a name, a date of birth or a number");
    }

    @Test
    void what_a_paste_brings_along_unseen_is_no_mistake() {
        String pasted =
                "name=%E2%80%8FRobin+Finch&born=14+March+2016%C2%A0"
                        + "&nhsNumber=943%C2%A0476%C2%A05919&number=%E2%80%AD";

        assertThat(words(searched("worker-101", pasted).body())).contains("1 child found");
        assertThat(words(searched("worker-101", "number=%C2%A0" + RobinsStory.NUMBER).body()))
                .contains("1 child found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%F0%9F%98%80", "%00", "%E2%80%8F", "<script>"})
    void whatever_is_typed_for_a_name_is_answered_by_a_page(String typed) {
        HttpResponse<String> answer = searched("worker-101", "name=" + typed);

        assertThat(answer.statusCode()).isIn(200, 422);
        assertThat(answer.body()).contains("Find</button>").doesNotContain("<script>");
    }

    @Test
    void what_is_in_no_alphabet_is_told_to_be_unreadable_and_not_repeated() {
        HttpResponse<String> answer = searched("worker-101", "name=Quillonxa%C3%28");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(words(answer.body())).contains("can't be read").doesNotContain("Quillonxa");
    }

    @Test
    void more_than_a_form_can_hold_is_told_to_be_too_large() {
        HttpResponse<String> answer = searched("worker-101", "name=" + "a".repeat(3_000_000));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void who_sees_pseudonyms_only_is_refused_with_the_reason() {
        HttpResponse<String> refused = searched("worker-501", "number=" + RobinsStory.NUMBER);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(words(refused.body())).contains("sees children under pseudonyms");
        assertThat(as("worker-501").get("/children")).doesNotContain("Find a child by name");
    }
}
