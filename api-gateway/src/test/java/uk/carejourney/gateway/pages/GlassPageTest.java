package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.InventedReach;
import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

final class GlassPageTest extends OnPages {

    private static final String CHILD = "/children/" + InventedReach.RESTRICTED;

    @Test
    void the_list_says_that_a_record_is_there_and_nothing_of_it() {
        String list = get("/children");

        assertThat(list).contains(CHILD + "/glass").doesNotContain("INVENTED-7<");
        assertThat(words(list))
                .contains("Only those named in the restriction may open this record");
        assertThat(as("worker-401").get("/children", 200)).contains("INVENTED-7<");
    }

    @Test
    void who_opens_it_is_told_why_not_and_led_to_the_glass() {
        String refused = as("worker-101").get(CHILD, 403);

        assertThat(words(refused)).contains("This record is restricted", "Break the glass");
        assertThat(refused).contains("href=\"" + CHILD + "/glass\"");
    }

    @Test
    void the_glass_is_not_broken_without_purpose_and_reason() {
        assertThat(words(get(CHILD + "/glass")))
                .contains("Open it only if a child needs you to now", "for 24 hours");
        HttpResponse<String> answer =
                as("worker-101")
                        .answer(
                                "POST",
                                CHILD + "/glass",
                                BodyPublishers.ofString("reason=She+rang+and+cried"),
                                "Content-Type",
                                "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(words(answer.body())).contains("choose what it is for");
        assertThat(answer.body()).contains("She rang and cried");
    }

    @Test
    void what_is_open_already_is_shown_and_not_asked_about() {
        HttpResponse<String> answer =
                as("worker-101")
                        .answer(
                                "GET",
                                "/children/" + RobinsStory.ROBIN.id() + "/glass",
                                BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(303);
    }
}
