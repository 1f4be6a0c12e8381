package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Robin's record is open. */
final class RestrictionPageTest extends OnPages {

    private static final String PAGE = "/children/" + RobinsStory.ROBIN.id() + "/restriction";
    private static final String MANAGER = "worker-201";

    private HttpResponse<String> sent(String person, String answers) {
        return as(person)
                .answer(
                        "POST",
                        PAGE,
                        BodyPublishers.ofString(answers),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    @Test
    void a_manager_is_led_to_it_and_asked_who_answers_for_it() {
        assertThat(as(MANAGER).get("/children/" + RobinsStory.ROBIN.id()))
                .contains("href=\"" + PAGE + "\"", "Restrict this record");
        assertThat(as(MANAGER).get(PAGE)).contains("value=\"worker-201\"", "Who else may open it");
    }

    @Test
    void who_may_not_restrict_is_told_who_may() {
        assertThat(get("/children/" + RobinsStory.ROBIN.id())).doesNotContain(PAGE);
        assertThat(words(get(PAGE)))
                .contains("Managers, the adoption team and records officers restrict records")
                .doesNotContain("Who else may open it");
        as("worker-401").get(PAGE, 403);
        HttpResponse<String> refused =
                sent("worker-101", "category=police&owner=worker-101&reason=Asked");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(words(refused.body())).contains("There is a problem", "the adoption team");
    }

    @Test
    void what_is_missing_is_told_beside_its_field_and_the_rest_is_kept() {
        HttpResponse<String> refused = sent(MANAGER, "owner=worker-202&reason=Asked+by+the+police");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(words(refused.body()))
                .contains("There is a problem", "choose what it is restricted for");
        assertThat(refused.body()).contains("value=\"worker-202\"", "Asked by the police");
        assertThat(words(sent(MANAGER, "category=police&reason=Asked").body()))
                .contains("Who answers for it: name the worker who answers for it");
        assertThat(words(sent(MANAGER, "category=police&owner=worker-201").body()))
                .contains("Why: say why it is restricted");
    }

    @Test
    void every_answer_that_is_missing_is_told_at_once() {
        assertThat(words(sent(MANAGER, "others=worker-1").body()))
                .contains(
                        "choose what it is restricted for",
                        "name the worker who answers for it",
                        "say why it is restricted");
    }

    @Test
    void one_worker_answers_for_it_however_the_identifier_is_pasted() {
        assertThat(
                        words(
                                sent(
                                                MANAGER,
                                                "category=police&owner=worker-1,worker-2&reason=Asked")
                                        .body()))
                .contains("Who answers for it: one worker answers for it");
        HttpResponse<String> pasted =
                sent(MANAGER, "category=police&owner=%C2%A0worker-201%E2%80%8E&reason=Asked");
        assertThat(pasted.statusCode()).isEqualTo(303);
    }

    @Test
    void what_is_no_category_is_refused_at_it() {
        HttpResponse<String> refused = sent(MANAGER, "category=zz+9&owner=w-1&reason=Asked");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(words(refused.body())).contains("What it is restricted for:");
    }

    @Test
    void restricted_it_leads_back() {
        HttpResponse<String> done =
                sent(MANAGER, "category=police&owner=worker-201&others=worker-1,+w-2&reason=Asked");

        assertThat(done.statusCode()).isEqualTo(303);
    }
}
