package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.InventedRecords;
import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

final class MergingPagesTest extends OnPages {

    private static final String ROBIN = "/children/" + RobinsStory.ROBIN.id();
    private static final String SAID = "&reason=one+passport&authorisedBy=worker-201";

    @Test
    void the_timeline_offers_to_merge_to_those_who_may_put_records_right() {
        assertThat(get(ROBIN)).contains(ROBIN + "/merge");
        assertThat(as("worker-401").get(ROBIN, 200)).doesNotContain("/merge");
        assertThat(words(get(ROBIN + "/merge")))
                .contains("Merge with another record of this child", "they can be separated again");
    }

    @Test
    void an_unknown_number_is_told_beside_its_field_and_nothing_is_recorded() {
        HttpResponse<String> answer = post("/merge", "step=record&number=nobody" + SAID);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(words(answer.body())).contains("no such other record is known");
    }

    @Test
    void what_is_missing_is_told_at_the_top() {
        HttpResponse<String> answer = post("/merge", "step=check&number=INVENTED-1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Error: ");
    }

    @Test
    void answers_are_read_back_before_two_records_are_merged() {
        HttpResponse<String> answer = post("/merge", "step=check&number=INVENTED-1" + SAID);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(words(answer.body())).contains("Check your answers", "one passport");
    }

    @Test
    void two_records_never_merged_are_not_separated() {
        String other = "&other=" + InventedRecords.other(1);
        HttpResponse<String> answer = post("/separate", "step=record" + SAID + other);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(words(answer.body())).contains("These two were not merged with each other");
    }

    private HttpResponse<String> post(String act, String form) {
        return as("worker-101")
                .answer(
                        "POST",
                        ROBIN + act,
                        BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }
}
