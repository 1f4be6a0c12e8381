package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Entry 95 is a placement's end, 96 was corrected, 94 withdrawn, 97 erased. */
final class CorrectingPagesTest extends OnPages {

    private static final String ENTRIES = "/children/" + RobinsStory.ROBIN.id() + "/entries/";

    @Test
    void an_entry_offers_every_way_to_put_it_right_that_is_open() {
        assertThat(words(get(ENTRIES + "95")))
                .contains("Correct this entry", "Withdraw this entry", "Move this entry")
                .contains("Answer the dispute");
        assertThat(words(get(ENTRIES + "94"))).doesNotContain("Correct this entry");
        assertThat(words(as("worker-401").get(ENTRIES + "95")))
                .doesNotContain("Correct this entry");
        assertThat(words(get(ENTRIES + "95?about=2026-03-14")))
                .doesNotContain("Correct this entry");
    }

    @Test
    void the_form_asks_what_the_fact_holds_with_codes_of_that_day() {
        String page = get(ENTRIES + "93/correct");

        assertThat(page).containsPattern("<input[^>]*\"2026-01-06\"").contains("fact.placement");
        assertThat(page).containsPattern("<option[^>]*(\"U1\"[^>]*selected|selected[^>]*\"U1\")");
        assertThat(words(page)).doesNotContain("(P2)");
    }

    @Test
    void codes_follow_the_date_that_is_answered() {
        HttpResponse<String> answer =
                post("93/correct", Map.of("happened", "1/3/2022", "step", "change"));

        assertThat(words(answer.body())).contains("(P2)");
    }

    @Test
    void answers_are_read_back_before_anything_is_recorded() {
        HttpResponse<String> check = post("93/correct", correction("check"));

        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(words(check.body()))
                .contains("Check your answers", "Keyed wrongly", "Manager (worker-201)");
    }

    @Test
    void what_was_checked_is_recorded_and_the_entry_shown() {
        HttpResponse<String> done = post("93/correct", correction("record"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElse(""))
                .endsWith(ENTRIES + "93?done=correct");
    }

    @Test
    void what_is_missing_is_told_at_the_top_and_beside_its_field() {
        Map<String, String> answers = correction("check");
        answers.remove("reason");
        HttpResponse<String> answer = post("93/correct", answers);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#reason\"", "id=\"reason-error\"");
        assertThat(answer.body()).contains("<title>Error: ");
    }

    @Test
    void what_the_ledger_refuses_is_told_beside_its_field() {
        Map<String, String> future = correction("record");
        future.put("happened", "1/1/2999");
        assertThat(post("93/correct", future).body())
                .contains("id=\"happened-error\"", "has not come yet");
        Map<String, String> code = correction("record");
        code.put("fact.type", "NOPE");
        assertThat(post("93/correct", code).body()).contains("id=\"fact.type-error\"");
    }

    @Test
    void someone_who_may_not_authorise_it_is_refused() {
        Map<String, String> answers = correction("record");
        answers.put("authorisedBy", "worker-101");

        assertThat(post("93/correct", answers).body())
                .contains("id=\"authorisedBy-error\"", "may not authorise");
    }

    @Test
    void an_erased_an_unknown_and_a_withdrawn_entry_are_not_put_right() {
        get(ENTRIES + "97/correct", 410);
        get(ENTRIES + "5000/correct", 404);
        get(ENTRIES + "95/unknown", 404);
        assertThat(post("94/withdraw", reasoned("record")).body()).contains("was withdrawn");
    }

    @Test
    void a_role_that_reads_only_is_refused() {
        as("worker-401").get(ENTRIES + "93/correct", 403);
        as("worker-501").get(ENTRIES + "93/correct", 403);
    }

    @Test
    void another_sites_page_can_put_nothing_right() {
        HttpResponse<String> answer =
                as("worker-101")
                        .answer(
                                "POST",
                                ENTRIES + "93/withdraw",
                                BodyPublishers.ofString(form(reasoned("record"))),
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Sec-Fetch-Site",
                                "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_dispute_is_recorded_in_the_childs_own_words() {
        HttpResponse<String> check =
                post(
                        "93/dispute",
                        Map.of("disputedBy", "the child", "statement", "I was not there."));

        assertThat(words(check.body())).contains("Check your answers", "I was not there.");
    }

    private static Map<String, String> correction(String step) {
        Map<String, String> answers = reasoned(step);
        answers.put("happened", "7/1/2026");
        answers.put("fact.placement", "p1");
        answers.put("fact.type", "U4");
        return answers;
    }

    private static Map<String, String> reasoned(String step) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("reason", "Keyed wrongly");
        answers.put("authorisedBy", "worker-201");
        answers.put("step", step);
        return answers;
    }

    private HttpResponse<String> post(String to, Map<String, String> answers) {
        return as("worker-101")
                .answer(
                        "POST",
                        ENTRIES + to,
                        BodyPublishers.ofString(form(answers)),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    private static String form(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(answer ->
                        answer.getKey()
                                + "="
                                + URLEncoder.encode(answer.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
