package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A restricted child whose restriction is reviewed, changed, lifted and made again on its page. */
final class RestrictingThroughPagesTest extends OneRestrictedChild {

    private static final String COLLEAGUE = "worker-101";

    private String page() {
        return "/children/" + id + "/restriction";
    }

    private HttpResponse<String> sent(String person, String answers) {
        return as(person)
                .answer(
                        "POST",
                        page(),
                        BodyPublishers.ofString(answers),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    @Test
    void a_colleague_sees_and_changes_nothing_of_it() {
        assertThat(as(COLLEAGUE).get(page(), 403)).contains("restricted").doesNotContain(OWNER);
        assertThat(sent(COLLEAGUE, "outcome=lifted&reason=Over").statusCode()).isEqualTo(403);
    }

    @Test
    void its_owner_opens_it_to_somebody_else_and_keeps_it() {
        assertThat(as(OWNER).get(page())).contains("Answers for it", OWNER, "Review or lift it");
        HttpResponse<String> without = sent(OWNER, "outcome=changed&others=" + COLLEAGUE);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("say why it is changed or lifted");
        assertThat(sent(OWNER, "outcome=kept&owner=" + COLLEAGUE).statusCode()).isEqualTo(303);
        as(COLLEAGUE).get(timeline(), 403);

        assertThat(sent(OWNER, "outcome=changed&others=" + COLLEAGUE + "&reason=On+duty").headers())
                .satisfies(sent -> assertThat(sent.firstValue("Location").orElse("")).endsWith(id));
        as(COLLEAGUE).get(timeline(), 200);
        assertThat(as(COLLEAGUE).get(page())).contains("Its owner reviews and lifts a restriction");
    }

    @Test
    void it_is_lifted_and_made_again_by_somebody_who_closes_it_to_themselves() {
        assertThat(sent(OWNER, "outcome=lifted&reason=It+is+over").statusCode()).isEqualTo(303);
        as(COLLEAGUE).get(timeline(), 200);

        HttpResponse<String> again =
                sent(OWNER, "category=police&owner=worker-2-9&reason=They+asked+again");
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location").orElse("")).endsWith("/children");
        as(COLLEAGUE).get(timeline(), 403);
        as(OWNER).get(page(), 403);
    }
}
